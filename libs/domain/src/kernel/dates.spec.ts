import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dayNumber, daysBetween, earlier, isIsoDate, isoDate } from './dates.js';

describe('days', () => {
  it('are counted from 1970-01-01', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayNumber('2000-03-01')).toBe(11_017);
    expect(isoDate(-1)).toBe('1969-12-31');
  });

  it('cross the leap days of the calendar', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2100-02-28', 1)).toBe('2100-03-01');
    expect(daysBetween('2027-01-01', '2028-01-01')).toBe(365);
  });

  it('come back from their number, every one of ten thousand years', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayNumber('0001-01-01'), max: dayNumber('9999-12-31') }), (day) => {
        expect(dayNumber(isoDate(day))).toBe(day);
        expect(isoDate(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
      }),
    );
  });

  it('are told from texts that are none', () => {
    expect(['2027-02-28', '2028-02-29', '0001-01-01'].every(isIsoDate)).toBe(true);
    const wrong: unknown[] = ['2027-02-29', '2027-13-01', '2027-00-10', '0000-01-01', '2027-1-1', '2027-01-01T00:00', '', null, 20270101];
    expect(wrong.filter(isIsoDate)).toEqual([]);
  });

  it('know the earlier of two', () => {
    expect(earlier('2027-03-01', '2026-12-31')).toBe('2026-12-31');
  });
});
