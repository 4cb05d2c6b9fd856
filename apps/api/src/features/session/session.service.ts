import { Injectable } from '@nestjs/common';
import type { Session } from 'fastify';
import type { SignedIn } from '../../platform/access/call.js';
import { offered } from '../../platform/access/operations.js';
import type { Relation } from '../../platform/access/relations.js';
import { SessionAudit } from '../../platform/audit/session-audit.js';
import { Problem } from '../../platform/http/problem.js';
import { RateLimits } from '../../platform/http/rate-limits.js';
import { Passwords } from '../../platform/sign-in/passwords.js';
import { Memberships, type OpenMembership } from './memberships.js';
import { type PersonOfSession, SessionRepository } from './session.repository.js';
import { isStrong } from '../../platform/sign-in/proof.js';
import { SignInWays } from './sign-in-ways.js';
import type { OwnOrganisation, SessionPerson, SessionView } from './session.dto.js';

/** Who is signed in, signing in with a password, and going over to another organisation of the account. */
@Injectable()
export class SessionService {
  constructor(
    private readonly repository: SessionRepository,
    private readonly memberships: Memberships,
    private readonly passwords: Passwords,
    private readonly limits: RateLimits,
    private readonly ways: SignInWays,
    private readonly audit: SessionAudit,
  ) {}

  /** Checks address and password; the answer and its timing are the same for an unknown account. */
  async authenticate(email: string, password: string, ip: string): Promise<SignedIn> {
    const address = email.trim().toLowerCase();
    await this.limits.signIn(address, ip);
    const account = await this.repository.account(address);
    const right = await this.passwords.matches(account?.passwordHash ?? null, password);
    const signedIn = account && right ? (await this.memberships.enterable(account.id))[0]?.signedIn : null;
    if (!signedIn) {
      this.audit.refusedLater(right ? 'no_membership' : 'wrong_password', ip, async () => (account ? this.repository.memberships(account.id) : []));
      throw new Problem(401, 'wrong_credentials', 'This address and password do not belong together.');
    }
    await this.limits.signedIn(address);
    return signedIn;
  }

  /** The view of the present session, or of a signed-out browser. */
  async view({ signedIn, halfSignedIn, proof, companySignOut }: Pick<Session, 'signedIn' | 'halfSignedIn' | 'proof' | 'companySignOut'>, demo: SessionView['demoAccounts']): Promise<SessionView> {
    const ways = { ...(await this.ways.present()), demoAccounts: demo };
    const present = signedIn ? await this.memberships.present(signedIn) : null;
    if (!present) return { signedIn: false, secondStep: halfSignedIn?.ways ?? null, secondFactorRequired: false, person: null, organisation: null, organisations: [], ...ways, companySignOut: null };
    const organisations = (await this.memberships.enterable(present.signedIn.accountId, present.organisation.id)).map(ownOrganisation);
    const secondFactorRequired = present.person.needsSecondFactor && !isStrong(proof);
    return { signedIn: true, secondStep: null, secondFactorRequired, person: sessionPerson(present.person), organisation: present.organisation, organisations, ...ways, companySignOut: companySignOut ?? null };
  }

  /** Who the account is in another of its organisations; 404 where it may not enter, as where there is none. */
  async enter(signedIn: SignedIn | undefined, organisationId: string): Promise<SignedIn> {
    const present = signedIn ? await this.memberships.present(signedIn) : null;
    if (!present) throw Problem.signedOut();
    const there = (await this.memberships.enterable(present.signedIn.accountId, present.organisation.id)).find(({ organisation }) => organisation.id === organisationId);
    if (!there) throw Problem.notFound();
    return there.signedIn;
  }
}

const ownOrganisation = ({ organisation, person }: OpenMembership): OwnOrganisation => ({ id: organisation.id, name: organisation.name, personId: person.id });

function sessionPerson({ id, name, email, isAdmin, isAuditor, seesPay, leads, managersBelow, looksAfter, leadsInPart, rung, aspiring }: PersonOfSession): SessionPerson {
  const relations = new Set<Relation>(['member']);
  if (isAdmin) relations.add('admin');
  if (isAuditor) relations.add('auditor');
  if (seesPay) relations.add('pay');
  if (leads) relations.add('lead');
  if (leadsInPart) relations.add('part_lead');
  return { id, name, email, isAdmin, seesPay, isManager: leads || looksAfter, managersBelow, can: offered('organisation', relations, null), rung, aspiring };
}
