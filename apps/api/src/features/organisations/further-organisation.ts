import type { DataSource } from 'typeorm';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { InvitationsRepository } from '../invitations/invitations.repository.js';
import { newInvitation } from '../invitations/new-invitation.js';
import { lockOrganisations, makeOrganisation, type NewOrganisation } from './new-organisation.js';

export interface MadeOrganisation {
  /** Where the first administrator begins. */
  readonly url: string;
  readonly expiresAt: string;
  /** The administrator's address has an account already, whose password they enter there. */
  readonly hasAccount: boolean;
}

/** Makes an organisation beside those there are, with an invitation for its first administrator. A refusal's message is what the operator reads. */
export async function makeFurtherOrganisation(owner: DataSource, organisation: NewOrganisation, origin: string): Promise<MadeOrganisation> {
  if (await owner.showMigrations()) throw new Error('This database is not of this version of Nextrung yet; start Nextrung on it once first.');
  const { url, ...invitation } = newInvitation(new Date(), origin);
  return owner.transaction(async (tx) => {
    await lockOrganisations(tx);
    const same = await tx.query<unknown[]>('SELECT 1 FROM organisations WHERE lower(name) = lower($1)', [organisation.name]);
    if (same.length > 0) throw new Error(`There is an organisation named ${organisation.name} already; choose another name.`);
    const accounts = await tx.query<unknown[]>('SELECT 1 FROM accounts WHERE email = lower($1)', [organisation.admin.email]);
    const made = await makeOrganisation(tx, organisation);
    await new InvitationsRepository(owner, new Audit(new Clock())).create(tx, { ...invitation, ...made });
    return { url, expiresAt: invitation.expiresAt.toISOString(), hasAccount: accounts.length > 0 };
  });
}
