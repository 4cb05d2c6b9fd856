import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';
import { TenantTransactions } from '../../persistence/tenant-transactions.js';
import type { SignedIn } from '../../platform/access/call.js';
import { offered } from '../../platform/access/operations.js';
import type { Relation } from '../../platform/access/relations.js';
import { SessionAudit } from '../../platform/audit/session-audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { Problem } from '../../platform/http/problem.js';
import { RateLimits } from '../../platform/http/rate-limits.js';
import { Passwords } from '../../platform/sign-in/passwords.js';
import { type PersonOfSession, SessionRepository } from './session.repository.js';
import type { SessionPerson, SessionView } from './session.dto.js';

/** Who is signed in, and signing in with a password. */
@Injectable()
export class SessionService {
  constructor(
    private readonly repository: SessionRepository,
    private readonly transactions: TenantTransactions,
    private readonly passwords: Passwords,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
    private readonly config: AppConfig,
    private readonly audit: SessionAudit,
  ) {}

  /** Checks address and password; the answer and its timing are the same for an unknown account. */
  async authenticate(email: string, password: string, ip: string): Promise<SignedIn> {
    const address = email.trim().toLowerCase();
    await this.limits.signIn(address, ip);
    const account = await this.repository.account(address);
    const right = await this.passwords.matches(account?.passwordHash ?? null, password);
    const signedIn = account && right ? await this.firstOpenMembership(account.id) : null;
    if (!signedIn) {
      this.audit.refusedLater(right ? 'no_membership' : 'wrong_password', ip, async () => (account ? this.repository.memberships(account.id) : []));
      throw new Problem(401, 'wrong_credentials', 'This address and password do not belong together.');
    }
    await this.limits.signedIn(address);
    return signedIn;
  }

  /** The view of the present session, or of a signed-out browser. */
  async view(signedIn: SignedIn | undefined, demo: SessionView['demoAccounts']): Promise<SessionView> {
    const own = await this.repository.ownOrganisationExists();
    const setup = { setupOpen: !own, setupTokenRequired: !this.config.demoSignIn };
    const present = signedIn ? await this.present(signedIn) : null;
    if (!present) return { signedIn: false, person: null, organisation: null, ...setup, demoAccounts: demo };
    return { signedIn: true, ...present, ...setup, demoAccounts: demo };
  }

  private async firstOpenMembership(accountId: string): Promise<SignedIn | null> {
    for (const membership of await this.repository.memberships(accountId)) {
      if (await this.present(membership)) return membership;
    }
    return null;
  }

  private async present(signedIn: SignedIn): Promise<Required<Pick<SessionView, 'person' | 'organisation'>> | null> {
    const organisation = await this.repository.organisation(signedIn.organisationId);
    if (!organisation) return null;
    const today = this.clock.today(organisation.timeZone);
    const person = await this.transactions.run(signedIn.organisationId, (tx) => this.repository.person(tx, signedIn, today));
    if (!person || (person.endedOn !== null && person.endedOn <= today)) return null;
    return { person: sessionPerson(person), organisation: { ...organisation, today } };
  }
}

function sessionPerson({ id, name, email, isAdmin, isAuditor, seesPay, leads, looksAfter, leadsInPart, rung, aspiring }: PersonOfSession): SessionPerson {
  const relations = new Set<Relation>(['member']);
  if (isAdmin) relations.add('admin');
  if (isAuditor) relations.add('auditor');
  if (seesPay) relations.add('pay');
  if (leads) relations.add('lead');
  if (leadsInPart) relations.add('part_lead');
  return { id, name, email, isAdmin, isManager: leads || looksAfter, can: offered('organisation', relations, null), rung, aspiring };
}
