import { describe, expect, it } from '@jest/globals';
import { isOverdue, isRecalled } from './reminders.js';

const today = '2027-03-10';

describe('an action whose day comes near', () => {
  it.each([['2027-03-25', false], ['2027-03-24', true], ['2027-03-10', true], ['2027-02-10', true], ['2027-02-09', false]] as const)('of %s is recalled: %s', (dueOn, recalled) => {
    for (const state of ['agreed', 'in_progress'] as const) expect(isRecalled({ state, dueOn }, today)).toBe(recalled);
    for (const state of ['proposed', 'done', 'dropped'] as const) expect(isRecalled({ state, dueOn }, today)).toBe(false);
  });

  it('is overdue after its day, until it is closed', () => {
    expect([isOverdue({ state: 'agreed', dueOn: '2027-03-09' }, today), isOverdue({ state: 'agreed', dueOn: today }, today), isOverdue({ state: 'done', dueOn: '2027-03-09' }, today)]).toEqual([true, false, false]);
  });
});
