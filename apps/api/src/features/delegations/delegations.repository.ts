import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import { LEADS } from '../../platform/access/standings.sql.js';
import type { PersonRef } from '../people/people.dto.js';
import type { StandsInFor } from './delegations.dto.js';

export interface DelegationRow {
  readonly id: string;
  readonly manager: PersonRef;
  readonly delegate: PersonRef;
  readonly validFrom: string;
  /** First day on which it no longer holds. */
  readonly validTo: string;
  readonly reason: string;
  readonly createdBy: PersonRef;
}

const ref = (alias: string): string => `jsonb_build_object('id', ${alias}.id, 'name', ${alias}.name)`;

const SELECT = `
  SELECT d.id, ${ref('m')} AS manager, ${ref('s')} AS delegate, d.valid_from AS "validFrom", d.valid_to AS "validTo", d.reason, ${ref('c')} AS "createdBy"
    FROM delegations d
    JOIN people m ON m.organisation_id = d.organisation_id AND m.id = d.manager_id
    JOIN people s ON s.organisation_id = d.organisation_id AND s.id = d.delegate_id
    JOIN people c ON c.organisation_id = d.organisation_id AND c.id = d.created_by`;

/** Who stands in for whom. Writers hold the manager's row, so what they read stays until they commit. */
@Injectable()
export class DelegationsRepository {
  /** Newest first. */
  ofManager(tx: Tx, organisationId: string, managerId: string): Promise<DelegationRow[]> {
    return tx.query<DelegationRow[]>(`${SELECT} WHERE d.organisation_id = $1 AND d.manager_id = $2 ORDER BY d.valid_from DESC, d.id DESC LIMIT 200`, [organisationId, managerId]);
  }

  async one(tx: Tx, organisationId: string, managerId: string, delegationId: string): Promise<DelegationRow | null> {
    const [row] = await tx.query<DelegationRow[]>(`${SELECT} WHERE d.organisation_id = $1 AND d.manager_id = $2 AND d.id = $3`, [organisationId, managerId, delegationId]);
    return row ?? null;
  }

  /** The first that shares a day with a period that ends before `validTo`. */
  async overlapping(tx: Tx, organisationId: string, managerId: string, validFrom: string, validTo: string): Promise<DelegationRow | null> {
    const [row] = await tx.query<DelegationRow[]>(
      `${SELECT} WHERE d.organisation_id = $1 AND d.manager_id = $2 AND d.valid_from < $4 AND d.valid_to > $3 ORDER BY d.valid_from LIMIT 1`,
      [organisationId, managerId, validFrom, validTo],
    );
    return row ?? null;
  }

  /** For whom a person stands in on a day, the one that ends first first. */
  standsInFor(tx: Tx, organisationId: string, delegateId: string, day: string): Promise<StandsInFor[]> {
    return tx.query<StandsInFor[]>(
      `SELECT ${ref('m')} AS manager, d.valid_to - 1 AS until
         FROM delegations d JOIN people m ON m.organisation_id = d.organisation_id AND m.id = d.manager_id
        WHERE d.organisation_id = $1 AND d.delegate_id = $2 AND d.valid_from <= $3 AND d.valid_to > $3 ORDER BY d.valid_to, m.name, d.id LIMIT 200`,
      [organisationId, delegateId, day],
    );
  }

  async leads(tx: Tx, organisationId: string, personId: string, day: string): Promise<boolean> {
    const [row] = await tx.query<{ leads: boolean }[]>(`SELECT ${LEADS} AS leads`, [organisationId, personId, day]);
    return row?.leads ?? false;
  }

  /** Whether anybody who is still here then reports to a person on some day of a period. */
  async leadsDuring(tx: Tx, organisationId: string, managerId: string, validFrom: string, validTo: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM reporting_lines l JOIN people p ON p.organisation_id = l.organisation_id AND p.id = l.person_id AND (p.ended_on IS NULL OR p.ended_on > $3)
        WHERE l.organisation_id = $1 AND l.manager_id = $2 AND l.kind = 'solid' AND l.valid_from < $4 AND (l.valid_to IS NULL OR l.valid_to > $3) LIMIT 1`,
      [organisationId, managerId, validFrom, validTo],
    );
    return rows.length > 0;
  }

  /** A person with the first day on which they are no longer here; null where there is nobody. */
  async person(tx: Tx, organisationId: string, personId: string): Promise<{ name: string; endedOn: string | null } | null> {
    const [row] = await tx.query<{ name: string; endedOn: string | null }[]>(`SELECT name, ended_on AS "endedOn" FROM people WHERE organisation_id = $1 AND id = $2 AND NOT service`, [organisationId, personId]);
    return row ?? null;
  }

  async insert(tx: Tx, organisationId: string, delegation: { managerId: string; delegateId: string; validFrom: string; validTo: string; reason: string; createdBy: string }): Promise<string> {
    const id = uuid();
    await tx.query(
      `INSERT INTO delegations (organisation_id, id, manager_id, delegate_id, valid_from, valid_to, reason, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [organisationId, id, delegation.managerId, delegation.delegateId, delegation.validFrom, delegation.validTo, delegation.reason, delegation.createdBy],
    );
    return id;
  }

  /** Ends one that has held for a day at least; removes one that has not. */
  async end(tx: Tx, organisationId: string, delegationId: string, today: string): Promise<void> {
    await tx.query(`DELETE FROM delegations WHERE organisation_id = $1 AND id = $2 AND valid_from >= $3`, [organisationId, delegationId, today]);
    await tx.query(`UPDATE delegations SET valid_to = $3 WHERE organisation_id = $1 AND id = $2 AND valid_to > $3`, [organisationId, delegationId, today]);
  }
}
