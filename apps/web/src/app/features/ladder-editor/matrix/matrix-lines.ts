import type { Indicator, Ladder } from '@nextrung/domain/ladder';
import { counted } from '@nextrung/ui';

import type { CellPlace } from '../state/moves';

/** A cell as the matrix shows it. */
export interface ShownCell {
  /** `SPM.data`. */
  readonly key: string;
  /** Its address in the editor. */
  readonly path: string;
  readonly place: CellPlace;
  readonly label: string;
  readonly count: string;
  /** The first words of the first indicator. */
  readonly words: string;
  readonly indicators: readonly Indicator[];
}

/** A competency with its cells, rung by rung. */
export interface MatrixLine {
  readonly id: string;
  readonly name: string;
  readonly cells: readonly ShownCell[];
}

const FIRST_WORDS = 80;

/** The lines of the matrix; those in which nothing changed are the ones from before, so that only the others are drawn again. */
export function matrixLines({ rungs, competencies, cells }: Ladder, before: readonly MatrixLine[]): readonly MatrixLine[] {
  const byPlace = new Map(cells.map((cell) => [`${cell.rung}.${cell.competency}`, cell.indicators]));
  return competencies.map(({ id, name }, column) => {
    const line = rungs.map((rung, row) => ({ key: `${rung.id}.${id}`, path: `cells[${String(row * competencies.length + column)}]`, label: `Edit ${name}, ${rung.short}`, rung: rung.id, indicators: byPlace.get(`${rung.id}.${id}`) ?? [] }));
    const old = before.find((one) => one.id === id);
    const isOld = old?.name === (name || id) && old.cells.length === line.length && line.every((cell, at) => isSameCell(cell, old.cells[at]));
    if (isOld) return old;
    return { id, name: name || id, cells: line.map(({ rung, ...cell }) => ({ ...cell, place: { rung, competency: id }, count: countWords(cell.indicators), words: (cell.indicators[0]?.text ?? '').slice(0, FIRST_WORDS) })) };
  });
}

function isSameCell(one: Pick<ShownCell, 'path' | 'label' | 'indicators'>, other: ShownCell | undefined): boolean {
  return one.indicators === other?.indicators && one.path === other.path && one.label === other.label;
}

function countWords(indicators: readonly Indicator[]): string {
  const musts = indicators.filter(({ must }) => must).length;
  if (indicators.length === 0) return 'No indicators';
  return `${String(indicators.length)}${musts === 0 ? '' : `, ${counted(musts, 'must-have')}`}`;
}
