import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { composeMappings, mapIndicators, mappingProblems, placedIndicators, suggestMapping, type Indicator, type Ladder, type MappingEntry, type MappingSuggestion } from '../index.js';
import { aLadder, aText } from '../testing/arbitrary.js';
import { smallLadder, withCell } from '../testing/small-ladder.js';

const indicator = (id: string, text: string, must = false): Indicator => ({ id, must, text });
const withTexts = (...texts: readonly (readonly [string, string])[]): Ladder => withCell(smallLadder(), 'SPM', 'data', () => texts.map(([id, text]) => indicator(id, text)));
const decided = (before: Ladder, after: Ladder): string[] =>
  suggestMapping(before, after).filter(({ kind }) => kind !== 'same').map(({ kind, from, to }) => `${kind} ${from.join('+')} > ${to.join('+')}`);

/** The next version of a ladder: indicators are dropped, reworded, renamed, reordered and added as the numbers say. */
const changed = (ladder: Ladder, numbers: readonly number[], texts: readonly string[]): Ladder => {
  let at = 0;
  const next = (): number => numbers[at++ % numbers.length] ?? 0;
  const cells = ladder.cells.map((cell) => {
    const kept = cell.indicators.flatMap((one): Indicator[] => {
      const what = next();
      if (what === 0) return [];
      if (what === 1) return [{ ...one, text: texts[next() % texts.length] ?? one.text }];
      if (what === 2) return [{ ...one, id: `${one.id}x${String(at)}` }];
      return what === 3 ? [one, { ...one, id: `${one.id}y${String(at)}`, text: `${one.text} too` }] : [one];
    });
    return { ...cell, indicators: next() === 4 ? kept.reverse() : kept };
  });
  return { ...ladder, cells };
};
const chain = fc.tuple(aLadder, fc.array(fc.array(fc.nat(5), { minLength: 5, maxLength: 15 }), { minLength: 2, maxLength: 3 }), fc.array(aText, { minLength: 1, maxLength: 4 })).map(([ladder, changes, texts]) => {
  const versions = [ladder];
  for (const numbers of changes) versions.push(changed(versions.at(-1) ?? ladder, numbers, texts));
  return versions;
});

