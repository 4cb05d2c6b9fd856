import { describe, expect, it } from '@jest/globals';
import type { EvidenceItem } from '@nextrung/api-client';

import { heldWords, itemsFor } from './held-words';

const item = (given: object): EvidenceItem => ({ state: 'shared', indicators: [{ id: 'PM.S1' }], ratings: [], corroborations: [], ...given }) as unknown as EvidenceItem;
const rating = (level: string, indicator = 'PM.S1') => ({ indicator, level, rater: { id: 'm', name: 'Amara' } });

describe('what a person has for an indicator', () => {
  it('is every item that names it and was not taken back', () => {
    expect(itemsFor([item({}), item({ state: 'withdrawn' }), item({ indicators: [{ id: 'PM.S2' }] }), item({ state: 'private' })], 'PM.S1')).toHaveLength(2);
  });

  it('is as strong as others say, the latest word of each', () => {
    expect(heldWords(item({}), 'PM.S1')).toBe('Not rated yet; no one has confirmed it yet');
    expect(heldWords(item({ ratings: [rating('partial'), rating('meets'), rating('exceeds', 'PM.S2')], corroborations: [{ state: 'confirmed', counts: 'counts' }, { state: 'confirmed', counts: 'awaits' }, { state: 'asked', counts: null }] }), 'PM.S1')).toBe('Amara: meets; 1 colleague confirmed it');
    expect(heldWords(item({ state: 'private' }), 'PM.S1')).toBe('Private: counts once you share it');
  });
});
