import { Injectable } from '@nestjs/common';
import type { Tx } from '../../persistence/transaction.js';
import { PEOPLE_OF } from '../../platform/access/standings.sql.js';
import { placesOn } from '../people/places-sql.js';
import type { PersonRef } from '../people/people.dto.js';

/** Whom a manager looks after today. */
export interface TeamPeople {
  /** In the tree of solid lines; everyone below is behind `lo` and up to `hi`. Null without a place of one's own. */
  readonly lo: string | null;
  readonly hi: string | null;
  readonly reports: readonly string[];
  /** In somebody's place. */
  readonly delegated: readonly string[];
  /** Delegated, and sponsored: they count as reports. */
  readonly beside: readonly string[];
}

/** Reads where in the organisation a manager's people are. */
@Injectable()
export class TeamPeopleRepository {
  /** Lets the places hold for the day first. */
  async of(tx: Tx, organisationId: string, viewerId: string, today: string): Promise<TeamPeople> {
    await placesOn(tx, organisationId, today);
    const [row] = await tx.query<(Omit<TeamPeople, 'beside'> & { sponsored: string[] })[]>(
      `SELECT m.lo, m.hi, ARRAY(${PEOPLE_OF.line_manager}) AS reports, ARRAY(${PEOPLE_OF.delegate}) AS delegated, ARRAY(${PEOPLE_OF.sponsor}) AS sponsored
         FROM (VALUES (1)) AS always LEFT JOIN places m ON m.organisation_id = $1 AND m.id = $2`,
      [organisationId, viewerId, today],
    );
    if (!row) throw new Error('There is always one row.');
    const { sponsored, ...people } = row;
    return { ...people, beside: [...new Set([...people.delegated, ...sponsored])].filter((id) => id !== viewerId) };
  }

  /** Teams and line managers of people, by name. @param ids SQL of whom, from parameters behind `$1` */
  async choices(tx: Tx, organisationId: string, { sql, values }: { sql: string; values: readonly unknown[] }): Promise<{ teams: PersonRef[]; managers: PersonRef[] }> {
    const of = [organisationId, ...values];
    const teams = await tx.query<PersonRef[]>(
      `SELECT t.id, t.name FROM teams t WHERE t.organisation_id = $1 AND t.id IN (SELECT p.team_id FROM places place JOIN people p ON p.organisation_id = $1 AND p.id = place.id WHERE place.organisation_id = $1 AND ${sql})
        ORDER BY lower(t.name), t.id LIMIT 1000`, of,
    );
    const managers = await tx.query<PersonRef[]>(
      `SELECT m.id, m.name FROM people m WHERE m.organisation_id = $1 AND m.id IN (SELECT place.manager_id FROM places place WHERE place.organisation_id = $1 AND ${sql}) ORDER BY lower(m.name), m.id LIMIT 1000`, of,
    );
    return { teams, managers };
  }
}

/** SQL: whether a row `place` of `places` is of somebody in scope. @param bind makes a placeholder of a value */
export function inScope({ lo, hi, reports, beside }: TeamPeople, all: boolean, bind: (value: unknown) => string): string {
  if (!all || lo === null) return `place.id = ANY(${bind([...new Set([...reports, ...beside])])}::uuid[])`;
  const below = `place.lo > ${bind(lo)}::bigint AND place.lo <= ${bind(hi)}::bigint`;
  return beside.length === 0 ? below : `(${below} OR place.id = ANY(${bind(beside)}::uuid[]))`;
}
