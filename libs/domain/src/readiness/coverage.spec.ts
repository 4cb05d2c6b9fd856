import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayNumber } from '../kernel/index.js';
import { calendarOf } from './calendar.js';
import { coverageOf } from './coverage.js';
import { check } from './testing/check.js';
import type { WeighedItem } from './weighing.js';

const TODAY = dayNumber('2026-09-27');
const calendar = calendarOf([{ from: '2026-03-01', to: '2026-03-31' }, { from: '2026-08-10', to: '2026-08-12' }]);

const item = (startDay: number, endDay: number): WeighedItem => ({ id: 'item', episode: 'episode', startDay, endDay, peers: [], marks: new Map() });
const items = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 400 })).map(([ago, length]) => item(TODAY - ago - length, TODAY - ago)),
  { maxLength: 8 },
);

describe('coverage', () => {
  it('is the number of active days in any of the periods', () => {
    check(fc.property(items, fc.integer({ min: TODAY - 600, max: TODAY }), (strong, firstDay) => {
      const days = new Set<number>();
      for (const { startDay, endDay } of strong) {
        const from = Math.min(Math.max(startDay, endDay - 181), endDay - 13);
        for (let day = Math.max(from, firstDay); day <= endDay; day += 1) {
          if (calendar.activeDays(day - 1, day) === 1) days.add(day);
        }
      }
      expect(coverageOf(strong, firstDay, calendar)).toBe(days.size);
    }));
  });

  it('counts a period inside another once', () => {
    const none = calendarOf([]);
    expect(coverageOf([item(101, 200), item(110, 130), item(120, 190)], 0, none)).toBe(100);
    expect(coverageOf([item(100, 100)], 0, none)).toBe(14);
    expect(coverageOf([item(0, 400)], 0, none)).toBe(182);
    expect(coverageOf([item(0, 400)], 400, none)).toBe(1);
    expect(coverageOf([], 0, none)).toBe(0);
  });
});
