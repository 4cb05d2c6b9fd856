import type { Indicator, Ladder } from './ladder.js';

/** An indicator with where it stands. */
export interface PlacedIndicator extends Indicator {
  /** Id of the competency, or of the overlay's skill. */
  readonly competency: string;
  readonly competencyName: string;
  /** Null in an overlay. */
  readonly rung: string | null;
  /** Null in the core. */
  readonly overlay: string | null;
}

/** Every indicator of a ladder by its id, those of the overlays too. */
export function placedIndicators(ladder: Ladder): Map<string, PlacedIndicator> {
  const names = new Map(ladder.competencies.map(({ id, name }) => [id, name]));
  const core = ladder.cells.flatMap(({ rung, competency, indicators }) =>
    indicators.map((indicator): PlacedIndicator => ({ ...indicator, competency, competencyName: names.get(competency) ?? competency, rung, overlay: null })),
  );
  const beside = ladder.overlays.flatMap((overlay) =>
    overlay.skills.flatMap(({ id, name, indicators }) =>
      indicators.map((indicator): PlacedIndicator => ({ ...indicator, competency: id, competencyName: name, rung: null, overlay: overlay.id })),
    ),
  );
  return new Map([...core, ...beside].map((indicator) => [indicator.id, indicator]));
}
