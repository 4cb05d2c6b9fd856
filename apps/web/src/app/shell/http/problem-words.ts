import { counted } from '@nextrung/ui';

import type { Problem } from './problem';

/** How long to wait, as people say it: `40 seconds`, `14 minutes`, `2 hours`; rounded up, so that it is over then. */
export function waitWords(seconds: number): string {
  if (seconds < 60) return counted(Math.max(1, seconds), 'second');
  const minutes = Math.ceil(seconds / 60);
  return minutes < 90 ? counted(minutes, 'minute') : counted(Math.ceil(minutes / 60), 'hour');
}

/** A problem in one text: what happened, and what to do. */
export function problemWords({ status, title, detail, retryAfter }: Problem): string {
  if (status === 429 && retryAfter !== null) return `Too many attempts. Try again in ${waitWords(retryAfter)}.`;
  return [title, detail].filter((text) => text !== '').map((text) => (/[.!?]$/.test(text) ? text : `${text}.`)).join(' ');
}
