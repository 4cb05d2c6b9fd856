import { describe, expect, it } from '@jest/globals';
import { claimsSealedFor } from '@nextrung/domain/evidence';
import { Lineage } from '@nextrung/domain/ladder';
import { sealable } from './sealable.js';

const manager = { personId: 'lena', relation: 'direct_manager' } as const;
const rated = (...indicators: string[]) => indicators.map((indicator) => ({ raterId: 'lena', role: 'manager', indicator }) as const);
const sealed = (indicators: string[], given: string[], lineage: Lineage): boolean => claimsSealedFor(manager, sealable({ indicators, ratings: rated(...given) }, lineage));

describe('what opens a claim when the ladder has moved on', () => {
  it('a rating of one does not open another that was merged with it', () => {
    const merged = Lineage.of([new Map([['A', ['M']], ['B', ['M']]])]);
    expect(sealed(['A', 'B'], ['A'], merged)).toBe(true);
    expect(sealed(['A', 'B'], ['A', 'B'], merged)).toBe(false);
    expect(sealed(['A', 'B'], ['M'], merged)).toBe(false);
    expect(sealed(['B'], ['A'], merged)).toBe(true);
  });

  it('every part of a split is asked for, by a rating before it or of the part', () => {
    const split = Lineage.of([new Map([['A', ['A1', 'A2']]])]);
    expect(sealed(['A'], ['A'], split)).toBe(false);
    expect(sealed(['A'], ['A1'], split)).toBe(true);
    expect(sealed(['A'], ['A1', 'A2'], split)).toBe(false);
  });

  it('what is retired is not asked for, and what never moved is as it was', () => {
    const retired = Lineage.of([new Map([['A', []]])]);
    expect(sealed(['A', 'B'], ['B'], retired)).toBe(false);
    expect(sealed(['A', 'B'], [], retired)).toBe(true);
  });

  it('follows ratings through several versions', () => {
    const lineage = Lineage.of([new Map([['A', ['B']]]), new Map([['B', ['C', 'D']]])]);
    expect(sealed(['A'], ['B'], lineage)).toBe(false);
    expect(sealed(['A'], ['C', 'B'], lineage)).toBe(false);
    expect(sealed(['B'], ['A'], lineage)).toBe(true);
  });
});
