import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';

/** A person of the organisation, as far as they can be asked. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly signsIn: boolean;
  /** Here today. */
  readonly here: boolean;
}

export interface KnownOutsider {
  readonly id: string;
  readonly name: string;
  readonly samePersonId: string | null;
}

const PERSON = `SELECT p.id, p.name, EXISTS (SELECT 1 FROM memberships m WHERE m.organisation_id = p.organisation_id AND m.person_id = p.id) AS "signsIn", p.ended_on IS NULL OR p.ended_on > $2 AS here FROM people p
                 WHERE p.organisation_id = $1 AND NOT p.service`;
/** SQL of an address without its tag. */
const untagged = (address: string): string => `regexp_replace(${address}, '\\+[^@]*@', '@')`;
/** SQL of a Gmail address without its dots; null elsewhere. */
const dotless = (address: string): string => `CASE WHEN ${address} ~ '@(gmail|googlemail)\\.com$' THEN replace(split_part(split_part(${address}, '@', 1), '+', 1), '.', '') || '@gmail.com' END`;

/** Knows who an address belongs to. */
@Injectable()
export class ColleaguesRepository {
  async person(tx: Tx, organisationId: string, personId: string, today: string): Promise<KnownPerson | null> {
    const [person] = await tx.query<KnownPerson[]>(`${PERSON} AND p.id = $3`, [organisationId, today, personId]);
    return person ?? null;
  }

  /**
   * Whose address it is, as it stands with a person or with the account they sign in with; one that is the same but for its tag
   * counts where there is no other. @param key the same for every way of writing one mailbox
   */
  async ofAddress(tx: Tx, organisationId: string, { address, plain, key }: { address: string; plain: string; key: string }, today: string): Promise<KnownPerson | null> {
    const [person] = await tx.query<KnownPerson[]>(
      `WITH known (id, email) AS (
         SELECT p.id, lower(p.email) FROM people p WHERE p.organisation_id = $1
         UNION ALL SELECT m.person_id, a.email FROM memberships m JOIN accounts a ON a.id = m.account_id WHERE m.organisation_id = $1
       ), found (id, near) AS (
         SELECT id, CASE WHEN email = $3 THEN 0 ELSE 1 END FROM known WHERE email = $3 OR ${untagged('email')} = $4 OR ${dotless('email')} = $5)
       ${PERSON.replace('FROM people p', 'FROM people p JOIN found f ON f.id = p.id')} ORDER BY f.near, p.ended_on DESC NULLS FIRST, p.id LIMIT 1`,
      [organisationId, today, address, plain, key],
    );
    return person ?? null;
  }

  async outsider(tx: Tx, organisationId: string, personId: string, key: string): Promise<KnownOutsider | null> {
    const [row] = await tx.query<KnownOutsider[]>(
      'SELECT id, name, same_person_id AS "samePersonId" FROM outside_colleagues WHERE organisation_id = $1 AND person_id = $2 AND address_key = $3',
      [organisationId, personId, key],
    );
    return row ?? null;
  }

  async insertOutsider(tx: Tx, organisationId: string, of: { personId: string; name: string; email: string; key: string; samePersonId: string | null }): Promise<string> {
    const id = uuid();
    await tx.query('INSERT INTO outside_colleagues (organisation_id, id, person_id, name, email, address_key, same_person_id) VALUES ($1, $2, $3, $4, $5, $6, $7)', [organisationId, id, of.personId, of.name, of.email, of.key, of.samePersonId]);
    return id;
  }

  async rename(tx: Tx, organisationId: string, outsiderId: string, name: string): Promise<void> {
    await tx.query('UPDATE outside_colleagues SET name = $3 WHERE organisation_id = $1 AND id = $2 AND name <> $3', [organisationId, outsiderId, name]);
  }

  /** How many requests went outside about one person's work today. */
  async askedOutsideOn(tx: Tx, organisationId: string, personId: string, day: string): Promise<number> {
    const [row] = await tx.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM corroboration_asks a JOIN evidence_items i ON i.organisation_id = a.organisation_id AND i.id = a.item_id
        WHERE a.organisation_id = $1 AND i.person_id = $2 AND a.asked_on = $3 AND a.outsider_id IS NOT NULL`,
      [organisationId, personId, day],
    );
    return row?.count ?? 0;
  }

  /** Says that somebody outside is a person here, or somebody else outside: whoever stood for them stands for that one, too. */
  async makeSame(tx: Tx, organisationId: string, outsiderId: string, { personId, rootId }: { personId: string | null; rootId: string | null }): Promise<void> {
    await tx.query('UPDATE outside_colleagues SET same_person_id = $3, same_outsider_id = $4 WHERE organisation_id = $1 AND (id = $2 OR same_outsider_id = $2)', [organisationId, outsiderId, personId, rootId]);
  }

  /** One of those outside who were asked about a person's work, with whom they are known to be. */
  async outsiderOf(tx: Tx, organisationId: string, personId: string, outsiderId: string): Promise<{ id: string; samePersonId: string | null; sameOutsiderId: string | null } | null> {
    const [row] = await tx.query<{ id: string; samePersonId: string | null; sameOutsiderId: string | null }[]>(
      'SELECT id, same_person_id AS "samePersonId", same_outsider_id AS "sameOutsiderId" FROM outside_colleagues WHERE organisation_id = $1 AND person_id = $2 AND id = $3',
      [organisationId, personId, outsiderId],
    );
    return row ?? null;
  }
}
