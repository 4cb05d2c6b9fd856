import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Tx } from '../../persistence/transaction.js';
import type { SignedIn } from '../access/call.js';
import type { SessionOperation } from '../audit/audited-operations.js';
import { SessionAudit } from '../audit/session-audit.js';
import { Problem } from '../http/problem.js';
import { CompanyOrganisation } from './company-organisation.js';

/** Begins and ends browser sessions; every beginning gets a new session id. */
@Injectable()
export class Sessions {
  constructor(
    private readonly audit: SessionAudit,
    private readonly company: CompanyOrganisation,
  ) {}

  /**
   * Refused (403, company_only) where people of the organisation sign in with the company's provider only.
   * @param operation what the audit log keeps of it; null where that is kept already
   * @param always begins there, too: by the company's provider itself, and the very first session of an organisation
   */
  async begin(request: FastifyRequest, signedIn: SignedIn, operation: SessionOperation | null = 'session.sign-in', always = false): Promise<void> {
    if (!always && (await this.company.only(signedIn.organisationId))) throw new Problem(403, 'company_only', 'Your organisation signs in with its company account only.');
    if (operation) await this.audit.record(operation, signedIn, request.ip);
    // Destroys the old one in the store, too.
    await request.session.regenerate();
    request.session.set('signedIn', signedIn);
  }

  async end(request: FastifyRequest): Promise<void> {
    const signedIn = request.session.get('signedIn');
    if (signedIn) await this.audit.record('session.sign-out', signedIn, request.ip);
    await request.session.destroy();
  }

  /** Ends every session of a person, in the transaction that takes their access away. */
  async endAll(tx: Tx, organisationId: string, personId: string): Promise<void> {
    await tx.query(
      `DELETE FROM sessions s USING memberships m
        WHERE m.organisation_id = $1 AND m.person_id = $2 AND s.account_id = m.account_id AND s.data -> 'signedIn' ->> 'personId' = m.person_id::text`,
      [organisationId, personId],
    );
  }
}
