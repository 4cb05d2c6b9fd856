import { describe, expect, it } from '@jest/globals';
import { type Ladder, type MappingEntry, newIndicatorId, placedIndicators, withOwnIds } from '../index.js';
import { smallLadder, withCell } from '../testing/small-ladder.js';

const entry = (kind: MappingEntry['kind'], from: readonly string[], to: readonly string[]): MappingEntry => ({ kind, from, to });
const same = (id: string): MappingEntry => entry('same', [id], [id]);
const idsOf = (ladder: Ladder): string[] => [...placedIndicators(ladder).keys()];

/** Every cell of the largest matrix with one indicator. */
function large(): Ladder {
  const numbers = Array.from({ length: 50 }, (_, at) => String(at));
  const [rung] = smallLadder().rungs;
  if (!rung) throw new Error('no rung');
  return {
    ...smallLadder(),
    rungs: numbers.map((id, at) => ({ ...rung, id: `R${id}`, title: `Rung ${id}`, ordinal: at + 1 })),
    competencies: numbers.map((id) => ({ id: `c${id}`, name: `Competency ${id}` })),
    cells: numbers.flatMap((r) => numbers.map((c) => ({ rung: `R${r}`, competency: `c${c}`, indicators: [{ id: `R${r}.C${c}`, must: false, text: `Does ${r} and ${c}` }] }))),
  };
}

describe('ids of its own', () => {
  it('has what is the same or reworded already, and what is new and free', () => {
    const before = smallLadder();
    const after = withCell(before, 'SPM', 'data', (indicators) => [...indicators, { id: 'SPM.D9', must: false, text: 'New' }]);
    const mapping = idsOf(before).map(same);
    expect(withOwnIds(after, mapping, [before])).toEqual({ ladder: after, mapping });
  });

  it('gets what has the id of something else, each another one', () => {
    const before = smallLadder();
    const mapping = [...idsOf(before).filter((id) => !id.startsWith('SPM.D')).map(same), entry('split', ['SPM.D1'], ['SPM.D1', 'SPM.D2']), entry('retired', ['SPM.D2'], [])];
    const { ladder, mapping: led } = withOwnIds(before, mapping, [before]);
    expect(led.at(-2)).toEqual(entry('split', ['SPM.D1'], ['SPM.D3', 'SPM.D4']));
    expect(idsOf(ladder).filter((id) => id.startsWith('SPM.D'))).toEqual(['SPM.D3', 'SPM.D4']);
  });

  it('gets what kept its id when something else leads there too', () => {
    const before = smallLadder();
    const others = idsOf(before).filter((id) => !id.startsWith('SPM.D')).map(same);
    const mapping = [...others, entry('split', ['SPM.D1'], ['SPM.D2', 'SPM.D5']), same('SPM.D2')];
    const after = withCell(before, 'SPM', 'data', (indicators) => indicators.map((one) => (one.id === 'SPM.D1' ? { ...one, id: 'SPM.D5' } : one)));
    const { ladder, mapping: led } = withOwnIds(after, mapping, [before]);
    expect(led.slice(-2)).toEqual([entry('split', ['SPM.D1'], ['SPM.D6', 'SPM.D5']), entry('same', ['SPM.D2'], ['SPM.D6'])]);
    expect(idsOf(ladder)).toEqual(expect.arrayContaining(['SPM.D5', 'SPM.D6']));
    expect(idsOf(ladder)).not.toContain('SPM.D2');
  });

  it('takes no time over a whole ladder of the largest size', () => {
    const before = large();
    const begun = process.cpuUsage();
    const { ladder } = withOwnIds(before, [], [before]);
    const { user, system } = process.cpuUsage(begun);
    expect((user + system) / 1e6).toBeLessThan(2);
    expect(new Set([...idsOf(before), ...idsOf(ladder)]).size).toBe(5_000);
  }, 120_000);

  it('ends for numbers that cannot be counted on', () => {
    const ids = ['SPM.D9007199254740992', 'SPM.D3'];
    const ladder = withCell(smallLadder(), 'SPM', 'data', () => ids.map((id) => ({ id, must: false, text: id })));
    expect(newIndicatorId({ rung: 'SPM', competency: 'data' }, ladder, [])).toBe('SPM.D4');
  });
});
