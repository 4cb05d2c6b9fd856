import type { Assessment, CompetencyAssessment } from '@nextrung/domain/readiness';
import type { LadderNames } from '../readiness/names.js';

/** What the parts of a case share. */
export interface CaseContext {
  readonly assessment: Assessment;
  readonly sustainDays: number;
  readonly names: LadderNames;
  /** Footnote number by item, of the items in the table. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** Footnote numbers of what counts for these indicators, as far as it is in the table. */
export function notesOn(indicators: CompetencyAssessment['indicators'], { numbers }: CaseContext): number[] {
  const found = indicators.flatMap(({ counted }) => counted.flatMap(({ evidenceId }) => numbers.get(evidenceId) ?? []));
  return [...new Set(found)].sort((a, b) => a - b);
}
