import type { Assessment, CompetencyAssessment } from './assessment.js';
import { readinessPolicy as policy } from './policy.js';

/** An assessment without what is behind it: what lists, charts and stored assessments keep. */
export interface AssessmentSummary extends Omit<Assessment, 'competencies'> {
  readonly competencies: readonly CompetencySummary[];
}

export interface CompetencySummary extends Omit<CompetencyAssessment, 'indicators'> {
  /** Must-haves that are not demonstrated. */
  readonly mustsOpen: number;
  /** Further indicators to demonstrate before enough are. */
  readonly othersOpen: number;
}

/** The assessment without its indicators. */
export function summaryOf(assessment: Assessment): AssessmentSummary {
  return { ...assessment, competencies: assessment.competencies.map(competencySummary) };
}

/** A competency without its indicators, but with how many of them are open. */
export function competencySummary({ indicators, ...competency }: CompetencyAssessment): CompetencySummary {
  const { part, of } = policy.requiredShare;
  const musts = indicators.filter(({ must }) => must);
  const mustsOpen = musts.filter(({ state }) => state !== 'demonstrated').length;
  const shown = indicators.filter(({ state }) => state === 'demonstrated').length;
  const need = Math.max(musts.length, Math.ceil((indicators.length * part) / of));
  return { ...competency, mustsOpen, othersOpen: Math.max(0, need - mustsOpen - shown) };
}
