import { daysBetween, earlier } from '@nextrung/domain/kernel';
import type { Ladder } from '@nextrung/domain/ladder';
import { type Assessment, assess, type CompetencyAssessment, confidenceWord, missingWords } from '@nextrung/domain/readiness';
import type { Candidate } from '../readiness/dossiers.js';
import { dayWords, type LadderNames, ladderNames } from '../readiness/names.js';
import type { TeamCell, TeamRow } from './team.dto.js';

/** Days within which a lapse is worth a manager's look. */
export const LAPSES_SOON_DAYS = 60;
const STALE_DAYS = 365;
const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];

/** One person as a row of the heatmap. `waiting` are their items that wait for the reader's rating. */
export function teamRow({ person, target, dossier, evidence, leaves }: Candidate, waiting: number, ladder: Ladder, today: string): TeamRow {
  const assessment = dossier && assess(dossier.input);
  const newest = evidence.map(({ endedOn }) => earlier(endedOn, today)).sort().at(-1) ?? null;
  const newestAgeDays = newest === null ? null : daysBetween(newest, today);
  const confidence = assessment?.confidence ?? 0;
  return {
    person: { id: person.id, name: person.name },
    rung: target.rung,
    targetRung: target.targetRung,
    managerName: person.managerName,
    onLeave: leaves.some(({ from, to }) => from <= today && today <= to),
    index: assessment?.index ?? null,
    state: assessment?.state ?? null,
    confidence,
    confidenceWord: confidenceWord(confidence),
    cells: assessment?.competencies.map(cell) ?? [],
    newestEvidence: newest,
    newestAgeDays,
    stale: assessment !== null && newestAgeDays !== null && isStale(assessment, newestAgeDays),
    waiting,
    next: nextWords(assessment, waiting, dossier?.input.target.sustainDays ?? 0, ladder, today),
  };
}

const cell = ({ id, required, status, met, contested, lapsesOn, freshness }: CompetencyAssessment): TeamCell =>
  ({ competency: id, required, status, met, contested, lapsesOn, freshness });

/** Strong evidence has gone stale somewhere; where none is strong, the newest item is over a year old. */
function isStale({ competencies }: Assessment, newestAgeDays: number): boolean {
  const known = competencies.map(({ freshness }) => freshness).filter((freshness) => freshness !== 'none');
  return known.length > 0 ? known.includes('stale') : newestAgeDays > STALE_DAYS;
}

/** What to look at first, in a few words. */
function nextWords(assessment: Assessment | null, waiting: number, sustainDays: number, ladder: Ladder, today: string): string {
  if (waiting > 0) return waiting === 1 ? '1 item waits for your rating' : `${waiting} items wait for your rating`;
  if (!assessment) return 'At the top of the ladder';
  if (assessment.state === 'no_evidence') return 'No evidence yet';
  const { competencies } = assessment;
  const names = ladderNames(ladder);
  const contested = competencies.find((competency) => competency.contested);
  if (contested) return `Contested: ${names.competency(contested.id)}`;
  const lapse = firstLapse(competencies);
  if (lapse && daysBetween(today, lapse.on) <= LAPSES_SOON_DAYS) return `${names.competency(lapse.id)} lapses on ${dayWords(lapse.on)}`;
  if (assessment.state === 'ready') return 'Ready: every gate is met';
  const weakest = competencies.filter(({ met }) => !met).sort((a, b) => a.gate - b.gate)[0];
  if (weakest) return missingIn(weakest, sustainDays, names);
  return 'More episodes of strong work needed';
}

function missingIn(competency: CompetencyAssessment, sustainDays: number, names: LadderNames): string {
  const name = names.competency(competency.id);
  if (competency.status === 'no_evidence') return `No evidence yet in ${name}`;
  const musts = competency.indicators.filter(({ must, state }) => must && state !== 'demonstrated').length;
  if (musts > 0) return `Missing ${SMALL[musts] ?? musts} ${musts === 1 ? 'must-have' : 'must-haves'} in ${name}`;
  return `${name}: ${missingWords(competency, sustainDays)[0] ?? 'not met yet'}`;
}

function firstLapse(competencies: readonly CompetencyAssessment[]): { id: string; on: string } | null {
  const lapses = competencies.flatMap(({ id, lapsesOn }) => (lapsesOn === null ? [] : [{ id, on: lapsesOn }]));
  return lapses.sort((a, b) => (a.on < b.on ? -1 : 1))[0] ?? null;
}
