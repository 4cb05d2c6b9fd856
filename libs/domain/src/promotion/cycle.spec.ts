import { describe, expect, it } from '@jest/globals';
import { move, unreachable } from '../kernel/index.js';
import { cycleDayFindings, cycleLifecycle, cycleStates, isLate, openDays, reaches, stepDue, stepOn } from './cycle.js';

const days = { opensOn: '2027-03-01', nominateUntil: '2027-03-10', lockUntil: '2027-03-20', rateUntil: '2027-03-20', calibrateUntil: '2027-03-31', deliverUntil: '2027-04-10' };

describe('a cycle', () => {
  it('goes from step to step, and ends', () => {
    expect(unreachable(cycleLifecycle)).toEqual([]);
    expect(cycleStates.map((state) => move(cycleLifecycle, state, 'advance', undefined)).map((result) => (result.ok ? result.value : result.refusal.code))).toEqual([...cycleStates.slice(1), 'advance_not_possible']);
  });

  it.each([['2027-02-28', 'planned'], ['2027-03-01', 'nominating'], ['2027-03-10', 'nominating'], ['2027-03-11', 'drafting'], ['2027-03-20', 'drafting'], ['2027-03-21', 'calibrating'], ['2027-04-10', 'delivering'], ['2027-04-11', 'closed']] as const)('is on %s %s', (today, step) => {
    expect(stepOn(days, today)).toBe(step);
  });

  it('goes on by its days and never back', () => {
    expect(stepDue('planned', days, '2027-03-25')).toBe('calibrating');
    expect(stepDue('rating', days, '2027-03-05')).toBe('rating');
    expect(stepDue('closed', days, '2027-03-05')).toBe('closed');
  });

  it('has its days in order', () => {
    expect(cycleDayFindings(days)).toEqual([]);
    expect(cycleDayFindings({ ...days, lockUntil: '2027-03-09', calibrateUntil: '2027-03-19' }).map(({ field }) => field)).toEqual(['lockUntil', 'calibrateUntil']);
  });

  it('lets the days that have not passed be changed', () => {
    expect(openDays('planned')).toHaveLength(6);
    expect(openDays('rating')).toEqual(['rateUntil', 'calibrateUntil', 'deliverUntil']);
    expect(openDays('closed')).toEqual([]);
  });

  it('reaches whom it names, and everyone where it names nobody', () => {
    const asked = { targetRung: 'SPM', teamId: 't' };
    expect(reaches({ rungs: [], teamIds: [] }, { targetRung: 'SPM', teamId: null })).toBe(true);
    expect(reaches({ rungs: ['SPM'], teamIds: ['t', 'u'] }, asked)).toBe(true);
    expect(reaches({ rungs: ['GPM'], teamIds: [] }, asked)).toBe(false);
    expect(reaches({ rungs: [], teamIds: ['u'] }, asked)).toBe(false);
    expect(reaches({ rungs: [], teamIds: ['u'] }, { targetRung: 'SPM', teamId: null })).toBe(false);
  });

  it('finds a case late whose packet is open when rating begins', () => {
    expect(isLate('drafting', 'drafting')).toBe(false);
    expect(isLate('drafting', 'rating')).toBe(true);
    expect(isLate('locked', 'rating')).toBe(false);
  });
});
