import { describe, expect, it } from '@jest/globals';
import type { EvidenceItem } from '@nextrung/api-client';

import { metricsOf, voicesOf } from './episode-facts';

const item = (id: string, given: Partial<EvidenceItem>): EvidenceItem => ({ id, ratings: [], corroborations: [], counterObservations: [], metric: null, ...given }) as unknown as EvidenceItem;
const [ada, bo] = [{ id: 'a', name: 'Ada' }, { id: 'b', name: 'Bo' }];

describe('what an episode gathers', () => {
  it('is each person once, with what they did on how many items', () => {
    const items = [
      item('1', { ratings: [{ rater: bo, indicator: 'x' }, { rater: bo, indicator: 'y' }] as EvidenceItem['ratings'], corroborations: [{ colleague: ada, state: 'confirmed' }] as EvidenceItem['corroborations'] }),
      item('2', { ratings: [{ rater: bo }] as EvidenceItem['ratings'], corroborations: [{ colleague: bo, state: 'asked' }] as EvidenceItem['corroborations'], counterObservations: [{ observer: ada }] as EvidenceItem['counterObservations'] }),
    ];
    expect(voicesOf({ items })).toEqual([{ id: 'a', name: 'Ada', did: 'confirmed 1 item, recorded a counter-observation on 1 item' }, { id: 'b', name: 'Bo', did: 'rated 2 items' }]);
  });

  it('is the figures, where there is one', () => {
    const metric = { name: 'n', unit: '%', before: null, after: 0, period: '' };
    expect(metricsOf({ items: [item('1', { metric }), item('2', {}), item('3', { metric: { ...metric, after: null } })] }).map(({ item: { id } }) => id)).toEqual(['1']);
  });
});
