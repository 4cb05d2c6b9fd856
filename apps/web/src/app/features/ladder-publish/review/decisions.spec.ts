import { describe, expect, it } from '@jest/globals';
import type { DraftReview, IndicatorMapping, IndicatorMappingView } from '@nextrung/api-client';

import { changedMeanwhile, decide, decisionProblem, type Decisions, decisionsOf, decisionWords, groupsOf, isPlainlySame, sendRung, undecide } from './decisions';
import { byPlace, type StatedLadder, statementsOf } from './statements';

const rungs = [{ id: 'PM', short: 'PM', title: 'Product Manager' }];
const ladder: StatedLadder = {
  rungs, competencies: [{ id: 'craft', name: 'Craft' }, { id: 'data', name: 'Data' }],
  cells: [
    { rung: 'PM', competency: 'data', indicators: [{ id: 'PM.D1', must: false, text: 'Counts' }] },
    { rung: 'PM', competency: 'craft', indicators: [{ id: 'PM.C1', must: true, text: 'Writes' }, { id: 'PM.C2', must: false, text: 'Plans' }] },
  ],
  overlays: [{ id: 'ai', name: 'AI', skills: [{ id: 'ml', name: 'ML', indicators: [{ id: 'AI.1', must: false, text: 'Chooses' }] }] }],
};
const statements = statementsOf(ladder);
const entry = (kind: IndicatorMapping['kind'], from: string[], to: string[]): IndicatorMapping => ({ kind, from, to });
const view = (mapping: IndicatorMapping, decided = false, items = 0): IndicatorMappingView => ({ ...mapping, decided, items, similarity: 1, reason: '' });
const review = (given: Partial<DraftReview>): DraftReview => ({
  version: 3, inForce: 1, problems: [], warnings: [], rungs: [], indicators: [],
  diff: { empty: true, fields: [], guide: [], cells: [], rungs: nothing(), competencies: nothing(), overlays: nothing() }, ...given,
});
const nothing = (): DraftReview['diff']['rungs'] => ({ added: [], removed: [], moved: [], changed: [] });

describe('the statements of a ladder', () => {
  it('stand in the order of the matrix, with their place in words', () => {
    expect([...statements.values()].map(({ id, place }) => [id, place])).toEqual([['PM.C1', 'PM, Craft'], ['PM.C2', 'PM, Craft'], ['PM.D1', 'PM, Data'], ['AI.1', 'AI, ML']]);
    expect(byPlace(statements, 'PM/data').map(({ place }) => place)).toEqual(['PM, Data', 'PM, Craft', 'AI, ML']);
  });
});

describe('decisions', () => {
  const decided: Decisions = { rungs: [], indicators: [entry('merged', ['PM.C1', 'PM.C2'], ['PM.C9']), entry('retired', ['PM.D1'], [])] };

  it('replace what was decided about the same statements, and nothing else', () => {
    expect(decide(entry('reworded', ['PM.C2'], ['PM.C2']))(decided).indicators).toEqual([entry('retired', ['PM.D1'], []), entry('reworded', ['PM.C2'], ['PM.C2'])]);
    expect(undecide(['PM.D1'])(decided).indicators).toEqual([entry('merged', ['PM.C1', 'PM.C2'], ['PM.C9'])]);
    expect(sendRung('PM', null)(sendRung('PM', 'SPM')(decided)).rungs).toEqual([{ from: 'PM', to: null }]);
  });

  it('are sent without what is only suggested or shown', () => {
    const given = review({ rungs: [{ from: 'PM', to: 'PM', title: 'PM', decided: true, people: 3 }], indicators: [view(entry('retired', ['PM.D1'], []), true, 2), view(entry('same', ['PM.C1'], ['PM.C1']))] });
    expect(decisionsOf(given)).toEqual({ rungs: [{ from: 'PM', to: 'PM' }], indicators: [entry('retired', ['PM.D1'], [])] });
  });

  it('are not asked for where nothing changed', () => {
    const moved = statementsOf({ ...ladder, cells: [{ rung: 'PM', competency: 'craft', indicators: [{ id: 'PM.D1', must: false, text: 'Counts' }] }] });
    expect(isPlainlySame(entry('same', ['PM.D1'], ['PM.D1']), statements, statements)).toBe(true);
    expect(isPlainlySame(entry('same', ['PM.D1'], ['PM.D1']), statements, moved)).toBe(false);
    expect(isPlainlySame(entry('reworded', ['PM.D1'], ['PM.D1']), statements, statements)).toBe(false);
  });

  it.each([
    [entry('retired', ['PM.D1'], []), ''],
    [entry('split', ['PM.D1'], ['PM.C1']), 'Choose at least two new statements.'],
    [entry('merged', ['PM.D1'], ['PM.C1']), 'Choose at least one more old statement.'],
    [entry('reworded', ['PM.D1'], []), 'Choose the new statement.'],
    [entry('same', ['PM.D1'], ['PM.C1']), 'The words differ, so it was reworded.'],
    [entry('same', ['PM.D1'], ['PM.D1']), ''],
  ])('are refused before they are sent: %j', (given, said) => expect(decisionProblem(given, statements, statements)).toBe(said));

  it('are said in words and grouped by the cell in force', () => {
    expect(decisionWords(entry('split', ['PM.C1'], ['A', 'B', 'C']))).toBe('Split into A, B and C');
    expect(decisionWords(entry('reworded', ['PM.C1'], ['A']))).toBe('Reworded as A');
    expect(groupsOf([view(entry('retired', ['PM.D1'], [])), view(entry('retired', ['gone'], []))], statements).map(({ place }) => place)).toEqual(['PM, Data', 'Elsewhere']);
  });
});

describe('what others changed meanwhile', () => {
  it('is said decision by decision, and not what stayed', () => {
    const before = review({ indicators: [view(entry('retired', ['PM.D1'], []), true), view(entry('retired', ['PM.C1'], []), true)] });
    const now = review({
      version: 4, inForce: 2, rungs: [{ from: 'PM', to: null, title: 'PM', decided: true, people: 0 }],
      indicators: [view(entry('retired', ['PM.D1'], []), true), view(entry('reworded', ['PM.C2'], ['PM.C2']), true), view(entry('retired', ['PM.C1'], []))],
    });
    expect(changedMeanwhile(before, now)).toEqual(['Version 2 was published.', 'Decided: PM.C2: reworded.', 'Not decided any more: PM.C1.', 'Decided: rung PM goes to nowhere.']);
    expect(changedMeanwhile(now, now)).toEqual([]);
  });
});
