import { describe, expect, it } from '@jest/globals';

import { withRungs } from '../state/moves';
import { draftLadder, reworded } from '../testing/editor';
import { matrixLines } from './matrix-lines';

const base = draftLadder();

describe('the lines of the matrix', () => {
  it('say how many indicators a cell has, and the first words', () => {
    const [strategy] = matrixLines(base, []);
    expect(strategy?.cells.map(({ key, path, count, words }) => [key, path, count, words])).toEqual([['APM.strategy', 'cells[0]', '2, 1 must-have', 'Does APM.S1'], ['PM.strategy', 'cells[2]', '2, 1 must-have', 'Does PM.S1']]);
  });

  it('stay the same where nothing changed, so that a large matrix is not drawn again for one letter', () => {
    const before = matrixLines(base, []);
    const after = matrixLines(reworded(base, 'PM.S1', 'Other'), before);
    expect([after[0] === before[0], after[1] === before[1], after[0]?.cells[1]?.words]).toEqual([false, true, 'Other']);
    expect(matrixLines(withRungs(base, base.rungs.toReversed()), before)[1]?.cells.map(({ path }) => path)).toEqual(['cells[1]', 'cells[3]']);
  });
});
