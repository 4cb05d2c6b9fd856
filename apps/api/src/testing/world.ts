import { hash } from '@node-rs/argon2';
import type { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { publishBuiltInLadder } from '../features/ladders/built-in-ladder.js';

export const PASSWORD = 'correct horse battery';

/** Made once for all who are written: to make it is slow on purpose. */
let hashOfAll: Promise<string> | undefined;
const hashed = (): Promise<string> => (hashOfAll ??= hash(PASSWORD, { memoryCost: 8192, timeCost: 1, parallelism: 1 }));

/** `director` leads `groupPm` and `otherGroupPm`; `groupPm` leads `pm` and `peerPm`; `otherGroupPm` leads `farPm`. */
const PEOPLE = [
  { key: 'admin', rung: null, manager: null, admin: true },
  { key: 'director', rung: 'DIR', manager: null, admin: false },
  { key: 'groupPm', rung: 'GPM', manager: 'director', admin: false },
  { key: 'otherGroupPm', rung: 'GPM', manager: 'director', admin: false },
  { key: 'pm', rung: 'PM', manager: 'groupPm', admin: false },
  { key: 'peerPm', rung: 'APM', manager: 'groupPm', admin: false },
  { key: 'farPm', rung: 'SPM', manager: 'otherGroupPm', admin: false },
  { key: 'colleague', rung: null, manager: null, admin: false },
] as const;

export type PersonKey = (typeof PEOPLE)[number]['key'];

export interface TestOrganisation {
  readonly id: string;
  readonly people: Readonly<Record<PersonKey, { readonly id: string; readonly email: string; readonly name: string }>>;
}

/** An organisation of eight people with accounts, written by the database's owner. */
export async function createOrganisation(owner: DataSource, name: string): Promise<TestOrganisation> {
  const id = uuid();
  const domain = `${name.toLowerCase().replace(/\W+/g, '-')}.example`;
  const passwordHash = await hashed();
  const people = Object.fromEntries(
    PEOPLE.map(({ key }) => [key, { id: uuid(), email: `${key.toLowerCase()}@${domain}`, name: `${name} ${key}` }]),
  ) as TestOrganisation['people'];

  await owner.transaction(async (tx) => {
    await tx.query(`SELECT set_config('app.organisation_id', $1, true)`, [id]);
    await tx.query('INSERT INTO organisations (id, name, time_zone) VALUES ($1, $2, $3)', [id, name, 'Europe/London']);
    await publishBuiltInLadder(tx, id);
    for (const { key, rung, admin } of PEOPLE) {
      const person = people[key];
      const accountId = uuid();
      await tx.query('INSERT INTO people (organisation_id, id, name, email, is_admin) VALUES ($1, $2, $3, $4, $5)', [id, person.id, person.name, person.email, admin]);
      await tx.query('INSERT INTO accounts (id, email, password_hash) VALUES ($1, $2, $3)', [accountId, person.email, passwordHash]);
      await tx.query('INSERT INTO memberships (account_id, organisation_id, person_id) VALUES ($1, $2, $3)', [accountId, id, person.id]);
      if (rung) {
        await tx.query(
          `INSERT INTO person_levels (organisation_id, id, person_id, rung, effective_from, reason) VALUES ($1, $2, $3, $4, '2024-01-01', 'Joined')`,
          [id, uuid(), person.id, rung],
        );
      }
    }
    for (const { key, manager } of PEOPLE) {
      if (!manager) continue;
      await tx.query(
        `INSERT INTO reporting_lines (organisation_id, id, person_id, manager_id, valid_from) VALUES ($1, $2, $3, $4, '2024-01-01')`,
        [id, uuid(), people[key].id, people[manager].id],
      );
    }
  });
  return { id, people };
}

/** More people around `pm`: on a dotted line, a sponsor, standing in for `groupPm`, an auditor, with the pay permission, and an administrator who opened `pm`'s evidence. */
const BYSTANDERS = ['dotted', 'sponsor', 'delegate', 'auditor', 'payReader', 'opener'] as const;
export type BystanderKey = (typeof BYSTANDERS)[number];

/** Adds the bystanders to an organisation, each in the one relation to `pm` that they are named after. */
export async function addBystanders(owner: DataSource, organisation: TestOrganisation): Promise<TestOrganisation & { people: Record<BystanderKey, TestOrganisation['people'][PersonKey]> }> {
  const { id } = organisation;
  const domain = organisation.people.pm.email.split('@')[1] ?? '';
  const passwordHash = await hashed();
  const people = Object.fromEntries(BYSTANDERS.map((key) => [key, { id: uuid(), email: `${key.toLowerCase()}@${domain}`, name: `A ${key}` }])) as Record<BystanderKey, TestOrganisation['people'][PersonKey]>;
  await owner.transaction(async (tx) => {
    await tx.query(`SELECT set_config('app.organisation_id', $1, true)`, [id]);
    for (const key of BYSTANDERS) {
      const person = people[key];
      const accountId = uuid();
      await tx.query('INSERT INTO people (organisation_id, id, name, email, is_admin, is_auditor, sees_pay) VALUES ($1, $2, $3, $4, $5, $6, $7)', [id, person.id, person.name, person.email, key === 'opener', key === 'auditor', key === 'payReader']);
      await tx.query('INSERT INTO accounts (id, email, password_hash) VALUES ($1, $2, $3)', [accountId, person.email, passwordHash]);
      await tx.query('INSERT INTO memberships (account_id, organisation_id, person_id) VALUES ($1, $2, $3)', [accountId, id, person.id]);
    }
    const { pm, groupPm } = organisation.people;
    for (const kind of ['dotted', 'sponsor'] as const) {
      await tx.query(`INSERT INTO reporting_lines (organisation_id, id, person_id, manager_id, kind, valid_from) VALUES ($1, $2, $3, $4, $5, '2024-01-01')`, [id, uuid(), pm.id, people[kind].id, kind]);
    }
    await tx.query(`INSERT INTO delegations (organisation_id, id, manager_id, delegate_id, valid_from, valid_to, reason, created_by) VALUES ($1, $2, $3, $4, '2024-01-01', '2099-01-01', 'On leave', $3)`, [id, uuid(), groupPm.id, people.delegate.id]);
    await tx.query(`INSERT INTO access_grants (organisation_id, id, person_id, holder_id, reason, expires_at) VALUES ($1, $2, $3, $4, 'A complaint was made', now() + interval '1 day')`, [id, uuid(), pm.id, people.opener.id]);
  });
  return { ...organisation, people: { ...organisation.people, ...people } };
}
