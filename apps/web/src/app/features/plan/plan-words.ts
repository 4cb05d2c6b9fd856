import type { ActionSource, PlanActionView, PlanMove, PlanSide, PlanState, WeeklyNumber } from '@nextrung/api-client';
import { dateText } from '@nextrung/ui';

/** Whose plan it is, and who reads it. */
export interface PlanPeople {
  readonly person: { readonly id: string; readonly name: string };
  /** The line manager today; null where there is none, or where the page does not know them. */
  readonly manager: { readonly id: string; readonly name: string } | null;
  readonly readerId: string;
}

export const stateWords: Readonly<Record<PlanState, string>> = { proposed: 'Proposed', agreed: 'Agreed', in_progress: 'In progress', done: 'Done', dropped: 'Dropped' };

export const sourceWords: Readonly<Record<ActionSource, string>> = {
  gap: 'A chance that was promised', next_step: 'From the next steps', checklist: 'From the checklist of the rung', skill: 'A named skill', free: '',
};

export const moveWords: Readonly<Record<PlanMove, string>> = { agree: 'Agree', start: 'Begin', finish: 'Done', drop: 'Drop' };

/** What is said once a move is made. */
export const movedWords: Readonly<Record<PlanMove, string>> = { agree: 'Agreed.', start: 'Begun.', finish: 'Done. It stands below, with what came of it.', drop: 'Dropped. The reason stands below.' };

/** Who does it, in one or two words. */
export function ownerWords(owner: PlanSide, { person, manager, readerId }: PlanPeople): string {
  if (owner === 'person') return person.id === readerId ? 'You' : person.name;
  if (manager === null) return person.id === readerId ? 'Your manager' : 'The line manager';
  return manager.id === readerId ? 'You' : manager.name;
}

/** Who has to agree to a proposal. */
export function waitsFor({ proposedBy }: Pick<PlanActionView, 'proposedBy'>, people: PlanPeople): string {
  const words = ownerWords(proposedBy === 'person' ? 'manager' : 'person', people);
  return words.startsWith('You') ? words.toLowerCase() : words;
}

/** How it came to where it is, in one sentence. */
export function historySentence(action: PlanActionView, people: PlanPeople): string {
  const name = (who: { readonly id: string; readonly name: string } | null): string => (who?.id === people.readerId ? 'you' : (who?.name ?? 'someone'));
  const written = `Proposed by ${name(action.writtenBy)} on ${dateText(action.writtenOn)}`;
  switch (action.state) {
    case 'proposed':
      return action.moves.includes('agree') ? `${written}.` : `${written}; it waits for ${waitsFor(action, people)}.`;
    case 'agreed':
    case 'in_progress': {
      const begun = action.state === 'in_progress' ? ` Begun on ${dateText(action.startedOn ?? '')}.` : '';
      if (action.agreedBy === null || action.agreedBy.id === action.writtenBy.id) return `${action.owner === 'manager' ? 'Promised' : 'Set'} by ${name(action.agreedBy ?? action.writtenBy)} on ${dateText(action.agreedOn ?? action.writtenOn)}.${begun}`;
      return `${written}, agreed by ${name(action.agreedBy)} on ${dateText(action.agreedOn ?? '')}.${begun}`;
    }
    case 'done':
      return `Done on ${dateText(action.closedOn ?? '')}${said(action.outcome)}`;
    case 'dropped':
      return `Dropped by ${name(action.closedBy)} on ${dateText(action.closedOn ?? '')}${said(action.outcome)}`;
  }
}

const said = (outcome: string): string => (outcome === '' ? '.' : `: ${outcome}`);

/** `2 to 3`, or `2`. */
export const numberWords = ({ from, to }: WeeklyNumber): string => (from === to ? String(from) : `${from} to ${to}`);

/** How often it was done in a week, against what was agreed. */
export const timesWords = (times: number, weekly: WeeklyNumber): string => `${times} of ${numberWords(weekly)}`;

/** What a week is called on its day. */
export function weekName(week: string, thisWeek: string): string {
  return week === thisWeek ? 'This week' : `Week of ${dateText(week)}`;
}

/** In how many of the weeks that are over the number was reached; empty before the first is over. */
export function reachedWords({ weeksReached, weeksOver }: Pick<PlanActionView, 'weeksReached' | 'weeksOver'>): string {
  return weeksOver === 0 ? '' : `Reached in ${weeksReached} of ${weeksOver} ${weeksOver === 1 ? 'week' : 'weeks'} so far.`;
}

/** Open actions by the cell they are for, in the order of the ladder; those that are tied to none come last. */
export function byCell(actions: readonly PlanActionView[], order: readonly string[]): { readonly id: string; readonly name: string; readonly actions: PlanActionView[] }[] {
  const groups = Map.groupBy(actions, ({ competency }) => competency ?? '');
  const place = (id: string): number => (id === '' ? Number.MAX_SAFE_INTEGER : order.includes(id) ? order.indexOf(id) : order.length);
  return [...groups]
    .toSorted(([a], [b]) => place(a) - place(b))
    .map(([id, found]) => ({ id: id === '' ? 'none' : id, name: found[0]?.competencyName || 'For no indicator in particular', actions: found }));
}
