import { describe, expect, it } from '@jest/globals';

import { draftLadder, textOf } from '../testing/editor';
import { freshId, movedEntry, withoutEntry } from './lists';
import { newRung, withCompetencies, withIndicatorIn, withRungs } from './moves';

const ladder = draftLadder();
const cellIds = (shown: typeof ladder): string[] => shown.cells.map(({ rung, competency, indicators }) => `${rung}.${competency}: ${indicators.map(({ id }) => id).join(' ')}`);

describe('moves', () => {
  it('put an entry at another place, never beyond the ends', () => {
    expect(movedEntry(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
    expect([movedEntry(['a', 'b'], 1, 2), movedEntry(['a', 'b'], 0, -1), movedEntry(['a'], 3, 0)]).toEqual([['a', 'b'], ['a', 'b'], ['a']]);
    expect(withoutEntry(['a', 'b', 'c'], 1)).toEqual(['a', 'c']);
  });

  it('take an indicator to the end of another cell with its id', () => {
    const moved = withIndicatorIn(ladder, 'PM.S1', { rung: 'APM', competency: 'data' });
    expect(cellIds(moved)).toEqual(['APM.strategy: APM.S1 APM.S2', 'APM.data: APM.D1 APM.D2 PM.S1', 'PM.strategy: PM.S2', 'PM.data: PM.D1 PM.D2']);
    expect(textOf(moved, 'PM.S1')).toBe('Does PM.S1');
    expect(withIndicatorIn(ladder, 'PM.S1', { rung: 'PM', competency: 'strategy' })).toBe(ladder);
    expect(withIndicatorIn(ladder, 'PM.S1', { rung: 'CPO', competency: 'data' })).toBe(ladder);
  });

  it('reorder rungs with their cells and places', () => {
    const turned = withRungs(ladder, ladder.rungs.toReversed());
    expect(turned.rungs.map(({ id, ordinal }) => [id, ordinal])).toEqual([['PM', 1], ['APM', 2]]);
    expect(cellIds(turned)[0]).toBe('PM.strategy: PM.S1 PM.S2');
  });

  it('give a new rung and a new competency empty cells and policies', () => {
    const taller = withRungs(ladder, [...ladder.rungs, newRung('SPM', 'Senior', ladder)]);
    const wider = withCompetencies(taller, [...taller.competencies, { id: 'craft', name: 'Craft' }]);
    expect(wider.cells).toHaveLength(9);
    expect(wider.rungs[2]).toMatchObject({ ordinal: 3, policy: { demonstrated: ['strategy', 'data', 'craft'] } });
  });

  it('make ids that are not taken', () => {
    expect([freshId('AI PM', [], 'x'), freshId('AI PM', ['ai_pm', 'ai_pm_2'], 'x'), freshId('–', [], 'skill')]).toEqual(['ai_pm', 'ai_pm_3', 'skill']);
  });
});
