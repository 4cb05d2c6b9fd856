import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lastSlot, nextSlot, RHYTHMS, type Schedule } from './slots.js';

const MONDAYS: Schedule = { rhythm: 'weekly', weekday: 1, hour: 8, timeZone: 'Europe/London' };
const last = (schedule: Partial<Schedule>, now: string): string => lastSlot({ ...MONDAYS, ...schedule }, new Date(now)).at.toISOString();
const next = (schedule: Partial<Schedule>, now: string): string => nextSlot({ ...MONDAYS, ...schedule }, new Date(now)).at.toISOString();

describe('when a digest goes out', () => {
  it('is the same hour by the clocks, in winter and in summer', () => {
    expect(next({}, '2027-03-25T12:00:00Z')).toBe('2027-03-29T07:00:00.000Z');
    expect(last({}, '2027-03-25T12:00:00Z')).toBe('2027-03-22T08:00:00.000Z');
    expect(next({}, '2026-10-24T12:00:00Z')).toBe('2026-10-26T08:00:00.000Z');
  });

  it('comes at the moment itself, and not before', () => {
    expect(last({}, '2027-03-22T08:00:00Z')).toBe('2027-03-22T08:00:00.000Z');
    expect(last({}, '2027-03-22T07:59:59Z')).toBe('2027-03-15T08:00:00.000Z');
    expect(next({}, '2027-03-22T08:00:00Z')).toBe('2027-03-29T07:00:00.000Z');
  });

  it('is after the gap where the clocks skip the hour, and the first of two where they repeat it', () => {
    expect(next({ weekday: 7, hour: 1 }, '2027-03-26T00:00:00Z')).toBe('2027-03-28T01:00:00.000Z');
    expect(next({ weekday: 7, hour: 1 }, '2026-10-23T00:00:00Z')).toBe('2026-10-25T00:00:00.000Z');
  });

  it('is a day of the time zone, wherever that is', () => {
    expect(nextSlot({ ...MONDAYS, hour: 0, timeZone: 'Pacific/Auckland' }, new Date('2027-03-13T00:00:00Z'))).toEqual({ day: '2027-03-15', at: new Date('2027-03-14T11:00:00Z') });
    expect(nextSlot({ ...MONDAYS, hour: 23, timeZone: 'Pacific/Honolulu' }, new Date('2027-03-15T12:00:00Z'))).toEqual({ day: '2027-03-15', at: new Date('2027-03-16T09:00:00Z') });
    expect(next({ timeZone: 'Asia/Kathmandu' }, '2027-03-13T00:00:00Z')).toBe('2027-03-15T02:15:00.000Z');
  });

  it('comes every other week, or on the first such day of a month', () => {
    const fortnights = ['2027-03-01', '2027-03-08', '2027-03-15', '2027-03-22'].map((day) => next({ rhythm: 'fortnightly' }, `${day}T00:00:00Z`).slice(0, 10));
    expect(new Set(fortnights).size).toBe(2);
    expect(next({ rhythm: 'monthly' }, '2027-03-01T08:00:01Z')).toBe('2027-04-05T07:00:00.000Z');
    expect(last({ rhythm: 'monthly' }, '2027-04-05T06:59:00Z')).toBe('2027-03-01T08:00:00.000Z');
  });

  it('never passes a slot by: the one after the last is the next', () => {
    const schedule = fc.record({ rhythm: fc.constantFrom(...RHYTHMS), weekday: fc.integer({ min: 1, max: 7 }), hour: fc.integer({ min: 0, max: 23 }), timeZone: fc.constantFrom('Europe/London', 'America/St_Johns', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC') });
    fc.assert(fc.property(schedule, fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }), (one, now) => {
      const before = lastSlot(one, now);
      expect(before.at <= now).toBe(true);
      expect(nextSlot(one, before.at)).toEqual(nextSlot(one, now));
    }), { numRuns: 200 });
  });
});
