import type { TokenEntry } from '@nextrung/api-client';
import { dateText } from '@nextrung/ui';

/** In days; the first that is offered is chosen unless another one is. */
export const LIFETIMES = [
  { days: 7, words: '7 days' },
  { days: 30, words: '30 days' },
  { days: 90, words: '90 days' },
  { days: 180, words: '180 days' },
  { days: 365, words: 'a year' },
] as const;
export const USUAL_LIFETIME = 90;

export const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Until when a token works, or that it no longer does. */
export function lifeWords({ state, expiresAt }: Pick<TokenEntry, 'state' | 'expiresAt'>): string {
  if (state === 'ended') return 'Ended; it no longer works.';
  return state === 'expired' ? `Ran out on ${dateText(expiresAt)}.` : `Works until ${dateText(expiresAt)}.`;
}

export function useWords({ lastUsedAt, lastNetwork }: Pick<TokenEntry, 'lastUsedAt' | 'lastNetwork'>): string {
  if (lastUsedAt === null) return 'Never used.';
  const at = `${dateText(lastUsedAt)}, ${lastUsedAt.slice(11, 16)} UTC`;
  return lastNetwork ? `Last used ${at}, from ${lastNetwork}.` : `Last used ${at}.`;
}
