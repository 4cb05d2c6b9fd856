import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Problem } from './problem.js';

/** How many calls a minute are answered, of all server processes together; far above what a page, or an office behind one address, asks for. */
export const CALLS_A_MINUTE = {
  /** Of one account, in all its browsers. */
  account: 6_000,
  /** By one token. */
  token: 600,
  /** From one network address, signed in or not. */
  address: 12_000,
  /** With a token that is not accepted, from one network address. */
  refused: 120,
} as const;
export type LimitKind = keyof typeof CALLS_A_MINUTE;

/** So many parts of a limit a process may count before it tells the others: every process can let at most this much more through. */
const STEPS = 60;
const WINDOW_MS = 60_000;

interface Count {
  /** Of all processes, as the database said last. */
  shared: number;
  /** Counted here and on the way to the database. */
  sending: number;
  /** Counted here and not sent yet. */
  pending: number;
}

/**
 * Bounds how much anyone asks for. Counted in memory and added up in Postgres a step at a time, so that a call hardly
 * ever waits for, or costs, a statement, and most people never make one.
 */
@Injectable()
export class CallLimits {
  private counts = new Map<string, Count>();
  private window = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Counts one call, or refuses it with the seconds until the next minute. */
  count(kind: LimitKind, who: string): void {
    const now = this.clock.now().getTime();
    const window = Math.floor(now / WINDOW_MS);
    if (window !== this.window) {
      this.window = window;
      this.counts = new Map();
    }
    const key = `calls:${kind}:${who}:${String(window)}`;
    const count = this.counts.get(key) ?? { shared: 0, sending: 0, pending: 0 };
    this.counts.set(key, count);
    if (count.shared + count.sending + count.pending >= CALLS_A_MINUTE[kind]) throw tooMany(Math.max(1, Math.ceil(((window + 1) * WINDOW_MS - now) / 1000)));
    count.pending += 1;
    if (count.sending === 0 && count.pending >= CALLS_A_MINUTE[kind] / STEPS) void this.share(key, count, (window + 1) * WINDOW_MS);
  }

  /** Tells the database, and hears what the others have counted. */
  private async share(key: string, count: Count, expire: number): Promise<void> {
    count.sending = count.pending;
    count.pending = 0;
    try {
      const [row] = await this.dataSource.query<{ points: number }[]>(
        `INSERT INTO rate_limits (key, points, expire) VALUES ($1, $2, $3)
         ON CONFLICT (key) DO UPDATE SET points = rate_limits.points + excluded.points RETURNING points`,
        [key, count.sending, expire],
      );
      count.shared = row?.points ?? count.shared;
    } catch {
      // Whoever asked is told by their own statements that the database is away; these are counted again with the next step.
      count.pending += count.sending;
    } finally {
      count.sending = 0;
    }
  }
}

const tooMany = (retryAfterSeconds: number): Problem =>
  new Problem(429, 'too_many_requests', 'Too many requests at once.', { detail: `Nothing is lost. Go on in ${retryAfterSeconds === 1 ? 'a second' : `${String(retryAfterSeconds)} seconds`}.`, retryAfterSeconds });
