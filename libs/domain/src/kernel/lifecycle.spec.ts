import { describe, expect, it } from '@jest/globals';
import { move, offeredActions, unreachable, type Lifecycle } from './lifecycle.js';

type Door = 'open' | 'shut' | 'locked';
type Act = 'shut' | 'open' | 'lock';

const door: Lifecycle<Door, Act, { readonly hasKey: boolean }> = {
  states: ['open', 'shut', 'locked'],
  initial: ['open'],
  moves: [
    { from: 'open', to: 'shut', action: 'shut' },
    { from: 'shut', to: 'open', action: 'open' },
    {
      from: 'shut',
      to: 'locked',
      action: 'lock',
      guard: { code: 'no_key', message: 'You have no key.', refusedWhen: ({ hasKey }) => !hasKey },
    },
  ],
};

describe('lifecycle', () => {
  it('moves where the table says so', () => {
    expect(move(door, 'open', 'shut', { hasKey: false })).toEqual({ ok: true, value: 'shut' });
  });

  it('refuses a move that it does not have, and one that is guarded, each with its code', () => {
    expect(move(door, 'open', 'lock', { hasKey: true })).toMatchObject({ ok: false, refusal: { code: 'lock_not_possible' } });
    expect(move(door, 'shut', 'lock', { hasKey: false })).toMatchObject({ ok: false, refusal: { code: 'no_key' } });
  });

  it('offers what is possible now', () => {
    expect(offeredActions(door, 'shut', { hasKey: false })).toEqual(['open']);
    expect(offeredActions(door, 'shut', { hasKey: true })).toEqual(['open', 'lock']);
  });

  it('names the states that nothing leads to', () => {
    expect(unreachable(door)).toEqual([]);
    expect(unreachable({ ...door, moves: door.moves.slice(0, 2) })).toEqual(['locked']);
  });
});
