import { daysBetween } from '@nextrung/domain/kernel';
import { dateWords } from '@nextrung/domain/readiness';
import { counted, type DigestSection, section, shortened } from './digest-text.js';

/** What waits for someone, with names instead of what anybody wrote. */
export interface Waiting {
  /** Items to rate, by whose they are, with the oldest day since when one waits. */
  readonly ratings: readonly { readonly person: string; readonly count: number; readonly since: string }[];
  readonly asks: readonly { readonly author: string; readonly since: string }[];
  /** Of their own items, those with a question before a rating or with an observation that they have not answered. */
  readonly toAnswer: number;
  /** Who says that something in an item of theirs is not right. */
  readonly corrections: readonly { readonly name: string; readonly since: string }[];
  /** Whose work was confirmed from outside, to be accepted. */
  readonly confirmations: readonly { readonly person: string; readonly since: string }[];
  readonly offers: readonly { readonly author: string; readonly since: string }[];
  readonly waivers: readonly { readonly person: string; readonly since: string }[];
  /** Promises to people, by the day on which they are due. */
  readonly promises: readonly { readonly person: string; readonly due: string }[];
  /** Actions of a plan to agree to, by who proposed them. */
  readonly proposals: readonly { readonly by: string; readonly since: string }[];
  /** Agreed bars to sign; null: their own. */
  readonly bars: readonly { readonly person: string | null; readonly since: string }[];
  /** Actions of their own plan, by the day on which they are due. */
  readonly plan: readonly { readonly due: string }[];
  /** How many of their own are done every week, and not yet in this one. */
  readonly weekly: number;
}

/** The oldest of each kind first. */
export function waitingSection({ ratings, asks, toAnswer, corrections, confirmations, offers, waivers, promises, proposals, bars, plan, weekly }: Waiting, today: string): DigestSection[] {
  const since = (day: string): string => (day >= today ? 'since today' : `since ${dateWords(day)}, ${counted(daysBetween(day, today), 'day')}`);
  return section('Waits for you', shortened([
    ...ratings.map(({ person, count, since: day }) => `${person}: ${counted(count, 'item')} to rate, ${count === 1 ? 'waiting' : 'the oldest waiting'} ${since(day)}`),
    ...asks.map(({ author, since: day }) => `${author} asks you to confirm what you saw, ${since(day)}`),
    ...(toAnswer === 0 ? [] : [`${counted(toAnswer, 'item')} of yours with something to answer`]),
    ...corrections.map(({ name, since: day }) => `${name} says that something of your work is not right, ${since(day)}`),
    ...confirmations.map(({ person, since: day }) => `A confirmation of the work of ${person} needs your word, ${since(day)}`),
    ...offers.map(({ author, since: day }) => `${author} offers you an item, ${since(day)}`),
    ...waivers.map(({ person, since: day }) => `An indicator that shall not apply to ${person} needs your signature, ${since(day)}`),
    ...promises.map(({ person, due }) => `What you promised to ${person}: ${dueWords(due, today)}`),
    ...proposals.map(({ by, since: day }) => `${by} proposes an action of a development plan, ${since(day)}`),
    ...bars.map(({ person, since: day }) => `${person === null ? 'Your agreed bar' : `The agreed bar of ${person}`} needs your signature, ${since(day)}`),
    ...plan.map(({ due }) => `An action of your development plan: ${dueWords(due, today)}`),
    ...(weekly === 0 ? [] : [`${counted(weekly, 'action')} of your development plan for every week, not done yet in this one`]),
  ]), { words: 'Open what waits for you', path: '/to-do' });
}

function dueWords(due: string, today: string): string {
  if (due === today) return 'due today';
  return due > today ? `due on ${dateWords(due)}, in ${counted(daysBetween(today, due), 'day')}` : `was due on ${dateWords(due)}, ${counted(daysBetween(due, today), 'day')} ago`;
}
