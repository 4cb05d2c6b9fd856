import { createHash, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { AppConfig } from '../../config/app-config.js';
import { AUDIT_ENTRY_SETTING } from '../../persistence/audited.js';
import type { SignedIn } from '../../platform/access/call.js';
import { Audit } from '../../platform/audit/audit.js';
import { networkOf } from '../../platform/audit/network.js';
import { Problem } from '../../platform/http/problem.js';
import { RateLimits } from '../../platform/http/rate-limits.js';
import { Passwords } from '../../platform/sign-in/passwords.js';
import { lockOrganisations, makeOrganisation } from './new-organisation.js';
import type { SetUp } from './set-up.dto.js';

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Creates the installation's first organisation, once. */
@Injectable()
export class SetUpService {
  constructor(
    private readonly config: AppConfig,
    private readonly dataSource: DataSource,
    private readonly passwords: Passwords,
    private readonly limits: RateLimits,
    private readonly audit: Audit,
  ) {}

  /** @param local the request comes from this computer, beside the demo: no token is asked. */
  async setUp(input: SetUp, ip: string, local: boolean): Promise<SignedIn> {
    await this.limits.guess(ip);
    if (!local && !this.tokenMatches(input.token ?? '')) {
      throw Problem.invalid({ field: 'token', message: 'This link is not the one printed at the last start. Use that one.' });
    }
    const passwordHash = await this.passwords.choose(input.password, { organisation: input.organisationName, name: input.name, email: input.email });
    return this.dataSource.transaction(async (tx) => {
      await lockOrganisations(tx);
      const existing = await tx.query<unknown[]>('SELECT 1 FROM organisations WHERE NOT demo LIMIT 1');
      if (existing.length > 0) throw Problem.notFound();

      const email = input.email.trim().toLowerCase();
      const taken = await tx.query<unknown[]>('SELECT 1 FROM accounts WHERE email = $1', [email]);
      if (taken.length > 0) throw Problem.invalid({ field: 'email', message: 'This address has an account already. Use another.' });

      const accountId = uuid();
      const entryId = this.audit.newEntry();
      await tx.query('SELECT set_config($1, $2, true)', [AUDIT_ENTRY_SETTING, entryId]);
      const { organisationId, personId } = await makeOrganisation(tx, { name: input.organisationName, timeZone: input.timeZone, admin: { name: input.name, email } });
      await tx.query('INSERT INTO accounts (id, email, password_hash) VALUES ($1, $2, $3)', [accountId, email, passwordHash]);
      await tx.query('INSERT INTO memberships (account_id, organisation_id, person_id) VALUES ($1, $2, $3)', [accountId, organisationId, personId]);
      await this.audit.append(tx, entryId, { organisationId, operation: 'organisation.set-up', actorId: personId, actorKind: 'person', subjectId: personId, network: networkOf(ip) });
      return { accountId, organisationId, personId };
    });
  }

  private tokenMatches(token: string): boolean {
    return this.config.setupToken !== null && timingSafeEqual(sha256(token), sha256(this.config.setupToken));
  }
}
