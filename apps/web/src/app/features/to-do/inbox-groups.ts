import type { ToDo } from '@nextrung/api-client';
import { ageText, counted, daysBetween } from '@nextrung/ui';

/** What waits, as the page has it now: settled entries have left it. */
export type InboxLists = Pick<
  ToDo,
  'ratings' | 'questions' | 'observations' | 'corroborations' | 'corrections' | 'confirmations' | 'waivers' | 'actions' | 'plan' | 'bars' | 'cases' | 'rooms' | 'needs' | 'firstLooks' | 'offers' | 'ongoing' | 'drafts' | 'mayRate' | 'lapses' | 'handovers'
> & { readonly ratingsTotal: number };

/** One kind of thing that waits: how much of it, and the oldest. */
export interface InboxGroup {
  /** Of the place on the page. */
  readonly id: string;
  readonly name: string;
  readonly count: number;
  /** How long the oldest waits, or when the next one is due. */
  readonly age: string;
  /** To know, or left to the reader: not part of what has to be done. */
  readonly quiet: boolean;
}

/** The kinds of which there is something, in the order of the page. */
export function inboxGroups(lists: InboxLists, today: string): InboxGroup[] {
  const waits = (id: string, name: string, days: readonly string[], more: { count?: number; quiet?: boolean } = {}): InboxGroup => {
    const oldest = [...days].sort()[0];
    return { id, name, count: more.count ?? days.length, age: oldest === undefined ? '' : waitingText(oldest, today), quiet: more.quiet ?? false };
  };
  const due = (id: string, name: string, actions: readonly { readonly action: { readonly dueOn: string } }[]): InboxGroup => {
    const next = actions.map(({ action }) => action.dueOn).sort()[0];
    return { id, name, count: actions.length, age: next === undefined ? '' : dueText(next, today), quiet: false };
  };
  const lapse = lists.lapses[0];
  const handover = [...lists.handovers.map(({ onDay }) => onDay)].sort()[0];
  return [
    waits('rate', 'To rate', lists.ratings.map(({ sharedOn }) => sharedOn), { count: lists.ratingsTotal }),
    waits('asks', 'Colleagues ask what you saw', lists.corroborations.map(({ askedOn }) => askedOn)),
    waits('questions', 'Asked before your work is rated', lists.questions.map(({ question }) => question.askedOn)),
    waits('observations', 'Observed against your work', lists.observations.map(({ observation }) => observation.on)),
    waits('offers', 'Offered to you', lists.offers.map(({ offeredOn }) => offeredOn)),
    waits('ongoing', 'Still going?', lists.ongoing.map(({ lastDay }) => lastDay)),
    waits('corrections', 'Said not to be right', lists.corrections.map(({ on }) => on)),
    waits('confirmations', 'Confirmed from outside', lists.confirmations.map(({ on }) => on)),
    waits('signatures', 'For your signature', lists.waivers.map(({ waiver }) => waiver.proposedOn)),
    due('actions', 'Your actions', lists.actions),
    due('plan', 'Development plans', lists.plan),
    waits('bars', 'Agreed bars to sign', lists.bars.map(({ writtenOn }) => writtenOn)),
    waits('cases', 'Promotion cases', [...lists.cases.map(({ since }) => since), ...lists.rooms.map(({ since }) => since), ...lists.needs.map(({ writtenOn }) => writtenOn)]),
    waits('first-looks', 'First looks to mark', lists.firstLooks.map(({ begunOn }) => begunOn)),
    { id: 'drafts', name: 'Imported drafts', count: lists.drafts, age: '', quiet: false },
    { id: 'lapses', name: 'Lapses soon', count: lists.lapses.length, age: lapse === undefined ? '' : dueText(lapse.on, today), quiet: true },
    { id: 'handovers', name: 'Changes of manager', count: lists.handovers.length, age: handover === undefined ? '' : changeText(handover, today), quiet: true },
    waits('may-rate', 'You may also rate', lists.mayRate.map(({ sharedOn }) => sharedOn), { quiet: true }),
  ].filter(({ count }) => count > 0);
}

/** How long something waits, in words. */
export function waitingText(since: string, today: string): string {
  const days = daysBetween(since, today);
  return days <= 0 ? 'since today' : `for ${ageText(days)}`;
}

function dueText(day: string, today: string): string {
  const days = daysBetween(today, day);
  if (days === 0) return 'today';
  return days > 0 ? `in ${counted(days, 'day')}` : `overdue by ${ageText(-days)}`;
}

function changeText(day: string, today: string): string {
  const days = daysBetween(today, day);
  if (days === 0) return 'today';
  return days > 0 ? `in ${counted(days, 'day')}` : `${ageText(-days)} ago`;
}
