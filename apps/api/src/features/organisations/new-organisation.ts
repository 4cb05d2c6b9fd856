import { v7 as uuid } from 'uuid';
import { ORGANISATION_SETTING } from '../../persistence/tenancy.js';
import type { Tx } from '../../persistence/transaction.js';
import { publishBuiltInLadder } from '../ladders/built-in-ladder.js';

export interface NewOrganisation {
  readonly name: string;
  /** IANA name. */
  readonly timeZone: string;
  /** The first administrator, without an account yet. */
  readonly admin: { readonly name: string; readonly email: string };
}

/** Makes organisations one at a time: whoever comes second sees the first one's. */
export async function lockOrganisations(tx: Tx): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('nextrung set-up'))`);
}

/** Makes an organisation with the built-in ladder and its first administrator; the transaction is the new one's from then on. */
export async function makeOrganisation(tx: Tx, { name, timeZone, admin }: NewOrganisation): Promise<{ organisationId: string; personId: string }> {
  const [organisationId, personId] = [uuid(), uuid()];
  await tx.query('SELECT set_config($1, $2, true)', [ORGANISATION_SETTING, organisationId]);
  await tx.query('INSERT INTO organisations (id, name, time_zone) VALUES ($1, $2, $3)', [organisationId, name.trim(), timeZone]);
  await tx.query('INSERT INTO people (organisation_id, id, name, email, is_admin) VALUES ($1, $2, $3, $4, true)', [organisationId, personId, admin.name.trim(), admin.email.trim().toLowerCase()]);
  await publishBuiltInLadder(tx, organisationId);
  return { organisationId, personId };
}
