import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { Tx } from '../../persistence/transaction.js';
import type { SignedIn } from '../access/call.js';
import type { SessionOperation } from '../audit/audited-operations.js';
import { SessionAudit } from '../audit/session-audit.js';
import { Clock } from '../clock/clock.js';
import { isStrong, type Proof, type ProofKind } from './proof.js';
import { SecondFactors } from './second-factors.js';

/** Begins and ends browser sessions; every beginning gets a new session id. */
@Injectable()
export class Sessions {
  constructor(
    private readonly audit: SessionAudit,
    private readonly factors: SecondFactors,
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
  ) {}

  /**
   * Signs in; or only half, where a password is all there is so far and the account has a second factor.
   * @param operation what the audit log keeps of it; null where that is kept already
   * @param proof what the person has shown; what an earlier session stood on, where one follows from it
   */
  async begin(request: FastifyRequest, signedIn: SignedIn, operation: SessionOperation | null = 'session.sign-in', proof: ProofKind | Proof = 'password'): Promise<void> {
    const at = this.clock.now().getTime();
    const shown: Proof = typeof proof === 'string' ? { by: proof, at } : proof;
    const ways = isStrong(shown) ? null : await this.factors.ways(signedIn.accountId);
    if (!ways && operation) await this.audit.record(operation, signedIn, request.ip);
    // Destroys the old one in the store, too.
    await request.session.regenerate();
    if (ways) {
      request.session.set('halfSignedIn', { signedIn, ways, at });
      return;
    }
    request.session.set('signedIn', signedIn);
    request.session.set('proof', shown);
  }

  /** The person of the present session has shown once more who they are. */
  prove(request: FastifyRequest, by: ProofKind): void {
    request.session.set('proof', { by, at: this.clock.now().getTime() });
  }

  /** A second factor was set up: this session stands on it from now on, and those of the account that stand on less end. */
  async strengthen(request: FastifyRequest, accountId: string): Promise<void> {
    this.prove(request, 'second_factor');
    await request.session.save();
    await this.dataSource.query(`DELETE FROM sessions WHERE account_id = $1 AND coalesce(data -> 'proof' ->> 'by', 'password') = 'password'`, [accountId]);
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
