import { describe, expect, it } from '@jest/globals';
import { isEmptyDiff, ladderDiff, ladderProblems } from '@nextrung/domain/ladder';

import { draftLadder, reworded, textOf } from '../testing/editor';
import { mergedLadder } from './merge';
import { newRung, withCompetencies, withIndicatorIn, withIndicators, withRungs } from './moves';

const base = draftLadder();
const cell = { rung: 'PM', competency: 'strategy' };
const added = (id: string, text: string) => withIndicators(base, cell, [...(base.cells[2]?.indicators ?? []), { id, must: false, text }]);

describe('both changes in one', () => {
  it('holds what each changed alone', () => {
    const mine = { ...reworded(base, 'PM.S1', 'Mine'), title: 'My title' };
    const { ladder, clashes } = mergedLadder(base, mine, { ...reworded(base, 'PM.S2', 'Theirs'), market: 'Norway' });
    expect([textOf(ladder, 'PM.S1'), textOf(ladder, 'PM.S2'), ladder.title, ladder.market, clashes]).toEqual(['Mine', 'Theirs', 'My title', 'Norway', []]);
  });

  it('names the fields that both changed, and takes what was chosen', () => {
    const [mine, theirs] = [reworded(base, 'PM.S1', 'Mine'), reworded(base, 'PM.S1', 'Theirs')];
    const { ladder, clashes } = mergedLadder(base, mine, theirs);
    expect([textOf(ladder, 'PM.S1'), clashes.map(({ key, mine: my, theirs: their }) => [key, my, their])]).toEqual(['Mine', [['cells › PM.strategy › indicators › PM.S1 › text', 'Mine', 'Theirs']]]);
    expect(textOf(mergedLadder(base, mine, theirs, new Set(clashes.map(({ key }) => key))).ladder, 'PM.S1')).toBe('Theirs');
  });

  it('keeps what one deleted and the other changed, and lets go what nobody changed', () => {
    const without = withIndicators(base, cell, base.cells[2]?.indicators.slice(1) ?? []);
    expect(textOf(mergedLadder(base, without, reworded(base, 'PM.S1', 'Theirs')).ladder, 'PM.S1')).toBe('Theirs');
    expect(textOf(mergedLadder(base, without, reworded(base, 'PM.D1', 'Theirs')).ladder, 'PM.S1')).toBeUndefined();
  });

  it('gives two new indicators with one id both a place', () => {
    const { ladder, clashes } = mergedLadder(base, added('PM.S3', 'Mine'), added('PM.S3', 'Theirs'));
    expect([ladder.cells[2]?.indicators.map(({ text }) => text).sort(), clashes]).toEqual([['Does PM.S1', 'Does PM.S2', 'Mine', 'Theirs'], []]);
  });

  it('follows a move with the other person’s words', () => {
    const { ladder, clashes } = mergedLadder(base, withIndicatorIn(base, 'PM.S1', { rung: 'APM', competency: 'data' }), reworded(base, 'PM.S1', 'Theirs'));
    expect([ladder.cells[1]?.indicators.map(({ id }) => id), textOf(ladder, 'PM.S1'), clashes]).toEqual([['APM.D1', 'APM.D2', 'PM.S1'], 'Theirs', []]);
  });

  it('joins a new rung, another order and a new competency to a ladder that can be published', () => {
    const mine = withRungs(base, [newRung('SPM', 'Senior', base), ...base.rungs.toReversed()]);
    const theirs = withCompetencies(base, [...base.competencies, { id: 'craft', name: 'Craft' }]);
    const { ladder, clashes } = mergedLadder(base, mine, theirs);
    expect([ladder.rungs.map(({ id }) => id), ladder.competencies.map(({ id }) => id), ladder.cells.length]).toEqual([['SPM', 'PM', 'APM'], ['strategy', 'data', 'craft'], 9]);
    expect([clashes, ladderProblems(ladder)]).toEqual([[], []]);
  });

  it('is what one has where the other changed nothing', () => {
    const mine = reworded(base, 'PM.S1', 'Mine');
    expect([isEmptyDiff(ladderDiff(mergedLadder(base, mine, base).ladder, mine)), isEmptyDiff(ladderDiff(mergedLadder(base, base, mine).ladder, mine))]).toEqual([true, true]);
  });
});
