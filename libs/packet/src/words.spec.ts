import { describe, expect, it } from '@jest/globals';

import { dayParts, dayWords, listWords, metricWords, periodWords, webAddress } from './words.js';

const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('days', () => {
  it('read like 14 Mar 2027', () => {
    expect(spaced(dayWords('2027-03-14'))).toBe('14 Mar 2027');
  });

  it.each(['2027-02-30', '2027-3-14', 'soon', ''])('refuse %p', (day) => {
    expect(() => dayParts(day)).toThrow(RangeError);
  });

  it.each([
    ['2027-03-14', '2027-03-14', false, '14 Mar 2027'],
    ['2027-03-01', '2027-03-14', false, '1–14 Mar 2027'],
    ['2027-02-03', '2027-03-14', false, '3 Feb – 14 Mar 2027'],
    ['2026-12-20', '2027-01-05', false, '20 Dec 2026 – 5 Jan 2027'],
    ['2027-02-03', '2027-03-14', true, 'since 3 Feb 2027'],
  ])('%s to %s, ongoing %s, say what they share once', (from, to, ongoing, words) => {
    expect(spaced(periodWords(from, to, ongoing))).toBe(words);
  });
});

describe('figures', () => {
  const metric = { name: 'Activation', unit: '%', before: 31, after: 44, period: 'Q1 2027' };

  it.each([
    [metric, 'Activation: 31 → 44 %, Q1 2027'],
    [{ ...metric, source: 'Weekly report' }, 'Activation: 31 → 44 %, Q1 2027, Weekly report'],
    [{ ...metric, before: null }, 'Activation: not measured before, then 44 %, Q1 2027'],
    [{ ...metric, after: null }, 'Activation: not measured after, before 31 %, Q1 2027'],
    [{ ...metric, before: -1240.5, unit: '', period: '' }, 'Activation: −1,240.5 → 44'],
    [{ ...metric, before: null, after: null, unit: '' }, 'Activation: no figures, Q1 2027'],
  ])('carry their unit and period', (given, words) => {
    expect(spaced(metricWords(given))).toBe(words);
  });
});

it('lists read as a sentence', () => {
  expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listWords)).toEqual(['', 'a', 'a and b', 'a, b and c']);
});

it('only web addresses become links', () => {
  expect(webAddress('https://example.com/a b')).toBe('https://example.com/a%20b');
  expect(['javascript:alert(1)', 'file:///etc/passwd', 'nonsense', null].map(webAddress)).toEqual([null, null, null, null]);
});
