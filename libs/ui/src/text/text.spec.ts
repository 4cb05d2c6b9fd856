import { describe, expect, it } from '@jest/globals';

import { ageText, counted, daysBetween } from './age-text';
import { dateText } from './date-text';

describe('dates and ages', () => {
  it('writes a day without leading zero and a timestamp by its day', () => {
    expect(dateText('2027-03-14')).toBe('14 Mar 2027');
    expect(dateText('2027-01-04T23:59:00Z')).toBe('4 Jan 2027');
    expect(dateText('soon')).toBe('soon');
  });

  it.each([
    [0, 'today'],
    [1, '1 day'],
    [12, '12 days'],
    [59, '59 days'],
    [92, '3 months'],
    [800, '2 years'],
  ])('says %i days as %s', (days, words) => expect(ageText(days)).toBe(words));

  it('counts days across a leap day and words in the plural', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(counted(1, 'person', 'people')).toBe('1 person');
    expect(counted(0, 'person', 'people')).toBe('0 people');
  });
});
