import { describe, expect, it } from '@jest/globals';
import { ladderProblems } from '../draft/ladder-problems.js';
import { smallLadder } from '../testing/small-ladder.js';
import { withOwnRungs } from './own-rungs.js';

const before = smallLadder();
const same = before.rungs.map(({ id }) => ({ from: id, to: id }));

describe('codes of rungs', () => {
  it('stay where every rung is the same', () => {
    expect(withOwnRungs(before, same, [before])).toEqual({ ladder: before, places: same });
  });

  it('never mean another rung: one that comes to nothing leaves its code behind, and two that change places get new ones', () => {
    const [first, second] = before.rungs;
    const gone = withOwnRungs(before, [{ from: first?.id ?? '', to: null }, ...same.slice(1)], [before]);
    expect(gone.ladder.rungs.map(({ id }) => id)).not.toContain(first?.id);
    expect(gone.places[0]).toEqual({ from: first?.id, to: null });
    const swapped = withOwnRungs(before, [{ from: first?.id ?? '', to: second?.id ?? '' }, { from: second?.id ?? '', to: first?.id ?? '' }, ...same.slice(2)], [before]);
    const codes = swapped.ladder.rungs.slice(0, 2).map(({ id }) => id);
    expect(codes).not.toContain(first?.id);
    expect(codes).not.toContain(second?.id);
    expect(swapped.places.slice(0, 2).map(({ to }) => to)).toEqual([codes[1], codes[0]]);
    expect(ladderProblems(swapped.ladder)).toEqual(ladderProblems(before));
  });

  it('of a version long gone are not used again', () => {
    const old = { ...before, rungs: [...before.rungs.map((rung) => ({ ...rung, id: `X${rung.id}` }))] };
    const draft = withOwnRungs(old, [], [old, before]).ladder;
    expect(draft.rungs.filter(({ id }) => old.rungs.some((rung) => rung.id === id))).toEqual([]);
  });
});
