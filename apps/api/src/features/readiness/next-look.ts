import { daysBetween } from '@nextrung/domain/kernel';
import type { Ladder } from '@nextrung/domain/ladder';
import { type AssessmentSummary, type CompetencySummary, dateWords, missingWords } from '@nextrung/domain/readiness';
import { type LadderNames, ladderNames } from './names.js';

/** Days within which a lapse is worth a manager's look. */
export const LAPSES_SOON_DAYS = 60;

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];

export const NEXT_KINDS = ['no_target', 'no_evidence', 'contested', 'lapses', 'ready', 'missing', 'breadth'] as const;
export type NextKind = (typeof NEXT_KINDS)[number];

/** What to look at first in an assessment. */
export interface NextLook {
  readonly kind: NextKind;
  /** In a few words. */
  readonly words: string;
}

/** Null stands for somebody without a target rung. @param sustainDays that the target asks for */
export function nextLook(assessment: AssessmentSummary | null, sustainDays: number, ladder: Ladder, today: string): NextLook {
  if (!assessment) return { kind: 'no_target', words: 'At the top of the ladder' };
  if (assessment.state === 'no_evidence') return { kind: 'no_evidence', words: 'No evidence yet' };
  const { competencies } = assessment;
  const names = ladderNames(ladder);
  const contested = competencies.find((competency) => competency.contested);
  if (contested) return { kind: 'contested', words: `Contested: ${names.competency(contested.id)}` };
  const lapse = firstLapse(competencies);
  if (lapse && daysBetween(today, lapse.on) <= LAPSES_SOON_DAYS) return { kind: 'lapses', words: `${names.competency(lapse.id)} lapses on ${dateWords(lapse.on)}` };
  if (assessment.state === 'ready') return { kind: 'ready', words: 'Ready: every gate is met' };
  const weakest = competencies.filter(({ met }) => !met).sort((a, b) => a.gate - b.gate)[0];
  if (weakest) return { kind: 'missing', words: missingIn(weakest, sustainDays, names) };
  return { kind: 'breadth', words: 'More episodes of strong work needed' };
}

function missingIn(competency: CompetencySummary, sustainDays: number, names: LadderNames): string {
  const name = names.competency(competency.id);
  if (competency.status === 'no_evidence') return `No evidence yet in ${name}`;
  const musts = competency.mustsOpen;
  if (musts > 0) return `Missing ${SMALL[musts] ?? musts} ${musts === 1 ? 'must-have' : 'must-haves'} in ${name}`;
  return `${name}: ${missingWords(competency, sustainDays)[0] ?? 'not met yet'}`;
}

/** The competency whose met gate lapses first. */
export function firstLapse(competencies: readonly CompetencySummary[]): { id: string; on: string } | null {
  const lapses = competencies.flatMap(({ id, lapsesOn }) => (lapsesOn === null ? [] : [{ id, on: lapsesOn }]));
  return lapses.sort((a, b) => (a.on < b.on ? -1 : 1))[0] ?? null;
}
