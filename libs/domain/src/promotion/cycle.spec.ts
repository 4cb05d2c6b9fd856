import { describe, expect, it } from '@jest/globals';
import { move, unreachable } from '../kernel/index.js';
import { cycleLifecycle, cycleStates, stepOn } from './cycle.js';

const days = { opensOn: '2027-03-01', nominateUntil: '2027-03-10', lockUntil: '2027-03-20', rateUntil: '2027-03-20', calibrateUntil: '2027-03-31', deliverUntil: '2027-04-10' };

describe('a cycle', () => {
  it('goes from step to step, and ends', () => {
    expect(unreachable(cycleLifecycle)).toEqual([]);
    expect(cycleStates.map((state) => move(cycleLifecycle, state, 'advance', undefined)).map((result) => (result.ok ? result.value : result.refusal.code))).toEqual([...cycleStates.slice(1), 'advance_not_possible']);
  });

  it.each([['2027-02-28', 'planned'], ['2027-03-01', 'nominating'], ['2027-03-10', 'nominating'], ['2027-03-11', 'drafting'], ['2027-03-20', 'drafting'], ['2027-03-21', 'calibrating'], ['2027-04-10', 'delivering'], ['2027-04-11', 'closed']] as const)('is on %s %s', (today, step) => {
    expect(stepOn(days, today)).toBe(step);
  });
});
