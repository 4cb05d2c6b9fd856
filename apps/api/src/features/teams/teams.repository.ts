import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import { BELOW } from '../../platform/access/standings.sql.js';
import type { TeamEntry } from './teams.dto.js';

/** Reads and writes teams; who is in one is written with the person. */
@Injectable()
export class TeamsRepository {
  /** Takes turns with every other change of a team's name, so that two cannot take the same one. */
  async lockNames(tx: Tx, organisationId: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`teams ${organisationId}`]);
  }

  /** By name, with how many people of those whom `visible` (SQL on `p.id`, with the viewer as `$2`) holds for are in each. */
  async list(tx: Tx, organisationId: string, { viewerId, visible, today }: { viewerId: string; visible: string; today: string }): Promise<TeamEntry[]> {
    return tx.query<TeamEntry[]>(
      `${BELOW}, counts AS (
         SELECT p.team_id, count(*)::int AS people FROM people p
          WHERE p.organisation_id = $1 AND p.team_id IS NOT NULL AND (p.ended_on IS NULL OR p.ended_on > $3) AND $2::uuid IS NOT NULL AND ${visible}
          GROUP BY p.team_id)
       SELECT t.id, t.name, coalesce(c.people, 0) AS people, t.version FROM teams t LEFT JOIN counts c ON c.team_id = t.id
        WHERE t.organisation_id = $1 ORDER BY lower(t.name), t.id`,
      [organisationId, viewerId, today],
    );
  }

  /** Held until the transaction ends: nobody is put into it meanwhile. */
  async hold(tx: Tx, organisationId: string, teamId: string): Promise<{ version: number } | null> {
    const [row] = await tx.query<{ version: number }[]>('SELECT version FROM teams WHERE organisation_id = $1 AND id = $2 FOR UPDATE', [organisationId, teamId]);
    return row ?? null;
  }

  /** The team that has this name in any case. */
  async named(tx: Tx, organisationId: string, name: string): Promise<{ id: string; name: string } | null> {
    const [row] = await tx.query<{ id: string; name: string }[]>('SELECT id, name FROM teams WHERE organisation_id = $1 AND lower(name) = lower($2)', [organisationId, name]);
    return row ?? null;
  }

  /** How many people are in it who have not left. */
  async size(tx: Tx, organisationId: string, teamId: string, today: string): Promise<number> {
    const [row] = await tx.query<{ people: number }[]>(
      'SELECT count(*)::int AS people FROM people WHERE organisation_id = $1 AND team_id = $2 AND (ended_on IS NULL OR ended_on > $3)',
      [organisationId, teamId, today],
    );
    return row?.people ?? 0;
  }

  /** Whether a cycle is for it or a case began in it: they go on naming it. */
  async hasPromotions(tx: Tx, organisationId: string, teamId: string): Promise<boolean> {
    const [row] = await tx.query<{ has: boolean }[]>(
      'SELECT EXISTS (SELECT 1 FROM cycle_teams y WHERE y.organisation_id = $1 AND y.team_id = $2) OR EXISTS (SELECT 1 FROM cases c WHERE c.organisation_id = $1 AND c.team_id = $2) AS has',
      [organisationId, teamId],
    );
    return row?.has ?? false;
  }

  async insert(tx: Tx, organisationId: string, name: string): Promise<string> {
    const id = uuid();
    await tx.query('INSERT INTO teams (organisation_id, id, name) VALUES ($1, $2, $3)', [organisationId, id, name]);
    return id;
  }

  async rename(tx: Tx, organisationId: string, teamId: string, name: string): Promise<void> {
    await tx.query('UPDATE teams SET name = $3, version = version + 1 WHERE organisation_id = $1 AND id = $2', [organisationId, teamId, name]);
  }

  /** Those who left while they were in it are in no team then. */
  async remove(tx: Tx, organisationId: string, teamId: string): Promise<void> {
    await tx.query('UPDATE people SET team_id = NULL, version = version + 1 WHERE organisation_id = $1 AND team_id = $2', [organisationId, teamId]);
    await tx.query('DELETE FROM teams WHERE organisation_id = $1 AND id = $2', [organisationId, teamId]);
  }
}
