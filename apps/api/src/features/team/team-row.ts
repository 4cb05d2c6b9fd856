import { daysBetween } from '@nextrung/domain/kernel';
import type { Ladder } from '@nextrung/domain/ladder';
import { type Assessment, assess, confidenceWord, missingWords } from '@nextrung/domain/readiness';
import type { Candidate } from '../readiness/dossiers.js';
import { competencyNames } from '../readiness/dossiers.js';
import type { TeamRow } from './team.dto.js';

/** Days within which a lapse is worth a manager's look. */
export const LAPSES_SOON_DAYS = 60;
const STALE_DAYS = 365;

/** One person as a row of the heatmap. `waiting` are their items that wait for the reader's rating. */
export function teamRow({ person, target, dossier, leaves }: Candidate, waiting: number, ladder: Ladder, today: string): TeamRow {
  const assessment = dossier && assess(dossier.input);
  const ends = dossier?.evidence.map(({ endedOn }) => (endedOn > today ? today : endedOn)).sort() ?? [];
  const newest = ends.at(-1) ?? null;
  const newestAgeDays = newest === null ? null : daysBetween(newest, today);
  return {
    person: { id: person.id, name: person.name },
    rung: target.rung,
    targetRung: target.targetRung,
    managerName: person.managerName,
    onLeave: leaves.some(({ from, to }) => from <= today && today <= to),
    index: assessment?.index ?? null,
    state: assessment?.state ?? null,
    confidence: assessment?.confidence ?? 0,
    confidenceWord: confidenceWord(assessment?.confidence ?? 0),
    cells: assessment?.competencies.map(({ id, required, status, met, contested, lapsesOn, freshness }) => ({ competency: id, required, status, met, contested, lapsesOn, freshness })) ?? [],
    newestEvidence: newest,
    newestAgeDays,
    stale: newestAgeDays !== null && (newestAgeDays > STALE_DAYS || (assessment?.competencies.some(({ freshness }) => freshness === 'stale') ?? false)),
    waiting,
    next: nextWords(assessment, waiting, dossier?.input.target.sustainDays ?? 0, ladder, today),
  };
}

/** What to look at first, in a few words. */
function nextWords(assessment: Assessment | null, waiting: number, sustainDays: number, ladder: Ladder, today: string): string {
  const names = competencyNames(ladder);
  if (waiting > 0) return waiting === 1 ? '1 item waits for your rating' : `${waiting} items wait for your rating`;
  if (!assessment) return 'At the top of the ladder';
  if (assessment.state === 'no_evidence') return 'No evidence yet';
  const contested = assessment.competencies.find((competency) => competency.contested);
  if (contested) return `Contested: ${names.competency(contested.id)}`;
  const lapsing = assessment.competencies
    .filter(({ lapsesOn }) => lapsesOn !== null && daysBetween(today, lapsesOn) <= LAPSES_SOON_DAYS)
    .sort((a, b) => (a.lapsesOn ?? '').localeCompare(b.lapsesOn ?? ''))[0];
  if (lapsing?.lapsesOn) return `${names.competency(lapsing.id)} lapses in ${daysBetween(today, lapsing.lapsesOn)} days`;
  if (assessment.state === 'ready') return 'Ready: every gate is met';
  const weakest = [...assessment.competencies].filter(({ met }) => !met).sort((a, b) => a.gate - b.gate)[0];
  if (weakest) return `${names.competency(weakest.id)}: ${missingWords(weakest, sustainDays)[0] ?? 'not met yet'}`;
  return 'More episodes of strong work needed';
}
