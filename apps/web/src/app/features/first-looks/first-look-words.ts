import type { FirstLookAsk, FirstLookMark, FirstLookView } from '@nextrung/api-client';

export const markWords: Readonly<Record<FirstLookMark, string>> = { shown: 'Shown', partly: 'Partly', not_yet: 'Not yet', cannot_say: 'Cannot say' };
export const firstLookMarks: readonly FirstLookMark[] = ['shown', 'partly', 'not_yet', 'cannot_say'];

/** What comes of an indicator. @param own it is read by the person themselves */
export function askWords(ask: FirstLookAsk, own: boolean, items: number): string {
  switch (ask) {
    case 'log':
      return own ? 'Log what shows it' : 'Ask for evidence that shows it';
    case 'chance':
      return 'Nobody has seen it yet: look for a chance';
    case 'talk':
      return 'Neither can say: talk about it';
    case 'none':
      return items === 1 ? '1 shared item names it' : `${items} shared items name it`;
  }
}

/** Where a first look stands, in one sentence. */
export function standWords(look: FirstLookView, name: string): string {
  const own = look.side === 'person';
  if (look.begunBy === null) return own ? 'Your manager has not begun a first look.' : 'Not begun. You and they each mark the next rung in about ten minutes, sealed from each other.';
  const [mine, theirs] = own ? [look.personMarkedOn, look.managerMarkedOn] : [look.managerMarkedOn, look.personMarkedOn];
  const other = own ? 'Your manager' : name;
  if (mine !== null && theirs !== null) return 'Both have marked: the marks stand side by side.';
  if (mine !== null) return `You have marked. ${other} has not yet, so theirs and yours stay sealed.`;
  return theirs === null ? 'Neither of you has marked yet.' : `${other} has marked. Yours is next; theirs stays sealed until then.`;
}
