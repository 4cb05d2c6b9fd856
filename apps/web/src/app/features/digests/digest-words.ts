import type { DigestKind, DigestOutcome, DigestRhythm, DigestSettings } from '@nextrung/api-client';
import { dateWords } from '@nextrung/domain/readiness';

export const weekdays: readonly { readonly value: number; readonly word: string }[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map((word, at) => ({ value: at + 1, word }));

export const hours: readonly { readonly value: number; readonly word: string }[] = Array.from({ length: 24 }, (_, hour) => ({ value: hour, word: hourWord(hour) }));

export const rhythms: readonly { readonly value: DigestRhythm; readonly word: string }[] = [
  { value: 'weekly', word: 'Every week' },
  { value: 'fortnightly', word: 'Every two weeks' },
  { value: 'monthly', word: 'Once a month, in its first week' },
];

export const kindWords: Readonly<Record<DigestKind, { readonly name: string; readonly says: string }>> = {
  own: { name: 'Your work', says: 'what is missing for your next rung, what waits for you, what is about to go stale, and whether anything of yours was shared lately' },
  team: { name: 'Your team', says: 'what waits for you, since when, and who of your people has shared nothing for 30 days' },
};

/** Why nothing would be sent now. */
export const emptyWords: Readonly<Record<Exclude<DigestOutcome, 'mail'>, string>> = {
  nothing: 'There is nothing to say at this moment. As long as that is so, nothing is sent.',
  away: 'You are on leave today. Nothing is sent.',
  off: 'It is switched off.',
};

const LAST: Readonly<Record<DigestOutcome, string>> = {
  mail: 'the last one was sent',
  nothing: 'there was nothing to say, so none was sent',
  away: 'you were on leave, so none was sent',
  off: 'it was switched off before it went',
};

export function hourWord(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

/** When the next one goes, in a sentence. */
export function nextWords({ own, team, leads, next, awayUntil, sendsMail }: Pick<DigestSettings, 'own' | 'team' | 'leads' | 'next' | 'awayUntil' | 'sendsMail'>): string {
  if (!sendsMail) return 'Nothing is sent here: no mail server is set up.';
  if (!own && !(team && leads)) return 'Nothing is sent.';
  const day = weekdays[(new Date(`${next.day}T00:00:00Z`).getUTCDay() + 6) % 7]?.word ?? '';
  const words = `The next one goes on ${day}, ${dateWords(next.day)}, at ${hourWord(next.hour)} (${next.timeZone})`;
  return awayUntil === null ? `${words}.` : `${words}. Until ${dateWords(awayUntil)} you are on leave, and nothing is sent.`;
}

/** What became of the last one; empty where there was none. */
export function lastWords(last: DigestSettings['lastOwn']): string {
  return last === null ? '' : `On ${dateWords(last.day)} ${LAST[last.outcome]}.`;
}
