import { describe, expect, it } from '@jest/globals';

import { ageText, counted, daysBetween } from './age-text';
import { dateText } from './date-text';
import { PeriodText } from './period-text';

describe('dates and ages', () => {
  it('writes a day without leading zero and a timestamp by its day', () => {
    expect(dateText('2027-03-14')).toBe('14 Mar 2027');
    expect(dateText('2027-01-04T23:59:00Z')).toBe('4 Jan 2027');
    expect(dateText('soon')).toBe('soon');
  });

  it('says one day once, and of what goes on that it does', () => {
    const period = new PeriodText();
    expect(period.transform({ startedOn: '2027-02-03', endedOn: '2027-03-14' })).toBe('3 Feb 2027 to 14 Mar 2027');
    expect(period.transform({ startedOn: '2027-02-03', endedOn: '2027-02-03' })).toBe('3 Feb 2027');
    expect(period.transform({ startedOn: '2027-02-03', endedOn: '2027-03-14', ongoing: true })).toBe('3 Feb 2027 to today, ongoing');
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
