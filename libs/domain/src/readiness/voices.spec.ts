import { describe, expect, it } from '@jest/globals';
import type { RatingInput, WitnessedInput } from './input.js';
import { reliabilityOf, voicesOf } from './voices.js';

const rating = (change: Partial<RatingInput>): RatingInput => ({ raterId: 'mgr', role: 'manager', indicator: 'S1', level: 'meets', on: '2026-05-01', ...change });
const item = (change: Partial<WitnessedInput>): WitnessedInput => ({
  id: 'item', episode: 'episode', indicators: ['S1'], startedOn: '2026-01-01', endedOn: '2026-02-01', loggedOn: '2026-02-01', hasLink: false, ratings: [], corroborations: [], ...change,
});
const heard = (ratings: readonly RatingInput[], asOf = '2026-06-01') => voicesOf(item({ ratings }), 'pm', asOf).ratersOf('S1');

describe('voices', () => {
  it.each<[string, RatingInput[], Partial<RatingInput>]>([
    ['the latest rating', [rating({ level: 'partial', on: '2026-05-02' }), rating({ level: 'exceeds' })], { level: 'partial' }],
    ['the latest rating, given first', [rating({ level: 'exceeds' }), rating({ level: 'partial', on: '2026-05-02' })], { level: 'partial' }],
    ['the latest rating, though it is higher', [rating({ level: 'not_shown' }), rating({ level: 'exceeds', on: '2026-05-02' })], { level: 'exceeds' }],
    ['the lower level of one day', [rating({ level: 'meets' }), rating({ level: 'partial', role: 'other' })], { level: 'partial', role: 'other' }],
    ['the lower level of one day, given first', [rating({ level: 'not_shown' }), rating({ level: 'meets' })], { level: 'not_shown' }],
    ['the less reliable role of one day and level', [rating({}), rating({ role: 'other' })], { role: 'other' }],
    ['the less reliable role, given first', [rating({ role: 'other' }), rating({})], { role: 'other' }],
  ])('of one person: %s', (_, ratings, expected) => {
    expect(heard(ratings)).toEqual([expect.objectContaining(expected)]);
  });

  it('of several people each count, in the order of their ids', () => {
    const all = [rating({ raterId: 'skip', role: 'other' }), rating({ raterId: 'adviser', role: 'other' }), rating({})];
    expect(heard(all).map(({ raterId }) => raterId)).toEqual(['adviser', 'mgr', 'skip']);
  });

  it('leave out what is dated later, the subject’s own, and other indicators', () => {
    expect(heard([rating({ on: '2026-06-02' }), rating({ raterId: 'pm' }), rating({ indicator: 'S2' })])).toEqual([]);
    expect(heard([rating({ on: '2026-06-01' })])).toHaveLength(1);
    const confirmed = item({ corroborations: [{ raterId: 'z', on: '2026-06-01' }, { raterId: 'a', on: '2026-05-01' }, { raterId: 'a', on: '2026-05-02' }, { raterId: 'pm', on: '2026-05-01' }, { raterId: 'late', on: '2026-06-02' }] });
    expect(voicesOf(confirmed, 'pm', '2026-06-01').peers).toEqual(['a', 'z']);
  });

  it('count by role', () => {
    expect([reliabilityOf('manager'), reliabilityOf('other')]).toEqual([0.55, 0.45]);
  });
});
