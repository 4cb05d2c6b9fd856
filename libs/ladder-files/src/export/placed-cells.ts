import type { Competency, Indicator, Ladder, Rung } from '@nextrung/domain/ladder';

/** A cell with its rung and competency. */
export interface PlacedCell {
  readonly rung: Rung;
  readonly competency: Competency;
  readonly indicators: readonly Indicator[];
}

/** Every cell, rung by rung, then in the order of the matrix. */
export function placedCells(ladder: Ladder): PlacedCell[] {
  const found = new Map<string, Map<string, readonly Indicator[]>>();
  for (const { rung, competency, indicators } of ladder.cells) {
    const row = found.get(rung) ?? new Map<string, readonly Indicator[]>();
    found.set(rung, row.set(competency, indicators));
  }
  return ladder.rungs.flatMap((rung) => ladder.competencies.map((competency) => ({ rung, competency, indicators: found.get(rung.id)?.get(competency.id) ?? [] })));
}
