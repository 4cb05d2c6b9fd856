import type { Ladder } from '@nextrung/domain/ladder';
import { bulletCell } from '../text/bullet-cell.js';
import { csvOf } from './csv-list.js';
import { placedCells } from './placed-cells.js';

/** The corner of the matrix, by which it is known again. */
export const matrixCorner = 'competency \\ rung';

/** Competencies as rows, rungs as columns from the lowest, indicators as bullets. */
export function csvMatrix(ladder: Ladder): string {
  const cells = placedCells(ladder);
  const rows = ladder.competencies.map((competency) => [competency.name, ...cells.filter((cell) => cell.competency === competency).map(({ indicators }) => bulletCell(indicators))]);
  return csvOf([[matrixCorner, ...ladder.rungs.map(({ title }) => title)], ...rows]);
}
