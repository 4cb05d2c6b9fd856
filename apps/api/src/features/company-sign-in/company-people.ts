import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { AppConfig } from '../../config/app-config.js';
import { TenantTransactions } from '../../persistence/tenant-transactions.js';
import type { Tx } from '../../persistence/transaction.js';
import type { SignedIn } from '../../platform/access/call.js';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { PeopleRepository } from '../people/people.repository.js';
import { barred, mayJoin } from './admission.js';
import { CompanyPeopleRepository } from './company-people.repository.js';
import type { CompanyPerson } from './company-person.js';
import { CompanyRefusal } from './company-refusal.js';

interface Place {
  readonly tx: Tx;
  readonly entryId: string;
  readonly organisationId: string;
  readonly network: string;
}

/** Finds who a person of the company is here: known before, joined by their address, or new. */
@Injectable()
export class CompanyPeople {
  constructor(
    private readonly transactions: TenantTransactions,
    private readonly repository: CompanyPeopleRepository,
    private readonly people: PeopleRepository,
    private readonly audit: Audit,
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  /** Throws a CompanyRefusal for everyone who does not come in. @param network from where, for the audit log */
  admit(organisationId: string, person: CompanyPerson, network: string): Promise<SignedIn> {
    const entryId = this.audit.newEntry();
    return this.transactions.run(organisationId, async (tx) => {
      await this.repository.lock(tx, organisationId, person.email ?? person.subject);
      const timeZone = await this.repository.timeZone(tx, organisationId);
      if (timeZone === null) throw new CompanyRefusal('no_access', 'no_organisation');
      const today = this.clock.today(timeZone);
      const known = await this.repository.known(tx, organisationId, person);
      if (known === null) return this.join({ tx, entryId, organisationId, network }, person, today);
      const why = barred(known, today);
      if (why !== null || known.accountId === null || known.personId === null) throw new CompanyRefusal('no_access', why ?? 'no_account', about(known.personId));
      await this.repository.used(tx, person);
      return { accountId: known.accountId, organisationId, personId: known.personId };
    }, entryId);
  }

  private async join(place: Place, person: CompanyPerson, today: string): Promise<SignedIn> {
    const { tx, organisationId } = place;
    const { email } = person;
    if (email === null) throw new CompanyRefusal('not_verified', 'email_not_verified');
    const here = await this.repository.byEmail(tx, organisationId, person.issuer, email);
    const taken = await this.repository.accountExists(tx, email);
    if (here === null) {
      if (this.config.companySignIn?.createPeople !== true) throw new CompanyRefusal('no_access', 'nobody_here');
      if (taken) throw new CompanyRefusal('no_access', 'account_taken');
      return this.create(place, person, email);
    }
    const why = mayJoin(here, email, taken, today);
    if (why !== null || here.personId === null) throw new CompanyRefusal('no_access', why ?? 'nobody_here', about(here.personId));
    return this.open(place, person, { personId: here.personId, accountId: here.accountId, email }, 'company.join');
  }

  /** Someone without rung or manager; whoever looks after people here gives them both. */
  private async create(place: Place, person: CompanyPerson, email: string): Promise<SignedIn> {
    const personId = uuid();
    await this.people.insert(place.tx, place.organisationId, [{ id: personId, name: person.name || email, email, isAdmin: false, aspiring: false }]);
    return this.open(place, person, { personId, accountId: null, email }, 'company.add-person');
  }

  private async open({ tx, entryId, organisationId, network }: Place, person: CompanyPerson, of: { personId: string; accountId: string | null; email: string }, operation: 'company.join' | 'company.add-person'): Promise<SignedIn> {
    const { personId } = of;
    const accountId = of.accountId ?? (await this.repository.insertAccount(tx, organisationId, personId, of.email));
    await this.repository.join(tx, person, accountId);
    await this.audit.append(tx, entryId, { organisationId, operation, actorId: personId, actorKind: 'person', subjectId: personId, network });
    return { accountId, organisationId, personId };
  }
}

const about = (personId: string | null): string[] => (personId === null ? [] : [personId]);