describe('suggestions', () => {
  it('are all "same" for the same ladder, in any order of its cells', () => {
    fc.assert(fc.property(aLadder, (ladder) => {
      const reordered = { ...ladder, cells: ladder.cells.map((cell) => ({ ...cell, indicators: [...cell.indicators].reverse() })) };
      for (const after of [ladder, reordered]) {
        const suggestions = suggestMapping(ladder, after);
        expect(suggestions.every(({ kind, from, to, similarity }) => kind === 'same' && from[0] === to[0] && similarity === 1)).toBe(true);
        expect(suggestions).toHaveLength(placedIndicators(ladder).size);
      }
    }), { numRuns: 50 });
  });

  it('decide every indicator once, and the same again', () => {
    fc.assert(fc.property(aLadder, chain, (other, versions) => {
      for (const [before, after] of [[versions[0], versions[1]], [versions[1], versions[2]], [versions[0], other]]) {
        if (!before || !after) continue;
        const suggestions = suggestMapping(before, after);
        expect(mappingProblems(before, after, suggestions)).toEqual([]);
        expect(suggestMapping(structuredClone(before), structuredClone(after))).toEqual(suggestions);
      }
    }), { numRuns: 60 });
  });

  it('go by words before ids, so that renumbering loses nothing', () => {
    const before = withTexts(['SPM.D1', 'Defines the KPIs of the area'], ['SPM.D2', 'Produces a market analysis']);
    const after = withTexts(['SPM.D1', 'Asks for numbers first'], ['SPM.D2', 'Defines the KPIs of the area'], ['SPM.D3', 'Produces a market analysis']);
    expect(suggestMapping(before, after).filter(({ from }) => from[0]?.startsWith('SPM.D'))).toEqual([
      { kind: 'same', from: ['SPM.D1'], to: ['SPM.D2'], similarity: 1, reason: 'The same words.' },
      { kind: 'same', from: ['SPM.D2'], to: ['SPM.D3'], similarity: 1, reason: 'The same words.' },
    ]);
  });

  it('find what was reworded, with and without its id, and say how alike it is', () => {
    const before = withTexts(['SPM.D1', 'Produces a market analysis that changes a roadmap choice'], ['SPM.D2', 'Runs the backlog']);
    const after = withTexts(['SPM.D7', 'Produces market analyses that change roadmap choices'], ['SPM.D2', 'Coaches junior people']);
    const [first, second] = suggestMapping(before, after).filter(({ kind }) => kind !== 'same');
    expect(first).toEqual({ kind: 'reworded', from: ['SPM.D1'], to: ['SPM.D7'], similarity: 0.9, reason: 'Reads alike: 90 %.' });
    expect(second).toMatchObject({ kind: 'reworded', from: ['SPM.D2'], to: ['SPM.D2'], reason: expect.stringContaining('little in common') });
  });

  it('find a move to another cell', () => {
    const before = withTexts(['SPM.D1', 'Corrects a misleading metric used outside their own area']);
    const after = withCell(withTexts(), 'DIR', 'data', (list) => [...list, indicator('DIR.D9', 'Corrects a misleading metric used outside the own area')]);
    expect(suggestMapping(before, after).find(({ from }) => from[0] === 'SPM.D1')).toMatchObject({ kind: 'reworded', to: ['DIR.D9'], reason: expect.stringContaining('in DIR, Data now') });
  });

  it('find what was split and what was merged', () => {
    const whole: readonly [string, string] = ['SPM.D1', 'Defines the area\'s KPIs and shows the chain from product metric to business result'];
    const parts: readonly (readonly [string, string])[] = [['SPM.D1', 'Defines the area\'s KPIs'], ['SPM.D5', 'Shows the chain from product metric to business result']];
    expect(decided(withTexts(whole), withTexts(...parts))).toEqual(['split SPM.D1 > SPM.D1+SPM.D5']);
    expect(decided(withTexts(...parts), withTexts(whole))).toEqual(['merged SPM.D1+SPM.D5 > SPM.D1']);
  });

  it('retire what has no match, with the nearest named', () => {
    const before = withTexts(['SPM.D1', 'Runs the backlog every week']);
    expect(suggestMapping(before, withTexts(['SPM.D2', 'Coaches junior people'])).find(({ kind }) => kind === 'retired')).toMatchObject({ from: ['SPM.D1'], to: [], reason: expect.stringContaining('SPM.D2') });
  });

  it('follow a rung that has a new id under its old title', () => {
    const before = smallLadder();
    const renamed = (id: string): string => id.replace('SPM', 'SENIOR');
    const after = {
      ...before,
      rungs: before.rungs.map((rung) => ({ ...rung, id: renamed(rung.id) })),
      cells: before.cells.map((cell) => ({ ...cell, rung: renamed(cell.rung), indicators: cell.indicators.map((one) => ({ ...one, id: renamed(one.id) })) })),
    };
    expect(suggestMapping(before, after).every(({ kind, reason }) => kind === 'same' && !reason.includes('now'))).toBe(true);
  });

  // Alone it takes half a second; what compares everything with everything would not come to an end.
  it('come in reasonable time for 50 rungs × 50 competencies × 5 indicators, even with all words and ids new', () => {
    const [before, after] = [large(1), large(2)];
    const suggestions: readonly MappingSuggestion[] = suggestMapping(before, after);
    expect(suggestions.length).toBeLessThanOrEqual(12_500);
    expect(mappingProblems(before, after, suggestions)).toEqual([]);
  }, 60_000);
});

