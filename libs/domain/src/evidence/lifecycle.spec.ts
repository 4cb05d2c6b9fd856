import { describe, expect, it } from '@jest/globals';
import { move, offeredActions, unreachable } from '../kernel/index.js';
import { evidenceLifecycle, type EvidenceAction } from './lifecycle.js';

const untouched = { ratings: 0, confirmations: 0, imported: false };

describe('the life of an evidence item', () => {
  it('has no state that nothing leads to', () => {
    expect(unreachable(evidenceLifecycle)).toEqual([]);
  });

  it('offers in each state what the person can do', () => {
    const offered = Object.fromEntries(evidenceLifecycle.states.map((state) => [state, offeredActions(evidenceLifecycle, state, untouched)]));
    expect(offered).toEqual({
      draft: ['accept', 'dismiss', 'merge'],
      private: ['share', 'withdraw'],
      shared: ['unshare', 'withdraw'],
      withdrawn: ['restore'],
      dismissed: ['reopen'],
      merged: [],
    });
  });

  it('leads back to a draft only what came in as one', () => {
    expect(move(evidenceLifecycle, 'private', 'reopen', { ...untouched, imported: true })).toEqual({ ok: true, value: 'draft' });
    expect(move(evidenceLifecycle, 'private', 'reopen', untouched)).toMatchObject({ refusal: { code: 'never_a_draft' } });
    expect(move(evidenceLifecycle, 'shared', 'reopen', { ...untouched, imported: true })).toMatchObject({ refusal: { code: 'reopen_not_possible' } });
  });

  it.each([{ ratings: 1, confirmations: 0, imported: true }, { ratings: 0, confirmations: 1, imported: false }])('stays shared once others have spoken: %j', (facts) => {
    expect(move(evidenceLifecycle, 'shared', 'unshare', facts)).toMatchObject({ ok: false, refusal: { code: 'already_rated_or_confirmed' } });
    expect(move(evidenceLifecycle, 'shared', 'withdraw', facts)).toEqual({ ok: true, value: 'withdrawn' });
  });

  it('takes a withdrawal back to where it was, as long as there is a text', () => {
    const restored = (facts: object) => move(evidenceLifecycle, 'withdrawn', 'restore', { ...untouched, ...facts });
    expect(restored({ wasShared: true, ratings: 1 })).toEqual({ ok: true, value: 'shared' });
    expect(restored({ wasShared: false })).toEqual({ ok: true, value: 'private' });
    expect(restored({})).toEqual({ ok: true, value: 'private' });
    for (const wasShared of [true, false]) expect(restored({ wasShared, emptied: true })).toMatchObject({ ok: false, refusal: { code: 'text_gone' } });
  });

  it('refuses every action that the table does not have', () => {
    const actions: EvidenceAction[] = ['accept', 'share', 'unshare', 'withdraw', 'dismiss', 'merge', 'reopen'];
    for (const action of actions) {
      expect(move(evidenceLifecycle, 'withdrawn', action, untouched)).toMatchObject({ refusal: { code: `${action}_not_possible` } });
    }
  });
});
