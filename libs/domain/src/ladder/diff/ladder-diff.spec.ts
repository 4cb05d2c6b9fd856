import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { arranged, isEmptyDiff, ladderDiff, textAfter, textBefore, textDiff, type Ladder } from '../index.js';
import { aLadder, aText } from '../testing/arbitrary.js';
import { smallLadder, withCell } from '../testing/small-ladder.js';

/** Every text, number and flag inside a value, each with a way to change it; an empty cell is the same wherever it is said to be. */
function leavesOf(value: object): { readonly key: string; readonly change: () => void }[] {
  if ('rung' in value && 'indicators' in value && Array.isArray(value.indicators) && value.indicators.length === 0) return [];
  return Object.entries(value).flatMap(([key, item]: [string, unknown]) => {
    if (typeof item === 'object' && item !== null) return leavesOf(item);
    const changed = typeof item === 'string' ? `${item}x` : typeof item === 'number' ? item + 1 : item === null ? 'x' : !item;
    return [{ key, change: () => { Object.assign(value, { [key]: changed }); } }];
  });
}

describe('the words that differ', () => {
  it('give back both texts exactly', () => {
    const words = fc.array(fc.oneof(fc.constantFrom('the', 'roadmap', ' ', '  ', '\n', '.', ','), aText), { maxLength: 12 }).map((parts) => parts.join(''));
    fc.assert(fc.property(words, words, (before, after) => {
      const parts = textDiff(before, after);
      expect([textBefore(parts), textAfter(parts)]).toEqual([before, after]);
      expect(parts.every(({ text }) => text !== '')).toBe(true);
    }), { numRuns: 300 });
  });

  it('are words, not letters', () => {
    expect(textDiff('Writes a roadmap', 'Owns a roadmap, alone')).toEqual([
      { kind: 'removed', text: 'Writes' }, { kind: 'added', text: 'Owns' }, { kind: 'same', text: ' a roadmap' }, { kind: 'added', text: ', alone' },
    ]);
  });

  it('come at once for the longest texts', () => {
    const long = (word: string): string => Array.from({ length: 660 }, (_, at) => `${word}${String(at % 10)}`).join(' ').slice(0, 2_000);
    expect(textDiff(long('a'), long('b'))).toEqual([{ kind: 'removed', text: long('a') }, { kind: 'added', text: long('b') }]);
    expect(textDiff(long('a'), `${long('a')} more`).map(({ kind }) => kind)).toEqual(['same', 'added']);
  });
});

