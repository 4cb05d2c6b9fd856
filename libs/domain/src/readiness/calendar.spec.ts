import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayNumber, isoDate } from '../kernel/index.js';
import { calendarOf } from './calendar.js';
import type { Leave } from './input.js';
import { check } from './testing/check.js';

const FIRST = dayNumber('2026-01-01');
const LAST = FIRST + 120;

const leave: fc.Arbitrary<Leave> = fc.tuple(fc.integer({ min: -10, max: 110 }), fc.integer({ min: 0, max: 25 })).map(([from, days]) => ({ from: isoDate(FIRST + from), to: isoDate(FIRST + from + days) }));
const leaves = fc.array(leave, { maxLength: 4 });
const day = fc.integer({ min: FIRST, max: LAST });

/** The active days after one day up to another, looked at one by one. */
const oneByOne = (away: readonly Leave[], after: number, upTo: number): number[] =>
  Array.from({ length: Math.max(0, upTo - after) }, (_, at) => after + 1 + at).filter((one) => !away.some(({ from, to }) => from <= isoDate(one) && isoDate(one) <= to));

describe('calendar', () => {
  it('counts the days that are not on leave, however the leaves overlap', () => {
    check(fc.property(leaves, day, day, (away, from, upTo) => {
      expect(calendarOf(away).activeDays(from, upTo)).toBe(oneByOne(away, from, upTo).length);
    }));
  });

  it('counts the last day and not the first', () => {
    const calendar = calendarOf([{ from: '2026-01-10', to: '2026-01-12' }]);
    const activeDays = (after: number, upTo: number): number => calendar.activeDays(after, upTo);
    expect(activeDays(dayNumber('2026-01-09'), dayNumber('2026-01-13'))).toBe(1);
    expect(activeDays(dayNumber('2026-01-12'), dayNumber('2026-01-14'))).toBe(2);
    expect(activeDays(dayNumber('2026-01-14'), dayNumber('2026-01-14'))).toBe(0);
    expect(activeDays(dayNumber('2026-01-14'), dayNumber('2026-01-01'))).toBe(0);
  });

  it('finds the latest day that so many active days came after', () => {
    check(fc.property(leaves, day, fc.nat({ max: 90 }), (away, upTo, count) => {
      const found = calendarOf(away).dayBack(upTo, count);
      expect(oneByOne(away, found, upTo)).toHaveLength(count);
      expect(count === 0 ? found : oneByOne(away, found + 1, upTo).length).toBe(count === 0 ? upTo : count - 1);
    }));
  });
});
