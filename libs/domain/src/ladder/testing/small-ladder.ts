import { ladderFromContent, type Cell, type Indicator, type Ladder } from '../index.js';
import { ladderContent } from './content.js';

/** Three rungs, two competencies, two indicators in each cell. */
export function smallLadder(): Ladder {
  const read = ladderFromContent(ladderContent(), { title: 'Product' });
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}

/** The ladder with other indicators in one cell. */
export function withCell(ladder: Ladder, rung: string, competency: string, change: (indicators: readonly Indicator[]) => readonly Indicator[]): Ladder {
  const changed = (cell: Cell): Cell => (cell.rung === rung && cell.competency === competency ? { ...cell, indicators: change(cell.indicators) } : cell);
  return { ...ladder, cells: ladder.cells.map(changed) };
}
