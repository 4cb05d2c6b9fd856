import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, isIsoDate, isoDate } from '../../kernel/index.js';
import { daysInWords } from './days-in-words.js';

/** A Tuesday. */
const TODAY = '2026-11-24';
const read = (words: string, today = TODAY): string => {
  const found = daysInWords(words, today);
  return found === null ? 'not understood' : found.from === found.to ? found.from : `${found.from} to ${found.to}`;
};

describe('days in words', () => {
  it.each([
    ['today', '2026-11-24'], ['yesterday', '2026-11-23'], ['the day before yesterday', '2026-11-22'], ['This morning', '2026-11-24'], ['last night', '2026-11-23'],
    ['Friday', '2026-11-20'], ['on Friday', '2026-11-20'], ['last Friday', '2026-11-20'], ['last  friday.', '2026-11-20'], ['Tuesday', '2026-11-24'], ['last Tuesday', '2026-11-17'], ['this Monday', '2026-11-23'],
    ['Friday last week', '2026-11-20'], ['Monday of last week', '2026-11-16'], ['two weeks ago', '2026-11-10'], ['a week ago', '2026-11-17'], ['3 days ago', '2026-11-21'], ['a month ago', '2026-10-24'], ['a couple of days ago', '2026-11-22'],
    ['last week', '2026-11-16 to 2026-11-22'], ['this week', '2026-11-23 to 2026-11-24'], ['last month', '2026-10-01 to 2026-10-31'], ['this month', '2026-11-01 to 2026-11-24'], ['last quarter', '2026-07-01 to 2026-09-30'],
    ['this year', '2026-01-01 to 2026-11-24'], ['last year', '2025-01-01 to 2025-12-31'], ['the last two weeks', '2026-11-10 to 2026-11-24'], ['past 3 months', '2026-08-24 to 2026-11-24'],
  ])('%s is relative to today', (words, days) => {
    expect(read(words)).toBe(days);
  });

  it.each([
    ['in March', '2026-03-01 to 2026-03-31'], ['March', '2026-03-01 to 2026-03-31'], ['in December', '2025-12-01 to 2025-12-31'], ['november', '2026-11-01 to 2026-11-24'], ['last November', '2025-11-01 to 2025-11-30'], ['March 2024', '2024-03-01 to 2024-03-31'],
    ['Q2', '2026-04-01 to 2026-06-30'], ['in Q4', '2026-10-01 to 2026-11-24'], ['Q4 2025', '2025-10-01 to 2025-12-31'], ['2025-Q4', '2025-10-01 to 2025-12-31'], ['H1', '2026-01-01 to 2026-06-30'], ['2025', '2025-01-01 to 2025-12-31'], ['2026-03', '2026-03-01 to 2026-03-31'],
  ])('%s is the last one that has begun', (words, days) => {
    expect(read(words)).toBe(days);
  });

  it.each([
    ['12 Oct', '2026-10-12'], ['Oct 12', '2026-10-12'], ['12th of October', '2026-10-12'], ['October 12th, 2025', '2025-10-12'], ['12 Dec', '2025-12-12'], ['Fri 20 Nov 2026', '2026-11-20'], ['Friday, 20 November', '2026-11-20'], ['29 Feb', '2024-02-29'],
    ['2026-11-20', '2026-11-20'], ['2026/11/20', '2026-11-20'], ['20.11.2026', '2026-11-20'], ['20.11.26', '2026-11-20'], ['3.2.', '2026-02-03'], ['20/11/2026', '2026-11-20'], ['11/20/2026', '2026-11-20'], ['11/20', '2026-11-20'], ['5/5/2026', '2026-05-05'],
  ])('%s is a day', (words, days) => {
    expect(read(words)).toBe(days);
  });

  it.each([
    ['since May', '2026-05-01 to 2026-11-24'], ['since 12 Oct', '2026-10-12 to 2026-11-24'], ['since last week', '2026-11-16 to 2026-11-24'], ['since 2025', '2025-01-01 to 2026-11-24'], ['from May until now', '2026-05-01 to 2026-11-24'], ['from 3 Nov', '2026-11-03 to 2026-11-24'],
    ['from 3 to 7 Nov', '2026-11-03 to 2026-11-07'], ['3–7 Nov', '2026-11-03 to 2026-11-07'], ['3-7 Nov 2025', '2025-11-03 to 2025-11-07'], ['Nov 3 to 7', '2026-11-03 to 2026-11-07'], ['between 3 and 7 November', '2026-11-03 to 2026-11-07'],
    ['28 Dec to 3 Jan', '2025-12-28 to 2026-01-03'], ['3 Nov 2025 to 7 Jan', '2025-11-03 to 2026-01-07'], ['from March to May', '2026-03-01 to 2026-05-31'], ['Monday to Friday', '2026-11-16 to 2026-11-20'], ['last Monday to yesterday', '2026-11-16 to 2026-11-23'],
    ['2026-11-03 to 2026-11-07', '2026-11-03 to 2026-11-07'], ['2026-11-03/2026-11-07', '2026-11-03 to 2026-11-07'], ['03.11.2026 – 07.11.2026', '2026-11-03 to 2026-11-07'], ['from 20 to 28 Nov', '2025-11-20 to 2025-11-28'], ['Nov 20 to 28', '2025-11-20 to 2025-11-28'],
  ])('%s has a beginning and an end', (words, days) => {
    expect(read(words)).toBe(days);
  });

  it.each([
    ['tomorrow', '2026-11-25'], ['next Friday', '2026-11-27'], ['in two weeks', '2026-12-08'], ['next week', '2026-11-30 to 2026-12-06'], ['12 Dec 2026', '2026-12-12'], ['March 2027', '2027-03-01 to 2027-03-31'], ['next March', '2027-03-01 to 2027-03-31'],
  ])('%s says that it is to come', (words, days) => {
    expect(read(words)).toBe(days);
  });

  it.each(['', '   ', 'soon', 'Friday the launch', '5/6/2026', '6/5', '13/13/2026', '31 Feb 2026', '30.02.2026', '3.2', '12', 'Mon 20 Nov 2026', 'this Friday', 'Q5', 'H3', '7 to 3 Nov 2026', 'since tomorrow', 'a friday ago', '2026-13', '20261120', 'may be', 'x'.repeat(200)])(
    '“%s” is not understood',
    (words) => {
      expect(read(words)).toBe('not understood');
    },
  );
});

