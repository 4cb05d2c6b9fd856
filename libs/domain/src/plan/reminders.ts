import { addDays, type IsoDate } from '../kernel/index.js';
import { isClosed, type PlanState } from './lifecycle.js';

/** From so many days before its day on, an action is recalled. */
export const recalledBeforeDays = 14;
/** So many days after its day, an action is recalled no more; it stays in the plan as overdue. */
export const recalledAfterDays = 28;

export interface Due {
  readonly state: PlanState;
  readonly dueOn: IsoDate;
}

/** Agreed or begun, and its day is near or has passed lately. */
export function isRecalled({ state, dueOn }: Due, today: IsoDate): boolean {
  return state !== 'proposed' && !isClosed(state) && dueOn <= addDays(today, recalledBeforeDays) && dueOn >= addDays(today, -recalledAfterDays);
}

/** Its day has passed, and it is neither done nor dropped. */
export const isOverdue = ({ state, dueOn }: Due, today: IsoDate): boolean => !isClosed(state) && dueOn < today;