describe('a mapping', () => {
  const before = withTexts(['SPM.D1', 'one'], ['SPM.D2', 'two']);
  const others = suggestMapping(smallLadder(), smallLadder()).filter(({ from }) => !from[0]?.startsWith('SPM.D'));
  const problemsOf = (...entries: MappingEntry[]): string[] => mappingProblems(before, withTexts(['SPM.D1', 'one'], ['SPM.D2', 'second']), [...entries, ...others]).map(({ message }) => message);
  const entry = (kind: MappingEntry['kind'], from: string[], to: string[]): MappingEntry => ({ kind, from, to });

  it('must decide each old indicator once and lead to what is there', () => {
    expect(problemsOf(entry('same', ['SPM.D1'], ['SPM.D1']), entry('reworded', ['SPM.D2'], ['SPM.D2']))).toEqual([]);
    expect(problemsOf(entry('same', ['SPM.D1'], ['SPM.D1']))).toEqual(['SPM.D2 is neither mapped nor retired.']);
    expect(problemsOf(entry('retired', ['SPM.D1'], []), entry('retired', ['SPM.D1'], []), entry('retired', ['SPM.D2'], []))).toEqual(['SPM.D1 is decided twice.']);
    expect(problemsOf(entry('reworded', ['SPM.D1'], ['VP.X1']), entry('retired', ['SPM.D2'], []))).toEqual(['VP.X1 is not an indicator of the new version.']);
    expect(problemsOf(entry('retired', ['SPM.D1'], []), entry('retired', ['SPM.D2'], []), entry('retired', ['VP.X1'], []))).toEqual(['VP.X1 is not an indicator of the old version.']);
  });

  it('must have kinds that fit', () => {
    expect(problemsOf(entry('split', ['SPM.D1'], ['SPM.D1']), entry('retired', ['SPM.D2'], ['SPM.D2']))).toEqual(['"split" takes one old and at least two new indicators.', '"retired" takes one old indicator and no new one.']);
    expect(problemsOf(entry('merged', ['SPM.D1', 'SPM.D2'], ['SPM.D1']))).toEqual([]);
    expect(problemsOf(entry('reworded', ['SPM.D1'], ['SPM.D2']), entry('reworded', ['SPM.D2'], ['SPM.D2']))).toEqual(['Several decisions lead to SPM.D2: merge them.']);
    expect(problemsOf(entry('split', ['SPM.D1'], ['SPM.D1', 'SPM.D2']), entry('reworded', ['SPM.D2'], ['SPM.D2']))).toEqual([]);
    expect(problemsOf(entry('same', ['SPM.D1'], ['SPM.D1']), entry('same', ['SPM.D2'], ['SPM.D2']))).toEqual(['SPM.D2 and SPM.D2 have other words: it was reworded.']);
  });

  it('leads ids to new ones in order, each once', () => {
    const mapping = [entry('merged', ['a', 'b'], ['x']), entry('split', ['c'], ['y', 'x']), entry('retired', ['d'], [])];
    expect(mapIndicators(mapping, ['d', 'b', 'c', 'a', 'unknown'])).toEqual(['x', 'y']);
  });

  it('over several versions leads where they lead one after the other', () => {
    fc.assert(fc.property(chain, fc.array(fc.nat(), { maxLength: 8 }), (versions, picks) => {
      const steps = versions.slice(1).map((after, at) => suggestMapping(versions[at] ?? after, after));
      const [first, ...rest] = steps;
      const [oldest, newest] = [versions[0], versions.at(-1)];
      if (!first || !oldest || !newest) return;
      const composed = composeMappings(first, ...rest);
      expect(mappingProblems(oldest, newest, composed)).toEqual([]);
      const ids = [...placedIndicators(oldest).keys()];
      const some = ids.length === 0 ? [] : picks.map((pick) => ids[pick % ids.length] ?? '');
      expect(mapIndicators(composed, some)).toEqual(steps.reduce((mapped, step) => mapIndicators(step, mapped), some));
    }), { numRuns: 60 });
  });

  it('keeps "same" over versions that changed nothing, and knows when ways meet', () => {
    const same = (id: string): MappingEntry => entry('same', [id], [id]);
    expect(composeMappings([same('a')], [same('a')])).toEqual([same('a')]);
    expect(composeMappings([entry('reworded', ['a'], ['b'])], [same('b')])).toEqual([entry('reworded', ['a'], ['b'])]);
    expect(composeMappings([same('a'), same('b'), same('c')], [entry('merged', ['a', 'c'], ['x']), entry('retired', ['b'], [])])).toEqual([entry('merged', ['a', 'c'], ['x']), entry('retired', ['b'], [])]);
    expect(composeMappings([entry('split', ['a'], ['b', 'c'])], [entry('merged', ['b', 'c'], ['d'])])).toEqual([entry('reworded', ['a'], ['d'])]);
  });
});

/** A framework of the largest size, every text and id of its own. */
function large(version: number): Ladder {
  const ids = Array.from({ length: 50 }, (_, at) => String(at));
  const [rung] = smallLadder().rungs;
  if (!rung) throw new Error('no rung');
  const verbs = ['Writes', 'Measures', 'Presents', 'Coaches', 'Decides', 'Plans', 'Hires', 'Reviews', 'Ships', 'Learns'];
  const nouns = ['roadmap', 'metric', 'strategy', 'people', 'budget', 'launch', 'research', 'pricing', 'platform', 'vision', 'partner'];
  const word = (list: readonly string[], seed: number): string => list[seed % list.length] ?? '';
  const text = (seed: number): string => `${word(verbs, seed)} the ${word(nouns, seed * 7)} of area ${String(seed)} so that ${word(nouns, seed * 3 + version)} and ${word(nouns, seed * 5 + version)} ${word(verbs, seed + version)} item ${String(seed * version)}`;
  return {
    ...smallLadder(),
    rungs: ids.map((id, at) => ({ ...rung, id: `R${id}`, title: `Rung ${id}`, ordinal: at + 1 })),
    competencies: ids.map((id) => ({ id: `c${id}`, name: `Competency ${id}` })),
    cells: ids.flatMap((r) => ids.map((c) => ({
      rung: `R${r}`,
      competency: `c${c}`,
      indicators: Array.from({ length: 5 }, (_, n) => indicator(`v${String(version)}.${r}.${c}.${String(n)}`, text((Number(r) * 50 + Number(c)) * 5 + n))),
    }))),
  };
}
