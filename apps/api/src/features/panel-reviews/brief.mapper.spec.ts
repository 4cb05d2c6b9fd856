import { describe, expect, it } from '@jest/globals';
import type { PacketFootnote } from '@nextrung/packet';
import type { EvidenceRow, RatingRow } from '../readiness/assessment-input.repository.js';
import { differencesIn } from './brief.mapper.js';

const footnote = (number: number, itemId: string): PacketFootnote => ({ number, itemId, revision: 1, title: `Item ${itemId}`, startedOn: '2027-01-01', endedOn: '2027-02-01', ongoing: false, link: null, ratedBy: [], corroboratedBy: [] });
const item = (id: string, claim: 'exceeds' | 'meets' | null): EvidenceRow => ({ id, personId: 'p', episode: id, title: id, episodeName: null, startedOn: '2027-01-01', endedOn: '2027-02-01', ongoing: false, loggedOn: '2027-02-01', link: null, impact: 'measured', metric: null, indicators: [{ id: 'SPM.S1', claim }] });
const rating = (itemId: string, raterId: string, level: RatingRow['level']): RatingRow => ({ itemId, raterId, raterName: raterId, role: 'manager', indicator: 'SPM.S1', level, on: '2027-02-02' });

describe('where people differ', () => {
  const evidence = [item('a', 'meets'), item('b', 'exceeds'), item('c', 'meets'), item('d', null)];
  const ratings = new Map([['a', [rating('a', 'm', 'meets')]], ['b', [rating('b', 'm', 'partial')]], ['d', [rating('d', 'm', 'meets'), rating('d', 's', 'partial')]]]);
  const packet = { footnotes: [footnote(1, 'a'), footnote(2, 'b'), footnote(3, 'c'), footnote(4, 'd')] };
  const dossier = { evidence, ratings, sealed: new Set<string>(), toRate: new Set<string>(), person: { id: 'p' } as Parameters<typeof differencesIn>[1]['person'] };

  it('is told of the claim and of the raters, the widest first, and never where nobody has rated', () => {
    expect(differencesIn(packet, dossier)).toEqual([
      { number: 2, title: 'Item b', indicator: 'SPM.S1', claim: 'exceeds', ratings: ['partial'] },
      { number: 4, title: 'Item d', indicator: 'SPM.S1', claim: null, ratings: ['partial', 'meets'] },
    ]);
  });

  it('is not told from what is sealed for the reader', () => {
    expect(differencesIn(packet, { ...dossier, sealed: new Set(['b']), toRate: new Set(['d']) })).toEqual([]);
  });
});
