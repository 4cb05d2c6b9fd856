import { describe, expect, it } from '@jest/globals';
import { tickableWeeks, weeklyOf, weekOf, weeksReached } from './weekly.js';

describe('what is done every week', () => {
  it('is read from the numbers of a checklist item that are about a week', () => {
    expect(weeklyOf([{ name: 'customers_per_week_min', value: 2 }, { name: 'customers_per_week_max', value: 3 }])).toEqual({ from: 2, to: 3 });
    expect(weeklyOf([{ name: 'reviews_per_week', value: 1 }])).toEqual({ from: 1, to: 1 });
    expect(weeklyOf([{ name: 'stories_min', value: 5 }, { name: 'stories_max', value: 7 }])).toBeNull();
    for (const value of [0, 1.5, 21]) expect(weeklyOf([{ name: 'x_per_week', value }])).toBeNull();
    expect(weeklyOf([])).toBeNull();
  });

  it('belongs to the week of a Monday', () => {
    expect(['2027-03-07', '2027-03-08', '2027-03-14', '2027-03-15', '1969-12-31'].map(weekOf)).toEqual(['2027-03-01', '2027-03-08', '2027-03-08', '2027-03-15', '1969-12-29']);
  });

  it('can be ticked for this week and the three before, since it began', () => {
    expect(tickableWeeks('2027-01-01', '2027-03-10')).toEqual(['2027-03-08', '2027-03-01', '2027-02-22', '2027-02-15']);
    expect(tickableWeeks('2027-03-05', '2027-03-10')).toEqual(['2027-03-08', '2027-03-01']);
    expect(tickableWeeks('2027-03-10', '2027-03-10')).toEqual(['2027-03-08']);
  });

  it('is counted for the weeks that are over', () => {
    const ticks = [{ week: '2027-02-22', times: 2 }, { week: '2027-03-01', times: 1 }, { week: '2027-03-08', times: 3 }];
    expect(weeksReached({ from: 2, to: 3 }, ticks, '2027-02-24', '2027-03-10')).toEqual({ reached: 1, weeks: 2 });
    expect(weeksReached({ from: 2, to: 3 }, [], '2027-03-09', '2027-03-10')).toEqual({ reached: 0, weeks: 0 });
  });
});
