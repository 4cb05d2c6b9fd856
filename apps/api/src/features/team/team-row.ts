import { daysBetween } from '@nextrung/domain/kernel';
import { confidenceWord } from '@nextrung/domain/readiness';
import type { TeamRow } from './team.dto.js';
import type { StoredRow } from './team.repository.js';

/** A person of the page, as stored or made afresh. */
export interface ListedStanding extends StoredRow {
  /** Items that wait for the viewer. */
  readonly waiting: number;
}

/** One person as a row of the heatmap. */
export function teamRow({ id, name, confidence, newestOn, waiting, next, nextKind, asOf, trend, cells, index, ...row }: ListedStanding, today: string): TeamRow {
  return {
    person: { id, name },
    rung: row.rung,
    targetRung: row.targetRung,
    managerName: row.managerName,
    teamName: row.teamName,
    standsInFor: row.standsInFor,
    onLeave: row.onLeave,
    index,
    state: row.state,
    confidence: confidence ?? 0,
    confidenceWord: confidenceWord(confidence ?? 0),
    gates: row.gates,
    gatesMet: row.gatesMet,
    // What is made afresh for a page has not become a point of the history yet.
    trend: trend.length === 0 || asOf !== today ? [...trend] : [...trend.slice(0, -1), index],
    cells: cells.map((cell) => ({ ...cell })),
    newestEvidence: newestOn,
    newestAgeDays: newestOn === null ? null : daysBetween(newestOn, today),
    stale: row.stale,
    lapsesOn: row.lapsesOn,
    waiting,
    waived: row.waived,
    next: nextWords(next, waiting, asOf),
    nextKind: waiting > 0 ? 'waiting' : nextKind,
    heldOn: asOf === today ? null : asOf,
  };
}

function nextWords(next: string, waiting: number, asOf: string | null): string {
  if (waiting > 0) return waiting === 1 ? '1 item waits for your rating' : `${waiting} items wait for your rating`;
  return asOf === null ? 'Being worked out' : next;
}
