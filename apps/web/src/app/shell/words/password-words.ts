import { counted } from '@nextrung/ui';

/** Characters; the server has the last word. */
const leastPassword = 12;

const lengthOf = (password: string): number => [...password].length;

/** How long a new password is, while it is typed. */
export function passwordHint(password: string): string {
  const length = lengthOf(password);
  if (length === 0) return `At least ${leastPassword} characters. A few words are easier than symbols.`;
  return length < leastPassword ? `${counted(length, 'character')} of at least ${leastPassword}.` : `${length} characters.`;
}

/** Enough of them, as the server counts. */
export const longEnough = (password: string): boolean => lengthOf(password) >= leastPassword;
