import { describe, expect, it } from '@jest/globals';
import { move, offeredActions, unreachable } from '../kernel/index.js';
import { evidenceLifecycle, type EvidenceAction } from './lifecycle.js';

const untouched = { ratings: 0, confirmations: 0 };

describe('the life of an evidence item', () => {
  it('has no state that nothing leads to', () => {
    expect(unreachable(evidenceLifecycle)).toEqual([]);
  });

  it('offers in each state what the person can do', () => {
    const offered = Object.fromEntries(evidenceLifecycle.states.map((state) => [state, offeredActions(evidenceLifecycle, state, untouched)]));
    expect(offered).toEqual({
      draft: ['accept', 'dismiss'],
      private: ['share', 'withdraw'],
      shared: ['unshare', 'withdraw'],
      withdrawn: [],
      dismissed: [],
    });
  });

  it.each([{ ratings: 1, confirmations: 0 }, { ratings: 0, confirmations: 1 }])('stays shared once others have spoken: %j', (facts) => {
    expect(move(evidenceLifecycle, 'shared', 'unshare', facts)).toMatchObject({ ok: false, refusal: { code: 'already_rated_or_confirmed' } });
    expect(move(evidenceLifecycle, 'shared', 'withdraw', facts)).toEqual({ ok: true, value: 'withdrawn' });
  });

  it('refuses every action that the table does not have', () => {
    const actions: EvidenceAction[] = ['accept', 'share', 'unshare', 'withdraw', 'dismiss'];
    for (const action of actions) {
      expect(move(evidenceLifecycle, 'withdrawn', action, untouched)).toMatchObject({ refusal: { code: `${action}_not_possible` } });
    }
  });
});
