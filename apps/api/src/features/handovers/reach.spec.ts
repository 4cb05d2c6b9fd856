import { describe, expect, it } from '@jest/globals';
import { reachOf } from './reach.js';

describe('what of a handover someone sees', () => {
  const of = (today: string, ...relations: Parameters<typeof reachOf>[0] extends ReadonlySet<infer R> ? R[] : never): string => reachOf(new Set(relations), today, '2027-03-01');

  it('is everything for the person and for whoever manages them, at any depth, whatever the day', () => {
    for (const today of ['2027-02-28', '2027-03-01', '2027-04-01']) {
      expect([of(today, 'self', 'member'), of(today, 'giver', 'manager', 'line_manager'), of(today, 'taker', 'manager')]).toEqual(['open', 'open', 'open']);
    }
  });

  it('is numbers before the day and what was there before after it, for someone who does not', () => {
    expect([of('2027-02-28', 'taker', 'member'), of('2027-03-01', 'giver', 'member'), of('2027-03-01', 'taker', 'dotted')]).toEqual(['ahead', 'past', 'past']);
  });

  it('is no more for an administrator', () => {
    expect([of('2027-02-28', 'taker', 'admin'), of('2027-03-01', 'giver', 'admin')]).toEqual(['ahead', 'past']);
  });
});
