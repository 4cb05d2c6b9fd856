import { arranged, type Competency, type Indicator, type Ladder, type Overlay, policyOfImportedRung, type Rung } from '@nextrung/domain/ladder';

import { withEntryAt } from './lists';

/** A cell of the matrix. */
export interface CellPlace {
  readonly rung: string;
  readonly competency: string;
}

export const isSamePlace = (one: CellPlace, other: CellPlace): boolean => one.rung === other.rung && one.competency === other.competency;

export function cellAt({ cells }: Ladder, place: CellPlace): number {
  return cells.findIndex((cell) => isSamePlace(cell, place));
}

/** The ladder with other indicators in one cell. */
export function withIndicators(ladder: Ladder, place: CellPlace, indicators: readonly Indicator[]): Ladder {
  return { ...ladder, cells: ladder.cells.map((cell) => (isSamePlace(cell, place) ? { ...cell, indicators } : cell)) };
}

/** The ladder with an indicator at the end of another cell; it keeps its id, and with it what was recorded for it. */
export function withIndicatorIn(ladder: Ladder, id: string, to: CellPlace): Ladder {
  const from = ladder.cells.find(({ indicators }) => indicators.some((one) => one.id === id));
  const indicator = from?.indicators.find((one) => one.id === id);
  if (from === undefined || indicator === undefined || isSamePlace(from, to) || cellAt(ladder, to) < 0) return ladder;
  const without = withIndicators(ladder, from, from.indicators.filter((one) => one !== indicator));
  const there = without.cells[cellAt(without, to)]?.indicators ?? [];
  return withIndicators(without, to, [...there, indicator]);
}

/** The ladder with rungs added, removed, in another order or changed; everything else follows. */
export function withRungs(ladder: Ladder, rungs: readonly Rung[]): Ladder {
  return arranged({ ...ladder, rungs });
}

export function withRungAt(ladder: Ladder, at: number, rung: Rung): Ladder {
  return { ...ladder, rungs: withEntryAt(ladder.rungs, at, rung) };
}

/** The ladder with competencies added, removed, in another order or changed; everything else follows. */
export function withCompetencies(ladder: Ladder, competencies: readonly Competency[]): Ladder {
  return arranged({ ...ladder, competencies });
}

export function withOverlayAt(ladder: Ladder, at: number, overlay: Overlay): Ladder {
  return { ...ladder, overlays: withEntryAt(ladder.overlays, at, overlay) };
}

/** A rung to begin with, at the top of the ladder. */
export function newRung(id: string, title: string, { rungs, competencies }: Ladder): Rung {
  const below = rungs.at(-1);
  return {
    id, ordinal: rungs.length + 1, title, short: title, track: below?.track ?? 'ic', managesPeople: below?.managesPeople ?? false, years: null, responsibilities: [], focus: '', compensation: null,
    checklist: [], policy: policyOfImportedRung(competencies.map((one) => one.id)),
  };
}
