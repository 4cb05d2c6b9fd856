import { earlier, offeredActions } from '@nextrung/domain/kernel';
import type { Lineage, PlacedIndicator } from '@nextrung/domain/ladder';
import { isClosed, isOverdue, type PlanFacts, planLifecycle, type PlanSide, tickableWeeks, weeksReached } from '@nextrung/domain/plan';
import type { PlanActionView } from './plans.dto.js';
import type { PlanRow } from './plans.repository.js';

export interface PlanReader {
  /** Which of the two the reader is; null: somebody who only reads. */
  readonly side: PlanSide | null;
  /** The reader is the person. */
  readonly own: boolean;
  readonly alone: boolean;
  readonly today: string;
}

/** The indicators of the ladder in force, and where those of earlier versions stand in it. */
export interface PlanLadder {
  readonly lineage: Lineage;
  readonly indicators: ReadonlyMap<string, PlacedIndicator>;
}

const TICKS_SHOWN = 12;
const OWN_STATES = ['private', 'shared'];

export const factsOf = ({ owner, proposedBy }: Pick<PlanRow, 'owner' | 'proposedBy'>, by: PlanSide, alone: boolean): PlanFacts => ({ by, owner, proposedBy, alone });

/** A promise of the manager is changed by the manager only: the person asks for something else, or says why they do not want it. */
export const mayChange = ({ state, owner, proposedBy }: Pick<PlanRow, 'state' | 'owner' | 'proposedBy'>, by: PlanSide): boolean =>
  !isClosed(state) && (by === 'manager' || owner === 'person' || proposedBy === 'person');

/** Since when weeks are counted: those that were ticked before other words were agreed count on. */
export const weeksSince = ({ agreedOn, writtenOn, ticks }: Pick<PlanRow, 'agreedOn' | 'writtenOn' | 'ticks'>): string => {
  const agreed = agreedOn ?? writtenOn;
  return earlier(agreed, ticks.at(-1)?.week ?? agreed);
};

/** An action in its API shape, with what the reader may do. */
export function planActionView(row: PlanRow, { lineage, indicators }: PlanLadder, { side, own, alone, today }: PlanReader): PlanActionView {
  const { person: _, weeklyFrom, weeklyTo, item, ticks, indicator: given, ...rest } = row;
  const indicator = given === null ? null : (lineage.current(given)[0] ?? given);
  const placed = indicator === null ? undefined : indicators.get(indicator);
  const weekly = weeklyFrom !== null && weeklyTo !== null ? { from: weeklyFrom, to: weeklyTo } : null;
  const since = weeksSince(row);
  const counted = weekly ? weeksReached(weekly, ticks, since, row.closedOn ?? today) : { reached: 0, weeks: 0 };
  const agreed = row.state === 'agreed' || row.state === 'in_progress';
  return {
    ...rest,
    indicator,
    text: placed?.text ?? indicator ?? '',
    competency: placed?.competency ?? null,
    competencyName: placed?.competencyName ?? '',
    overdue: isOverdue(row, today),
    evidence: item && (own ? OWN_STATES.includes(item.state) : item.state === 'shared') ? { id: item.id, title: item.title } : null,
    weekly,
    ticks: ticks.slice(0, TICKS_SHOWN),
    weeksReached: counted.reached,
    weeksOver: counted.weeks,
    tickable: weekly && agreed && side === row.owner ? tickableWeeks(since, today) : [],
    moves: side === null ? [] : offeredActions(planLifecycle, row.state, factsOf(row, side, alone)),
    mayChange: side !== null && mayChange(row, side),
  };
}
