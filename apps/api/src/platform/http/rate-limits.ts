import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { Problem } from './problem.js';

const limiter = (dataSource: DataSource, keyPrefix: string, points: number, duration: number): RateLimiterPostgres =>
  new RateLimiterPostgres({ storeClient: dataSource, storeType: 'typeorm', tableName: 'rate_limits', tableCreated: true, keyPrefix, points, duration });

/** Bounds guessing. Counters are in the database: they survive a refusal and are shared by all processes. */
@Injectable()
export class RateLimits {
  /** Ten wrong passwords a quarter of an hour for one account, from anywhere. */
  private readonly account: RateLimiterPostgres;
  /** A hundred attempts an hour from one network address, for anything guessable. */
  private readonly address: RateLimiterPostgres;
  /** Three hundred ways to the company's provider in ten minutes from one network address, which a whole office may share. */
  private readonly company: RateLimiterPostgres;

  constructor(dataSource: DataSource) {
    this.account = limiter(dataSource, 'account', 10, 15 * 60);
    this.address = limiter(dataSource, 'address', 100, 60 * 60);
    this.company = limiter(dataSource, 'company', 300, 10 * 60);
  }

  /** Counts one attempt to guess from this network address; refuses past the limit. */
  async guess(ip: string): Promise<void> {
    await consume(this.address, ip);
  }

  /** Counts one way to the company's provider; refuses past the limit. */
  async companySignIn(ip: string): Promise<void> {
    await consume(this.company, ip);
  }

  /** Counts one attempt to sign in; refuses past either limit. */
  async signIn(email: string, ip: string): Promise<void> {
    await consume(this.address, ip);
    await consume(this.account, email);
  }

  /** A right password clears the account's count. */
  async signedIn(email: string): Promise<void> {
    await this.account.delete(email);
  }
}

async function consume(limits: RateLimiterPostgres, key: string): Promise<void> {
  try {
    await limits.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const retryAfterSeconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw new Problem(429, 'too_many_attempts', 'Too many attempts. Wait a few minutes and try again.', { retryAfterSeconds });
  }
}
