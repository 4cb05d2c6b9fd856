import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { circlesOf } from './circles.js';
import { type DatedLine, holdsOn } from './state.js';

const line = (personId: string, managerId: string, from = '2026-01-01', to: string | null = null): DatedLine => ({ personId, managerId, from, to });

describe('circles of reporting lines', () => {
  it('are found once, with a day on which they hold', () => {
    expect(circlesOf([line('a', 'b'), line('b', 'c'), line('c', 'a')], ['a', 'b', 'c'], '2026-01-01')).toEqual([{ personIds: ['a', 'b', 'c'], day: '2026-01-01' }]);
    expect(circlesOf([line('a', 'b'), line('b', 'a', '2026-05-01')], ['a'], '2026-01-01')).toEqual([{ personIds: ['a', 'b'], day: '2026-05-01' }]);
  });

  it('are none where two change places on one day', () => {
    expect(circlesOf([line('a', 'b', '2026-01-01', '2026-05-01'), line('a', 'c', '2026-05-01'), line('b', 'c', '2026-01-01', '2026-05-01'), line('b', 'a', '2026-05-01')], ['a', 'b'], '2026-01-01')).toEqual([]);
  });

  it('are none below the one who moves', () => {
    expect(circlesOf([line('a', 'b'), line('b', 'c')], ['a'], '2026-01-01')).toEqual([]);
  });

  it('are found exactly where somebody would be above themselves', () => {
    const people = ['a', 'b', 'c', 'd', 'e'];
    const days = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'];
    // One manager at a time, changing on some of the days.
    const history = fc.tuple(...people.map((personId) => fc.tuple(...days.map(() => fc.constantFrom(null, ...people))).map((managers) =>
      managers.flatMap((managerId, at) => (managerId === null || managerId === personId ? [] : [line(personId, managerId, days[at], days[at + 1] ?? null)])))));
    fc.assert(fc.property(history, (lines) => {
      const all = lines.flat();
      const looped = days.some((day) => people.some((start) => {
        let at: string | undefined = start;
        for (let steps = 0; steps < 6; steps += 1) {
          at = all.find((one) => one.personId === at && holdsOn(one, day))?.managerId;
          if (at === start) return true;
        }
        return false;
      }));
      expect(circlesOf(all, people, '2026-01-01').length > 0).toBe(looped);
    }));
  });
});