describe('laws of days in words', () => {
  const day = fc.integer({ min: -3_000, max: 40_000 }).map(isoDate);
  const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  const dayMonth = (date: string): string => `${String(Number(date.slice(8)))} ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ''}`;
  const TOKENS = ['since', 'from', 'to', 'until', 'in', 'on', 'last', 'this', 'a', 'two', '3', '7', '12', '31', 'days', 'week', 'weeks', 'month', 'ago', 'friday', 'mon', 'march', 'nov', 'q2', 'h1', 'and', 'between', '-', '/', '.', 'yesterday', 'today', 'past', 'quarter', 'year'];

  it('reads a day back however it is written', () => {
    fc.assert(
      fc.property(day, day, (today, date) => {
        const [y = '', m = '', d = ''] = date.split('-');
        for (const words of [date, `${d}.${m}.${y}`, `${dayMonth(date)} ${y}`]) if (Number(y) >= 1990) expect(daysInWords(words, today)).toEqual({ from: date, to: date });
      }),
    );
  });

  it('reads a day of the last year without its year', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 364 }), (today, ago) => {
        const date = addDays(today, -ago);
        expect(daysInWords(dayMonth(date), today)).toEqual({ from: date, to: date });
      }),
    );
  });

  it('takes no day that is still to come for the end of what begins today', () => {
    expect(daysInWords('today and 31', '1970-01-01')).toBeNull();
  });

  it('gives days that exist, in order, and not to come, whatever is typed without a word for it', () => {
    const typed = fc.oneof(fc.string({ maxLength: 70 }), fc.array(fc.constantFrom(...TOKENS), { maxLength: 6 }).map((words) => words.join(' ')));
    fc.assert(
      fc.property(typed, day, (words, today) => {
        const found = daysInWords(words, today);
        if (found === null) return;
        expect([isIsoDate(found.from), isIsoDate(found.to), found.from <= found.to]).toEqual([true, true, true]);
        const saysSo = /next|tomorrow|this week|\bin (?:a|an|two|\d+) |\d{3}|\.\d\d|\/\d\d/i.test(words);
        if (!saysSo) expect(found.to <= today).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('does not mind case and spaces', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...TOKENS), { minLength: 1, maxLength: 4 }), day, (words, today) => {
        expect(daysInWords(`  ${words.join('  ').toUpperCase()} `, today)).toEqual(daysInWords(words.join(' '), today));
      }),
    );
  });
});
