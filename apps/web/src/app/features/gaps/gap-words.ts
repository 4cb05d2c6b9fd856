import type { ActionView, GapKind } from '@nextrung/api-client';
import { isClosed } from '@nextrung/domain/plan';
import { dateText } from '@nextrung/ui';

export const gapKinds: readonly GapKind[] = ['skill', 'not_shown', 'no_chance_given'];

export const gapWords: Readonly<Record<GapKind, string>> = { skill: 'Skill', not_shown: 'Not shown', no_chance_given: 'No chance given' };

/** What each kind means, for the one who chooses. */
export const gapMeanings: Readonly<Record<GapKind, string>> = {
  skill: 'It was tried, and is not at this rung’s level yet.',
  not_shown: 'Nothing recorded shows it so far.',
  no_chance_given: 'There was no opportunity. You say what you will do about it, and by when.',
};

/** An action in one sentence: whose it is, what, and how it stands. */
export function actionSentence(action: ActionView, readerId: string): string {
  const who = action.createdBy.id === readerId ? 'You' : action.createdBy.name;
  const promise = `${who}: ${action.what}, by ${dateText(action.dueOn)}`;
  switch (action.state) {
    case 'proposed':
    case 'agreed':
    case 'in_progress':
      return `${promise}.`;
    case 'done':
      return `${promise}. Done on ${dateText(action.closedOn ?? '')}${said(action.outcome)}`;
    case 'dropped':
      return `${promise}. Dropped on ${dateText(action.closedOn ?? '')}${said(action.outcome)}`;
  }
}

/** It is neither done nor dropped. */
export const isOpenAction = (action: ActionView | null): action is ActionView => action !== null && !isClosed(action.state);

/** What stands before the action: whether there has been a chance by now. */
export function chanceWords(action: ActionView | null): string {
  if (action === null) return 'No chance given yet, and nothing is agreed.';
  return action.state === 'done' ? 'There has been a chance.' : 'No chance given yet.';
}

const said = (outcome: string): string => (outcome === '' ? '.' : `: ${outcome}`);
