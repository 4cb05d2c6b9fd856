import { daysBetween } from '@nextrung/domain/kernel';
import type { Ladder } from '@nextrung/domain/ladder';
import { type AssessmentSummary, type CompetencySummary, confidenceWord, dateWords, missingWords } from '@nextrung/domain/readiness';
import type { PersonTarget } from '../ladders/targets.repository.js';
import { type LadderNames, ladderNames } from '../readiness/names.js';
import type { StoredSummary } from '../readiness/stored-assessments.js';
import type { TeamCell, TeamRow } from './team.dto.js';
import type { TeamMember } from './team.repository.js';

/** Days within which a lapse is worth a manager's look. */
export const LAPSES_SOON_DAYS = 60;
const STALE_DAYS = 365;
const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];

/** What a row is made from. */
export interface TeamRowSource {
  readonly member: TeamMember;
  readonly target: Pick<PersonTarget, 'rung' | 'targetRung'>;
  /** Null without a target rung. */
  readonly summary: StoredSummary | null;
  /** Days that `sustained` asks for at the target rung. */
  readonly sustainDays: number;
}

/** One person as a row of the heatmap. */
export function teamRow({ member, target, summary, sustainDays }: TeamRowSource, ladder: Ladder, today: string): TeamRow {
  const { id, name, managerName, standsInFor, onLeave, newestEvidence, waiting } = member;
  const newestAgeDays = newestEvidence === null ? null : daysBetween(newestEvidence, today);
  const confidence = summary?.confidence ?? 0;
  return {
    person: { id, name },
    rung: target.rung,
    targetRung: target.targetRung,
    managerName,
    standsInFor,
    onLeave,
    index: summary?.index ?? null,
    state: summary?.state ?? null,
    confidence,
    confidenceWord: confidenceWord(confidence),
    cells: summary?.competencies.map(cell) ?? [],
    newestEvidence,
    newestAgeDays,
    stale: summary !== null && newestAgeDays !== null && isStale(summary, newestAgeDays),
    waiting,
    waived: summary?.waived ?? 0,
    next: nextWords(summary, waiting, sustainDays, ladder, today),
  };
}

const cell = ({ id, required, status, met, contested, lapsesOn, freshness }: CompetencySummary): TeamCell =>
  ({ competency: id, required, status, met, contested, lapsesOn, freshness });

/** Strong evidence has gone stale somewhere; where none is strong, the newest item is over a year old. */
function isStale({ competencies }: AssessmentSummary, newestAgeDays: number): boolean {
  const known = competencies.map(({ freshness }) => freshness).filter((freshness) => freshness !== 'none');
  return known.length > 0 ? known.includes('stale') : newestAgeDays > STALE_DAYS;
}

/** What to look at first, in a few words. */
function nextWords(assessment: AssessmentSummary | null, waiting: number, sustainDays: number, ladder: Ladder, today: string): string {
  if (waiting > 0) return waiting === 1 ? '1 item waits for your rating' : `${waiting} items wait for your rating`;
  if (!assessment) return 'At the top of the ladder';
  if (assessment.state === 'no_evidence') return 'No evidence yet';
  const { competencies } = assessment;
  const names = ladderNames(ladder);
  const contested = competencies.find((competency) => competency.contested);
  if (contested) return `Contested: ${names.competency(contested.id)}`;
  const lapse = firstLapse(competencies);
  if (lapse && daysBetween(today, lapse.on) <= LAPSES_SOON_DAYS) return `${names.competency(lapse.id)} lapses on ${dateWords(lapse.on)}`;
  if (assessment.state === 'ready') return 'Ready: every gate is met';
  const weakest = competencies.filter(({ met }) => !met).sort((a, b) => a.gate - b.gate)[0];
  if (weakest) return missingIn(weakest, sustainDays, names);
  return 'More episodes of strong work needed';
}

function missingIn(competency: CompetencySummary, sustainDays: number, names: LadderNames): string {
  const name = names.competency(competency.id);
  if (competency.status === 'no_evidence') return `No evidence yet in ${name}`;
  const musts = competency.mustsOpen;
  if (musts > 0) return `Missing ${SMALL[musts] ?? musts} ${musts === 1 ? 'must-have' : 'must-haves'} in ${name}`;
  return `${name}: ${missingWords(competency, sustainDays)[0] ?? 'not met yet'}`;
}

function firstLapse(competencies: readonly CompetencySummary[]): { id: string; on: string } | null {
  const lapses = competencies.flatMap(({ id, lapsesOn }) => (lapsesOn === null ? [] : [{ id, on: lapsesOn }]));
  return lapses.sort((a, b) => (a.on < b.on ? -1 : 1))[0] ?? null;
}
