import { Injectable } from '@nestjs/common';
import { TenantTransactions } from '../../persistence/tenant-transactions.js';
import type { SignedIn } from '../../platform/access/call.js';
import { Clock } from '../../platform/clock/clock.js';
import { CompanyOrganisation } from '../../platform/sign-in/company-organisation.js';
import { type PersonOfSession, SessionRepository } from './session.repository.js';
import type { SessionOrganisation } from './session.dto.js';

/** A person of an organisation that an account may enter today. */
export interface OpenMembership {
  readonly signedIn: SignedIn;
  readonly person: PersonOfSession;
  readonly organisation: SessionOrganisation;
}

/** In which organisations an account belongs to someone who has not left. */
@Injectable()
export class Memberships {
  constructor(
    private readonly repository: SessionRepository,
    private readonly transactions: TenantTransactions,
    private readonly clock: Clock,
    private readonly company: CompanyOrganisation,
  ) {}

  /** The oldest one first. */
  async open(accountId: string): Promise<OpenMembership[]> {
    const found: OpenMembership[] = [];
    for (const membership of await this.repository.memberships(accountId)) {
      const present = await this.present(membership);
      if (present) found.push(present);
    }
    return found;
  }

  /** Those that a password opens, and the present one: not where the company's provider is the only way in. */
  async enterable(accountId: string, presentOrganisationId: string | null = null): Promise<OpenMembership[]> {
    const found: OpenMembership[] = [];
    for (const membership of await this.open(accountId)) {
      const { id } = membership.organisation;
      if (id === presentOrganisationId || !(await this.company.only(id))) found.push(membership);
    }
    return found;
  }

  /** Null for someone who has left, or never was there. */
  async present(signedIn: SignedIn): Promise<OpenMembership | null> {
    const organisation = await this.repository.organisation(signedIn.organisationId);
    if (!organisation) return null;
    const today = this.clock.today(organisation.timeZone);
    const person = await this.transactions.run(signedIn.organisationId, (tx) => this.repository.person(tx, signedIn, today));
    if (!person || (person.endedOn !== null && person.endedOn <= today)) return null;
    return { signedIn, person, organisation: { ...organisation, today } };
  }
}
