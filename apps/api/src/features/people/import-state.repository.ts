import { Injectable } from '@nestjs/common';
import type { Tx } from '../../persistence/transaction.js';
import type { DatedLine, KnownLevel, KnownLine, KnownPerson, KnownReport, Team } from './import-plan/index.js';

const LINE = 'l.person_id AS "personId", l.manager_id AS "managerId", l.valid_from AS "from", l.valid_to AS "to"';

/** Reads what the plan of an import asks for, in one query a question. */
@Injectable()
export class ImportStateRepository {
  /** Takes turns with every other change of these people; in order of id, so that two lists never wait for each other. */
  async lock(tx: Tx, organisationId: string, emails: readonly string[]): Promise<Set<string>> {
    const rows = await tx.query<{ id: string }[]>('SELECT id FROM people WHERE organisation_id = $1 AND email = ANY($2) ORDER BY id FOR NO KEY UPDATE', [organisationId, emails]);
    return new Set(rows.map(({ id }) => id));
  }

  async people(tx: Tx, organisationId: string, emails: readonly string[]): Promise<Map<string, KnownPerson>> {
    const rows = await tx.query<KnownPerson[]>(
      `SELECT id, name, email, ended_on AS "endedOn", is_admin AS "isAdmin", team_id AS "teamId", location, working_share AS "workingShare", contractor
         FROM people WHERE organisation_id = $1 AND email = ANY($2)`,
      [organisationId, emails],
    );
    return new Map(rows.map((person) => [person.email, person]));
  }

  /** Level histories in the order in which they hold. */
  async levels(tx: Tx, organisationId: string, personIds: readonly string[]): Promise<Map<string, KnownLevel[]>> {
    const rows = await tx.query<(KnownLevel & { personId: string })[]>(
      `SELECT person_id AS "personId", rung, effective_from AS "effectiveFrom" FROM person_levels
        WHERE organisation_id = $1 AND person_id = ANY($2) ORDER BY person_id, effective_from, recorded_at, id`,
      [organisationId, personIds],
    );
    return Map.groupBy(rows, ({ personId }) => personId);
  }

  /** Solid and dotted lines, also those that ended and those that are planned, the oldest first. */
  async lines(tx: Tx, organisationId: string, personIds: readonly string[]): Promise<Map<string, KnownLine[]>> {
    const rows = await tx.query<KnownLine[]>(
      `SELECT l.id, ${LINE}, l.kind, jsonb_build_object('name', m.name, 'email', m.email) AS manager
         FROM reporting_lines l JOIN people m ON m.organisation_id = l.organisation_id AND m.id = l.manager_id
        WHERE l.organisation_id = $1 AND l.person_id = ANY($2) AND l.kind IN ('solid', 'dotted') ORDER BY l.valid_from, l.id`,
      [organisationId, personIds],
    );
    return Map.groupBy(rows, ({ personId }) => personId);
  }

  /** Solid lines from these people upwards that hold on a day or are planned after it, at any depth. */
  above(tx: Tx, organisationId: string, personIds: readonly string[], day: string): Promise<(DatedLine & { name: string })[]> {
    return tx.query<(DatedLine & { name: string })[]>(
      `WITH RECURSIVE up (id) AS (
         SELECT unnest($2::uuid[])
         UNION
         SELECT l.manager_id FROM up JOIN reporting_lines l ON l.organisation_id = $1 AND l.person_id = up.id
          WHERE l.kind = 'solid' AND (l.valid_to IS NULL OR l.valid_to > $3))
       SELECT ${LINE}, p.name FROM up
         JOIN reporting_lines l ON l.organisation_id = $1 AND l.person_id = up.id AND l.kind = 'solid' AND (l.valid_to IS NULL OR l.valid_to > $3)
         JOIN people p ON p.organisation_id = $1 AND p.id = up.id`,
      [organisationId, personIds, day],
    );
  }

  /** Who reports to these people today or as planned. */
  reports(tx: Tx, organisationId: string, managerIds: readonly string[]): Promise<KnownReport[]> {
    return tx.query<KnownReport[]>(
      `SELECT ${LINE}, p.name, p.ended_on AS "endedOn" FROM reporting_lines l JOIN people p ON p.organisation_id = l.organisation_id AND p.id = l.person_id
        WHERE l.organisation_id = $1 AND l.manager_id = ANY($2) AND l.kind = 'solid'`,
      [organisationId, managerIds],
    );
  }

  /** Held until the transaction ends, so that none is deleted meanwhile. */
  teams(tx: Tx, organisationId: string): Promise<Team[]> {
    return tx.query<Team[]>('SELECT id, name FROM teams WHERE organisation_id = $1 ORDER BY created_at, id FOR KEY SHARE', [organisationId]);
  }

  async stayingAdmins(tx: Tx, organisationId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>('SELECT id FROM people WHERE organisation_id = $1 AND is_admin AND ended_on IS NULL', [organisationId]);
    return rows.map(({ id }) => id);
  }
}
