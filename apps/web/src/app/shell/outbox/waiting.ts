import type { EvidenceInput } from '@nextrung/api-client';

import type { Problem } from '../http/problem';

/** An item that was saved here and that the server has yet to confirm. */
export interface Waiting {
  /** Idempotency-Key: sent again with it, it is not logged twice. */
  readonly key: string;
  readonly body: EvidenceInput;
  /** As it stood in the fields, to be taken up again. */
  readonly draft: unknown;
  /** Share it once it is there. */
  readonly share: boolean;
  /** When it was saved here, ISO. */
  readonly at: string;
  /** Why the server refused it; null while it waits. */
  readonly problem: Problem | null;
}

export function isWaiting(value: unknown): value is Waiting {
  return typeof value === 'object' && value !== null && 'key' in value && typeof value.key === 'string' && 'body' in value && 'at' in value && typeof value.at === 'string' && 'problem' in value;
}

/** Who are refused for now: signed out, a second factor, too slow, too early, too many. */
const FOR_NOW = [401, 403, 408, 425, 429];

/** The server has looked at it and said no: to send it once more is of no use. */
export const isFinal = ({ status }: Problem): boolean => status >= 400 && status < 500 && !FOR_NOW.includes(status);

/** Milliseconds until the next try: twice as long each time, a minute at most, and not before the server wants it. */
export function delayAfter(failures: number, retryAfter: number | null): number {
  return Math.max(Math.min(60_000, 2_000 * 2 ** Math.min(failures, 10)), (retryAfter ?? 0) * 1_000);
}

/** What the frame says of them; empty when nothing waits. */
export function waitingWords(waiting: readonly Pick<Waiting, 'problem'>[]): string {
  const refused = waiting.filter(({ problem }) => problem !== null).length;
  const open = waiting.length - refused;
  const items = (count: number): string => (count === 1 ? '1 item' : `${String(count)} items`);
  return [...(open > 0 ? [`${items(open)} ${open === 1 ? 'waits' : 'wait'} to be sent.`] : []), ...(refused > 0 ? [`${items(refused)} could not be saved.`] : [])].join(' ');
}
