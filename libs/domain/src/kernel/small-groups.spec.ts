import { describe, expect, it } from '@jest/globals';
import { foldSmallGroups } from './small-groups.js';

const fold = (...sizes: number[]): [number[], number[]] => {
  const { apart, together } = foldSmallGroups(sizes.map((people) => ({ people })));
  return [apart.map(({ people }) => people), together.map(({ people }) => people)];
};

describe('small groups', () => {
  it('are shown together', () => {
    expect(fold(9, 5, 4, 1)).toEqual([[9, 5], [4, 1]]);
    expect(fold(9, 5)).toEqual([[9, 5], []]);
  });

  it('take the next smallest with them where they could be found by subtracting', () => {
    expect(fold(9, 6, 7, 4)).toEqual([[9, 7], [4, 6]]);
    expect(fold(9, 1)).toEqual([[], [1, 9]]);
    expect(fold(2, 1)).toEqual([[], [2, 1]]);
  });
});
