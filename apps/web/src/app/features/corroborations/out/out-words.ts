import type { AskOut } from '@nextrung/api-client';
import { dateText } from '@nextrung/ui';

const TIMES = ['Not reminded yet.', 'Reminded once.', 'Reminded twice.', 'Reminded three times.'];

/** How a request stands, after the day on which it was made. */
export function outLine({ state, reminders, expiresAt, inToDo }: Pick<AskOut, 'state' | 'reminders' | 'expiresAt' | 'inToDo'>): string {
  if (state === 'corrected') return 'They say that something is not right, and wait for your answer.';
  if (state === 'expired') return 'The link has run out.';
  const where = inToDo ? ['It waits in their to-do list.'] : [];
  if (expiresAt === null) return [...where, ...(inToDo ? [] : ['No link was made yet.'])].join(' ');
  const reminded = TIMES[reminders] ?? `Reminded ${String(reminders)} times.`;
  return [...where, reminded, `The link works until ${dateText(expiresAt)}.`].join(' ');
}
