import { dayNumber, type IsoDate } from '../../kernel/index.js';

/** Working days after which somebody who has not answered is reminded; then no more. */
export const reminderAfter = [5, 12] as const;
/** Reminders of one request, those that its author sends among them. */
export const mostReminders = 3;
/** Days for which a link to confirm can be used. */
export const confirmationDays = 21;
/** Within so many days of each other, two confirmations are mutual. */
export const mutualDays = 90;

/** Days from Monday to Friday after `from`, up to and including `to`. Holidays are not known. */
export function workingDaysBetween(from: IsoDate, to: IsoDate): number {
  let count = 0;
  for (let day = dayNumber(from) + 1; day <= dayNumber(to); day += 1) {
    const weekday = (((day + 3) % 7) + 7) % 7;
    if (weekday < 5) count += 1;
  }
  return count;
}

/** A request that somebody has not answered. */
export interface Unanswered {
  /** When its present link was sent. */
  readonly sentOn: IsoDate;
  /** How often they were reminded of that. */
  readonly reminders: number;
  readonly remindedOn: IsoDate | null;
}

/** Whether a reminder is due: not twice in five working days, whoever sent the one before. */
export function reminderDue({ sentOn, reminders, remindedOn }: Unanswered, today: IsoDate): boolean {
  const after = reminderAfter[reminders];
  return after !== undefined && workingDaysBetween(sentOn, today) >= after && (remindedOn === null || workingDaysBetween(remindedOn, today) >= reminderAfter[0]);
}
