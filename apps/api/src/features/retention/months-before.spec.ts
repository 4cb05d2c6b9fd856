import { describe, expect, it } from '@jest/globals';
import { monthsBefore } from './months-before.js';

describe('months before a day', () => {
  it.each([
    ['2027-03-14', 1, '2027-02-14'],
    ['2027-03-31', 1, '2027-02-28'],
    ['2028-03-31', 1, '2028-02-29'],
    ['2027-01-05', 1, '2026-12-05'],
    ['2027-03-14', 240, '2007-03-14'],
  ])('%s, %i: %s', (day, months, expected) => {
    expect(monthsBefore(day, months)).toBe(expected);
  });
});
