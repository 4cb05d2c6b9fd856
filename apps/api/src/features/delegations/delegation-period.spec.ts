import { describe, expect, it } from '@jest/globals';
import { delegationState, delegationView } from './delegation.mapper.js';
import { periodError } from './delegation-period.js';

const TODAY = '2027-03-14';

describe('the days of a stand-in', () => {
  it.each([
    ['today alone', TODAY, TODAY, null],
    ['twelve months', TODAY, '2028-03-13', null],
    ['a day too many', TODAY, '2028-03-14', 'to'],
    ['yesterday', '2027-03-13', TODAY, 'from'],
    ['the end before the beginning', '2027-04-02', '2027-04-01', 'to'],
    ['more than a year ahead', '2028-03-15', '2028-03-16', 'from'],
    ['the last day there is', '9999-12-31', '9999-12-31', 'from'],
  ])('%s', (_, from, to, field) => {
    expect(periodError({ from, to }, TODAY)?.field ?? null).toBe(field);
  });

  it('counts a year from a leap day until the end of February', () => {
    expect(periodError({ from: '2028-02-29', to: '2029-02-28' }, '2028-02-29')).toBeNull();
    expect(periodError({ from: '2028-02-29', to: '2029-03-01' }, '2028-02-29')?.field).toBe('to');
  });

  it('says the last day, and where it stands', () => {
    const someone = { id: 'a', name: 'Amara' };
    const row = { id: 'd', manager: someone, delegate: someone, createdBy: someone, reason: 'Leave', validFrom: '2027-03-01', validTo: '2027-03-15' };
    expect(delegationView(row, TODAY)).toMatchObject({ from: '2027-03-01', to: '2027-03-14', state: 'present' });
    expect(delegationState(row, '2027-03-15')).toBe('over');
    expect(delegationState(row, '2027-02-28')).toBe('planned');
  });
});
