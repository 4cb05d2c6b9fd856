import { describe, expect, it } from '@jest/globals';

import { keptPlan, noPlan, progressWords, stepKey, ticked } from './plan';

describe('a plan for the way in', () => {
  it('is read back only where it is one', () => {
    expect(keptPlan({ way: 'internal', done: ['a', 7] })).toEqual({ way: 'internal', done: ['a'] });
    for (const wrong of [null, 7, 'x', {}, { way: 7, done: [] }, { way: 'a', done: 'b' }]) expect(keptPlan(wrong)).toBe(noPlan);
  });

  it('ticks a step once, and off again', () => {
    const key = stepKey('internal', 'Act like a PM');
    const once = ticked(ticked(noPlan, key, true), key, true);
    expect(once.done).toEqual([key]);
    expect(ticked(once, key, false)).toEqual(noPlan);
  });

  it('says how far one has come, by the words of the steps', () => {
    const plan = ticked(noPlan, stepKey('internal', 'one'), true);
    expect(progressWords(noPlan, 'internal', ['one', 'two'])).toBe('2 steps, none done yet');
    expect(progressWords(plan, 'internal', ['one', 'two'])).toBe('1 of 2 steps done');
    expect(progressWords(plan, 'internal', ['one'])).toBe('All steps done');
    expect(progressWords(plan, 'internal', ['one, reworded'])).toBe('One step, none done yet');
    expect(progressWords(plan, 'adjacent', ['one'])).toBe('One step, none done yet');
  });
});
