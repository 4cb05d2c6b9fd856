import { findRung, type Ladder } from '@nextrung/domain/ladder';
import type { CaseLine, CaseRung } from '../cases/cases.dto.js';
import type { CarriableRow } from './cycle-cases.repository.js';
import type { CycleHead } from './cycles.dto.js';
import type { CycleRow } from './cycles.repository.js';
import type { PanelView } from './panels.dto.js';
import type { PanelRow } from './panels.repository.js';

const rungOf = (ladder: Ladder, rung: string): CaseRung => ({ rung, title: findRung(ladder, rung)?.title ?? rung });

export function cycleHead(row: CycleRow, ladder: Ladder): CycleHead {
  const { id, name, state, timeZone, opensOn, nominateUntil, lockUntil, rateUntil, calibrateUntil, deliverUntil, openedOn, closedOn, version } = row;
  return {
    id, name, state, timeZone, opensOn, nominateUntil, lockUntil, rateUntil, calibrateUntil, deliverUntil, openedOn, closedOn, version,
    rungs: row.rungs.map((rung) => rungOf(ladder, rung)),
    teams: [...row.teams],
    parts: [...row.parts],
  };
}

const isOn = ({ facilitator, decider, members, alternates }: PanelRow, personId: string): boolean => [facilitator, decider, ...members, ...alternates].some(({ id }) => id === personId);

/** Whoever reads the panels of a cycle. */
export interface PanelReader {
  readonly viewerId: string;
  readonly admin: boolean;
  /** Panels whose calibration room is open to them for a case. */
  readonly rooms: ReadonlySet<string>;
  /** Ratings are given in the cycle, or were. */
  readonly begun: boolean;
}

/** A panel; its people only for people operations and for themselves. */
export function panelView(row: PanelRow, ladder: Ladder, { viewerId, admin, rooms, begun }: PanelReader): PanelView {
  const { id, name, quorum, facilitator, decider, members, alternates } = row;
  return {
    id, name, quorum,
    rungs: row.rungs.map((rung) => rungOf(ladder, rung)),
    people: admin || isOn(row, viewerId) ? { facilitator, decider, members: [...members], alternates: [...alternates] } : null,
    room: rooms.has(id) || (begun && [facilitator, decider, ...members].some((one) => one.id === viewerId)),
  };
}

/** A case of another cycle, or of none, as people operations see it. */
export const carriableLine = ({ id, code, person, targetRung, openedOn, cycle }: CarriableRow, ladder: Ladder): CaseLine => ({
  id, code, person, openedOn, cycle, target: rungOf(ladder, targetRung), state: 'ready_not_funded', parts: ['admin'], deliverBy: null,
});
