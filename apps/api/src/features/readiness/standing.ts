import { daysBetween } from '@nextrung/domain/kernel';
import type { Ladder } from '@nextrung/domain/ladder';
import type { CompetencySummary, ReadinessState } from '@nextrung/domain/readiness';
import type { Candidate } from './dossiers.js';
import { firstLapse, type NextKind, nextLook } from './next-look.js';
import type { MadeAssessment, StoredSummary } from './stored-assessments.js';

const STALE_DAYS = 365;

/** One cell of the heatmap. */
export interface StandingCell extends Pick<CompetencySummary, 'required' | 'status' | 'met' | 'contested' | 'lapsesOn' | 'freshness'> {
  readonly competency: string;
  /** Id of the overlay that it belongs to; null: the ladder's own. */
  readonly overlay: string | null;
}

/** Where a person stands, in what lists sort, filter and count by; all but what waits, which the database counts. */
export interface Standing {
  readonly id: string;
  readonly rung: string | null;
  /** Place on the ladder. */
  readonly rungAt: number | null;
  readonly targetRung: string | null;
  readonly targetAt: number | null;
  readonly overlays: readonly string[];
  readonly state: ReadinessState | null;
  readonly index: number | null;
  readonly confidence: number | null;
  /** Breadth included. */
  readonly gates: number;
  readonly gatesMet: number;
  readonly contested: boolean;
  readonly stale: boolean;
  readonly newestOn: string | null;
  readonly lapsesOn: string | null;
  readonly waived: number;
  readonly nextKind: NextKind;
  readonly next: string;
  readonly cells: readonly StandingCell[];
}

/** @param made what is stored of them @param ladder in force */
export function standingFrom({ person, target, dossier, evidence }: Pick<Candidate, 'person' | 'target' | 'dossier' | 'evidence'>, made: readonly MadeAssessment[], ladder: Ladder, today: string): Standing {
  const firsts = made.filter(({ personId, second, reader }) => personId === person.id && !second && reader === 'managers');
  const core = firsts.find(({ overlay }) => overlay === '');
  const beside = firsts.filter(({ overlay }) => overlay !== '');
  const newest = evidence.map(({ endedOn }) => endedOn).sort().at(-1) ?? null;
  const newestOn = newest !== null && newest > today ? today : newest;
  const look = nextLook(core?.summary ?? null, dossier?.input.target.sustainDays ?? 0, ladder, today);
  const place = (rung: string | null): number | null => ladder.rungs.find(({ id }) => id === rung)?.ordinal ?? null;
  return {
    id: person.id,
    rung: target.rung,
    rungAt: place(target.rung),
    targetRung: core?.targetRung ?? null,
    targetAt: place(core?.targetRung ?? null),
    overlays: beside.map(({ overlay }) => overlay),
    nextKind: look.kind,
    next: look.words,
    newestOn,
    ...(core ? ofSummary(core.summary, newestOn === null ? null : daysBetween(newestOn, today)) : NOTHING),
    cells: firsts.flatMap(({ overlay, summary }) => summary.competencies.map((competency) => cell(competency, overlay))),
  };
}

const NOTHING = { state: null, index: null, confidence: null, gates: 0, gatesMet: 0, contested: false, stale: false, lapsesOn: null, waived: 0 };

function ofSummary({ state, index, confidence, competencies, unmet, waived }: StoredSummary, newestAgeDays: number | null): Omit<Standing, 'id' | 'rung' | 'rungAt' | 'targetRung' | 'targetAt' | 'overlays' | 'nextKind' | 'next' | 'newestOn' | 'cells'> {
  const gates = competencies.length + 1;
  return {
    state,
    index,
    confidence,
    gates,
    gatesMet: gates - unmet.length,
    contested: competencies.some((competency) => competency.contested),
    stale: newestAgeDays !== null && isStale(competencies, newestAgeDays),
    lapsesOn: firstLapse(competencies)?.on ?? null,
    waived,
  };
}

const cell = ({ id, required, status, met, contested, lapsesOn, freshness }: CompetencySummary, overlay: string): StandingCell =>
  ({ competency: id, overlay: overlay === '' ? null : overlay, required, status, met, contested, lapsesOn, freshness });

/** Strong evidence has gone stale somewhere; where none is strong, the newest item is over a year old. */
function isStale(competencies: readonly CompetencySummary[], newestAgeDays: number): boolean {
  const known = competencies.map(({ freshness }) => freshness).filter((freshness) => freshness !== 'none');
  return known.length > 0 ? known.includes('stale') : newestAgeDays > STALE_DAYS;
}
