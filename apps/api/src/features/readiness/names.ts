import { type Ladder, placedIndicators } from '@nextrung/domain/ladder';
import type { Names } from '@nextrung/domain/readiness';

/** How a ladder calls its competencies and words its indicators. What it does not have is called by its id. */
export interface LadderNames extends Names {
  readonly indicator: (id: string) => string;
}

export function ladderNames(ladder: Ladder): LadderNames {
  const competencies = new Map([...ladder.competencies, ...ladder.overlays.flatMap(({ skills }) => skills)].map(({ id, name }) => [id, name]));
  const indicators = placedIndicators(ladder);
  return { competency: (id) => competencies.get(id) ?? id, indicator: (id) => indicators.get(id)?.text ?? id };
}
