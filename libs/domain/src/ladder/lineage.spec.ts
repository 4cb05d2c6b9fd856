import { describe, expect, it } from '@jest/globals';
import { Lineage, NO_LINEAGE } from './lineage.js';

describe('lineage', () => {
  it('leaves what never moved where it is', () => {
    expect(NO_LINEAGE.current('PM.S1')).toEqual(['PM.S1']);
  });

  it('follows an indicator through every version', () => {
    const lineage = Lineage.of([new Map([['A', ['B', 'C']]]), new Map([['B', ['D']]]), new Map([['C', ['D']]])]);
    expect(lineage.current('A')).toEqual(['D']);
    expect(lineage.current('B')).toEqual(['D']);
    expect(lineage.current('C')).toEqual(['D']);
  });

  it('has nothing for what was retired, also when it had moved before', () => {
    const lineage = Lineage.of([new Map([['A', ['B']]]), new Map([['B', []]])]);
    expect(lineage.current('A')).toEqual([]);
    expect(lineage.currentOf(['A', 'X'])).toEqual(['X']);
  });

  it('names each indicator once where several became one', () => {
    const lineage = Lineage.of([new Map([['A', ['M']], ['B', ['M']]])]);
    expect(lineage.currentOf(['A', 'B', 'M'])).toEqual(['M']);
  });

  it('keeps what held only where it held for everything that went in', () => {
    const step = new Map([['A', ['M']], ['B', ['M']], ['S', ['S1', 'S2']]]);
    const later = new Map([['M', ['N']]]);
    const earliest = (days: readonly [string, ...string[]]): string => [...days].sort()[0] ?? '';
    const lineage = Lineage.of([step, later]);
    expect([...lineage.heldThroughout(new Map([['A', '2027-01-01'], ['S', '2027-03-01']]), earliest)]).toEqual([['S1', '2027-03-01'], ['S2', '2027-03-01']]);
    expect([...lineage.heldThroughout(new Map([['A', '2027-02-01'], ['B', '2027-01-01']]), earliest)]).toEqual([['N', '2027-01-01']]);
    expect([...lineage.heldThroughout(new Map([['M', '2027-01-01'], ['X', '2027-05-01']]), earliest)]).toEqual([['X', '2027-05-01'], ['N', '2027-01-01']]);
  });

  it('never replaces what was given for an indicator itself', () => {
    const lineage = Lineage.of([new Map([['A', ['X', 'Y']]])]);
    expect([...lineage.heldThroughout(new Map([['A', 'of A'], ['X', 'of X']]), ([first]) => first)]).toEqual([['X', 'of X'], ['Y', 'of A']]);
  });

  it('counts one that kept its id among what went in', () => {
    const lineage = Lineage.of([new Map([['A', ['X', 'Y']], ['X', ['X']]])]);
    const held = (...ids: readonly string[]): string[] => [...lineage.heldThroughout(new Map(ids.map((id) => [id, id])), (parts) => parts.join('+'))].map(([id, by]) => `${id} by ${by}`);
    expect(held('A')).toEqual(['Y by A']);
    expect(held('X')).toEqual([]);
    expect(held('A', 'X')).toEqual(['X by X', 'Y by A']);
  });

  it('takes everything that a step moves from where it stood before', () => {
    const swapped = Lineage.of([new Map([['A', ['B']], ['B', ['C']]])]);
    expect([...swapped.heldThroughout(new Map([['A', 'of A'], ['B', 'of B']]), ([first]) => first)]).toEqual([['B', 'of A'], ['C', 'of B']]);
  });
});
