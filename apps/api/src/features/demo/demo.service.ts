import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { AppConfig, isLoopback } from '../../config/app-config.js';
import type { SignedIn } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import type { DemoAccount, DemoKey } from '../session/session.dto.js';
import { DEMO_ACCOUNTS } from './demo-accounts.js';

/** Headers that only a proxy adds: with any of them, this is not a browser on this computer talking to us directly. */
const FORWARDING = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via'];

/** One-click sign-in to the demo organisation, while everything stays on this computer. */
@Injectable()
export class DemoService {
  constructor(
    private readonly config: AppConfig,
    private readonly dataSource: DataSource,
  ) {}

  /** True only on this computer: bound to loopback, a localhost address, no proxy, a loopback Host. */
  isLocal(request: FastifyRequest): boolean {
    const host = request.headers.host ?? '';
    return (
      this.config.demoSignIn &&
      FORWARDING.every((name) => request.headers[name] === undefined) &&
      URL.canParse(`http://${host}`) &&
      isLoopback(new URL(`http://${host}`).hostname) &&
      isLoopback(request.socket.remoteAddress?.replace(/^::ffff:/, '') ?? '')
    );
  }

  /** The accounts on offer; none where one-click sign-in is not possible or no demo is loaded. */
  async accounts(request: FastifyRequest): Promise<DemoAccount[]> {
    if (!this.isLocal(request)) return [];
    const loaded = await this.dataSource.query<unknown[]>('SELECT 1 FROM organisations WHERE demo LIMIT 1');
    return loaded.length > 0 ? DEMO_ACCOUNTS.map(({ key, name, role }) => ({ key, name, role })) : [];
  }

  /** Who to sign in as. */
  async signIn(key: DemoKey, request: FastifyRequest): Promise<SignedIn> {
    const account = DEMO_ACCOUNTS.find((candidate) => candidate.key === key);
    if (!account || !this.isLocal(request)) throw Problem.notFound();
    const [row] = await this.dataSource.query<SignedIn[]>(
      `SELECT m.account_id AS "accountId", m.organisation_id AS "organisationId", m.person_id AS "personId"
         FROM accounts a JOIN memberships m ON m.account_id = a.id JOIN organisations o ON o.id = m.organisation_id
        WHERE o.demo AND a.email = $1`,
      [account.email],
    );
    if (!row) throw Problem.notFound();
    return row;
  }
}