describe('the difference between two ladders', () => {
  it('is empty exactly when they are the same', () => {
    fc.assert(fc.property(aLadder, aLadder, (one, other) => {
      expect(isEmptyDiff(ladderDiff(one, one))).toBe(true);
      expect(isEmptyDiff(ladderDiff(one, other))).toBe(JSON.stringify(one) === JSON.stringify(other));
    }), { numRuns: 50 });
  });

  it('misses no change of a single value', () => {
    fc.assert(fc.property(aLadder, fc.nat(), (ladder, pick) => {
      const after: Ladder = JSON.parse(JSON.stringify(ladder)) as Ladder;
      const values = leavesOf(after).filter(({ key }) => key !== 'ordinal');
      const chosen = values[pick % values.length];
      if (!chosen) return;
      chosen.change();
      expect(isEmptyDiff(ladderDiff(ladder, after))).toBe(false);
      expect(isEmptyDiff(ladderDiff(after, ladder))).toBe(false);
    }), { numRuns: 200 });
  });

  it('shows rungs and competencies that came, went, moved and changed', () => {
    const ladder = smallLadder();
    const [apm, spm, dir] = ladder.rungs;
    if (!apm || !spm || !dir) throw new Error('three rungs');
    const after = arranged({
      ...ladder,
      rungs: [{ ...spm, title: 'Senior Product Manager', compensation: spm.compensation && { ...spm.compensation, max: 999_999 } }, apm, { ...dir, id: 'VP', short: 'VP' }],
      competencies: [...ladder.competencies, { id: 'craft', name: 'Craft' }],
    });
    const { rungs, competencies } = ladderDiff(ladder, after);
    expect(rungs).toMatchObject({ added: [{ id: 'VP', name: 'VP' }], removed: [{ id: 'DIR', name: 'DIR' }] });
    expect(rungs.moved).toHaveLength(1);
    expect(rungs.changed.find(({ id }) => id === 'SPM')?.fields).toEqual([
      { field: 'title', before: 'SPM title', after: 'Senior Product Manager', words: [{ kind: 'removed', text: 'SPM' }, { kind: 'added', text: 'Senior' }, { kind: 'same', text: ' ' }, { kind: 'removed', text: 'title' }, { kind: 'added', text: 'Product Manager' }] },
      { field: 'compensation.max', before: 240_000, after: 999_999, words: null },
      { field: 'policy.demonstrated', before: ['data'], after: ['data', 'craft'], words: null },
      { field: 'policy.from', before: null, after: 'the rung below', words: null },
    ]);
    expect(competencies).toEqual({ added: [{ id: 'craft', name: 'Craft' }], removed: [], moved: [], changed: [] });
  });

  it('shows cell by cell what happened to every indicator', () => {
    const before = smallLadder();
    const changed = withCell(before, 'SPM', 'data', ([first, second]) => (first && second ? [{ ...second, must: true, text: 'Does SPM.D2 well' }, { id: 'SPM.D3', must: false, text: 'New' }] : []));
    const after = withCell(withCell(changed, 'SPM', 'strategy', (list) => list.map((one) => ({ ...one, examples: ['A roadmap'] }))), 'DIR', 'data', (list) => [...list, { id: 'SPM.D1', must: true, text: 'Does SPM.D1' }]);
    const cells = ladderDiff(before, after).cells.map(({ rung, competency, indicators }) => [`${rung ?? ''} ${competency}`, indicators.map(({ kind, id }) => `${kind} ${id}`)]);
    expect(cells).toEqual([
      ['SPM strategy', ['changed SPM.S1', 'changed SPM.S2']],
      ['SPM data', ['changed SPM.D2', 'added SPM.D3', 'moved_away SPM.D1']],
      ['DIR data', ['moved_here SPM.D1']],
    ]);
    expect(ladderDiff(before, after).cells[1]?.indicators[0]).toMatchObject({ mustChanged: true, words: [{ kind: 'same', text: 'Does SPM.D2' }, { kind: 'added', text: ' well' }], fields: [] });
    expect(ladderDiff(before, after).cells[0]?.indicators[0]).toMatchObject({ mustChanged: false, words: null, fields: [{ field: 'examples', before: null, after: ['A roadmap'] }] });
  });

  it('shows the order of a cell, checklists, overlays and the guide', () => {
    const before = smallLadder();
    const overlay = { id: 'ai', name: 'AI', kind: '', roleCore: [], market: [], skills: [{ id: 'ml', name: 'ML', topics: [], course: null, indicators: [{ id: 'AI.M1', must: true, text: 'Chooses' }] }] };
    const reordered = withCell(before, 'APM', 'data', (list) => [...list].reverse());
    const after: Ladder = {
      ...reordered,
      rungs: reordered.rungs.map((rung) => (rung.id === 'APM' ? { ...rung, checklist: rung.checklist.map((skill) => ({ ...skill, tools: ['Jira'] })) } : rung)),
      overlays: [overlay],
      guide: { ...reordered.guide, arc: ['backlog', 'organisation'] },
    };
    const diff = ladderDiff(before, after);
    expect(diff.cells).toMatchObject([{ rung: 'APM', indicators: [], order: { before: ['APM.D1', 'APM.D2'], after: ['APM.D2', 'APM.D1'] } }, { overlay: 'ai', rung: null, indicators: [{ kind: 'added', id: 'AI.M1' }] }]);
    expect(diff.rungs.changed[0]?.fields).toEqual([{ field: 'checklist.stories.tools', before: ['a tool'], after: ['Jira'], words: null }]);
    expect(diff.overlays.added).toEqual([{ id: 'ai', name: 'AI' }]);
    expect(diff.guide).toEqual([{ field: 'arc', before: [], after: ['backlog', 'organisation'], words: null }]);
  });
});
