import type { FastifyRequest } from 'fastify';
import { networkOf } from '../audit/network.js';
import type { Problem } from '../http/problem.js';
import { OPERATIONS, type OperationRule } from './operations.js';

/** So many lines a minute about one person or network, and in all: an attack is seen, and does not fill the disk. */
const LINES_OF_ONE = 20;
const LINES_IN_ALL = 200;
const WINDOW_MS = 60_000;

/** What the server's log says of a refusal: who, what and why; identifiers and nothing that anybody wrote. */
export interface RefusalLine {
  readonly refused: string;
  readonly status: number;
  readonly route: string;
  /** What the call wanted to do, and to what kind of thing. */
  readonly operation: string | null;
  readonly about: string | null;
  readonly organisationId: string | null;
  readonly personId: string | null;
  readonly by: 'person' | 'token' | 'visitor';
  readonly network: string;
  /** Lines that were left out since the last one, because there were too many. */
  readonly leftOut: number;
}

type Asked = Pick<FastifyRequest, 'ip' | 'method' | 'routeOptions' | 'call' | 'byToken'>;

/** Refused access, forged requests and limits that were reached; what is merely absent is not among them. */
const isRefusal = ({ status, code, forbidden }: Problem): boolean => forbidden || status === 403 || status === 429 || code === 'token_refused';

/** Tells of calls that were refused, a bounded number of times. */
export class RefusedCalls {
  private window = 0;
  private lines = 0;
  private leftOut = 0;
  private counts = new Map<string, number>();

  constructor(private readonly now: () => number = Date.now) {}

  /** Null where nothing is to be said. */
  line(problem: Problem, { ip, method, routeOptions, call, byToken }: Asked): RefusalLine | null {
    if (!isRefusal(problem)) return null;
    const viewer = call?.viewer ?? byToken?.viewer ?? null;
    const network = networkOf(ip);
    if (!this.counted(viewer?.personId ?? network)) return null;
    const rule: OperationRule | null = call ? OPERATIONS[call.operation] : null;
    const { leftOut } = this;
    this.leftOut = 0;
    return {
      refused: problem.code, status: problem.status, route: `${method} ${routeOptions.url ?? ''}`,
      operation: call?.operation ?? null, about: rule?.on ?? null, organisationId: viewer?.organisationId ?? null, personId: viewer?.personId ?? null,
      by: byToken ? 'token' : viewer ? 'person' : 'visitor', network, leftOut,
    };
  }

  private counted(who: string): boolean {
    const window = Math.floor(this.now() / WINDOW_MS);
    if (window !== this.window) {
      this.window = window;
      this.lines = 0;
      this.counts = new Map();
    }
    const count = this.counts.get(who) ?? 0;
    if (count >= LINES_OF_ONE || this.lines >= LINES_IN_ALL) {
      this.leftOut += 1;
      return false;
    }
    this.counts.set(who, count + 1);
    this.lines += 1;
    return true;
  }
}
