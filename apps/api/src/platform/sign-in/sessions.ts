import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Tx } from '../../persistence/transaction.js';
import type { SignedIn } from '../access/call.js';
import type { SessionOperation } from '../audit/audited-operations.js';
import { SessionAudit } from '../audit/session-audit.js';
import { Clock } from '../clock/clock.js';
import { sessionDigest } from '../http/browser-session.js';
import { Problem } from '../http/problem.js';
import { CompanyOrganisation } from './company-organisation.js';
import { isStrong, type Proof, type ProofKind, proofOf } from './proof.js';
import { SecondFactors } from './second-factors.js';
import { type SessionOrigin, sessionOrigin, type SignInMethod } from './session-origin.js';
import { SessionsRepository } from './sessions.repository.js';

/** By the company's provider itself, the demo, and the very first session of an organisation. */
const BESIDE_THE_COMPANY: ReadonlySet<SignInMethod> = new Set(['company', 'demo', 'set_up']);

/** Begins and ends browser sessions; every beginning, and every change of privilege, gets a new session id. */
@Injectable()
export class Sessions {
  constructor(
    private readonly audit: SessionAudit,
    private readonly repository: SessionsRepository,
    private readonly factors: SecondFactors,
    private readonly company: CompanyOrganisation,
    private readonly clock: Clock,
  ) {}

  /**
   * Signs in; or only half, where a password is all there is so far and the account has a second factor.
   * Refused (403, company_only) where people of the organisation sign in with the company's provider only.
   * @param operation what the audit log keeps of it; null where that is kept already
   * @param method how they showed who they are
   */
  async begin(request: FastifyRequest, signedIn: SignedIn, operation: SessionOperation | null = 'session.sign-in', method: SignInMethod = 'password'): Promise<void> {
    if (!BESIDE_THE_COMPANY.has(method) && (await this.company.only(signedIn.organisationId))) throw new Problem(403, 'company_only', 'Your organisation signs in with its company account only.');
    const proof = { by: proofOf(method), at: this.clock.now().getTime() };
    const ways = isStrong(proof) ? null : await this.factors.ways(signedIn.accountId);
    await this.repository.sweep();
    if (ways) {
      await request.session.regenerate();
      request.session.set('halfSignedIn', { signedIn, ways, at: proof.at });
      return;
    }
    if (operation) await this.audit.record(operation, signedIn, request.ip);
    await this.replace(request, signedIn, sessionOrigin(request, method), proof);
  }

  /** Goes on under a new session id, and ends when the old one would have: nobody has shown anew who they are. */
  async renew(request: FastifyRequest, signedIn: SignedIn, operation: SessionOperation | null = null): Promise<void> {
    if (operation) await this.audit.record(operation, signedIn, request.ip);
    const [proof, before] = [request.session.get('proof'), request.session.get('signedIn')];
    // What the company's provider says is nothing to another organisation.
    const carried = proof?.by === 'company' && before?.organisationId !== signedIn.organisationId ? { ...proof, by: 'password' as const } : proof;
    await this.replace(request, signedIn, request.session.get('origin') ?? sessionOrigin(request, 'password'), carried);
  }

  /** The person of the present session has shown once more who they are. */
  prove(request: FastifyRequest, by: ProofKind): void {
    const before = request.session.get('proof');
    // A password again takes nothing from what was shown before.
    request.session.set('proof', { by: before && by === 'password' ? before.by : by, at: this.clock.now().getTime() });
  }

  /** A second factor was set up: this session stands on it from now on, and those of the account that stand on less end. */
  async strengthen(request: FastifyRequest, accountId: string): Promise<void> {
    this.prove(request, 'second_factor');
    await request.session.save();
    await this.repository.endWeak(accountId);
  }

  async end(request: FastifyRequest): Promise<void> {
    const signedIn = request.session.get('signedIn');
    if (signedIn) await this.audit.record('session.sign-out', signedIn, request.ip);
    await request.session.destroy();
  }

  /** Ends every session of a person, in the transaction that takes their access away. */
  endAll(tx: Tx, organisationId: string, personId: string): Promise<void> {
    return this.repository.endOfPerson(tx, organisationId, personId);
  }

  /** Ends every session of an account but the one of this request, in all its organisations. */
  endOthers(tx: Tx, accountId: string, request: FastifyRequest): Promise<void> {
    return this.repository.endOthers(tx, accountId, sessionDigest(request.session.sessionId));
  }

  private async replace(request: FastifyRequest, signedIn: SignedIn, origin: SessionOrigin, proof: Proof | undefined): Promise<void> {
    // Destroys the old one in the store, too.
    await request.session.regenerate();
    request.session.set('signedIn', signedIn);
    request.session.set('proof', proof);
    request.session.set('origin', origin);
    request.session.cookie.expires = new Date(origin.until);
  }
}
