import { createHash } from 'node:crypto';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { networkKey } from './network-key.js';
import { Problem } from './problem.js';

const CLEARED_EVERY_MS = 5 * 60_000;
const KEPT_MS = 60 * 60_000;

// Left to itself, each would clear the table of all of them, and go on when the server has stopped.
const limiter = (dataSource: DataSource, keyPrefix: string, points: number, duration: number): RateLimiterPostgres =>
  new RateLimiterPostgres({ storeClient: dataSource, storeType: 'typeorm', tableName: 'rate_limits', tableCreated: true, clearExpiredByTimeout: false, keyPrefix, points, duration });

/** Bounds guessing; a network address is one host's, so of a longer one its /64. Counters are in the database: they survive a refusal and are shared by all processes. */
@Injectable()
export class RateLimits implements OnModuleDestroy {
  /** Ten wrong passwords a quarter of an hour for one account, from anywhere. */
  private readonly account: RateLimiterPostgres;
  /** A hundred attempts an hour from one network address, for anything guessable. */
  private readonly address: RateLimiterPostgres;
  /** Five mails an hour that somebody can have sent to one address. */
  private readonly mails: RateLimiterPostgres;
  /** Five wrong codes a quarter of an hour for one account, of whatever kind. */
  private readonly code: RateLimiterPostgres;
  /** Six hundred beginnings an hour from one network address, of what a session is kept for. */
  private readonly beginning: RateLimiterPostgres;
  /** Three hundred ways to the company's provider in ten minutes from one network address, which a whole office may share. */
  private readonly company: RateLimiterPostgres;

  private readonly clearing: NodeJS.Timeout;

  constructor(dataSource: DataSource) {
    this.account = limiter(dataSource, 'account', 10, 15 * 60);
    this.address = limiter(dataSource, 'address', 100, 60 * 60);
    this.mails = limiter(dataSource, 'mail', 5, 60 * 60);
    this.code = limiter(dataSource, 'code', 5, 15 * 60);
    this.beginning = limiter(dataSource, 'beginning', 600, 60 * 60);
    this.company = limiter(dataSource, 'company', 300, 10 * 60);
    // What is not cleared now is cleared the next time.
    this.clearing = setInterval(() => void dataSource.query('DELETE FROM rate_limits WHERE expire < $1', [Date.now() - KEPT_MS]).catch(() => undefined), CLEARED_EVERY_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.clearing);
  }

  /** Counts one attempt to guess from this network address; refuses past the limit. */
  async guess(ip: string): Promise<void> {
    await consume(this.address, networkKey(ip));
  }

  /** Counts one way to the company's provider; refuses past the limit. */
  async companySignIn(ip: string): Promise<void> {
    await consume(this.company, networkKey(ip));
  }

  /** Counts one attempt to sign in; refuses past either limit. */
  async signIn(email: string, ip: string): Promise<void> {
    await consume(this.address, networkKey(ip));
    await consume(this.account, email);
  }

  /** Counts a mail that somebody asks to have sent; refuses past the limit. @param to an address, or who sends it to whom */
  async mail(to: string): Promise<void> {
    await consume(this.mails, to);
  }

  /** Counts one code that somebody tries for an account; refuses past the limit, also a right one. */
  async tryCode(accountId: string): Promise<void> {
    await consume(this.code, accountId);
  }

  /** A right code clears the count. */
  async rightCode(accountId: string): Promise<void> {
    await this.code.delete(accountId);
  }

  /** Counts something that a visitor begins, and for which a row is kept. */
  async begin(ip: string): Promise<void> {
    await consume(this.beginning, networkKey(ip));
  }

  /** A right password clears the account's count. */
  async signedIn(email: string): Promise<void> {
    await this.account.delete(keyOf(email));
  }
}

/** The column holds 255 characters; an address can be almost as long. */
const keyOf = (text: string): string => (text.length <= 200 ? text : createHash('sha256').update(text).digest('hex'));

async function consume(limits: RateLimiterPostgres, key: string): Promise<void> {
  try {
    await limits.consume(keyOf(key));
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const retryAfterSeconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw new Problem(429, 'too_many_attempts', 'Too many attempts. Wait a few minutes and try again.', { retryAfterSeconds });
  }
}
