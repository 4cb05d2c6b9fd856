import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import type { GrantView } from './break-glass.dto.js';

const moment = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** Day `$2`: whoever has left holds nothing any more. */
const STATE = `
  CASE WHEN g.ended_at IS NOT NULL THEN 'closed' WHEN g.expires_at <= now() THEN 'expired'
       WHEN NOT h.is_admin OR h.ended_on <= $2 THEN 'lost' ELSE 'open' END`;

const GRANT = `
  SELECT g.id, jsonb_build_object('id', s.id, 'name', s.name) AS person, jsonb_build_object('id', h.id, 'name', h.name) AS holder, g.reason, ${STATE} AS state,
         ${moment('g.starts_at')} AS "startsAt", ${moment('g.expires_at')} AS "expiresAt", ${moment('g.ended_at')} AS "endedAt",
         CASE WHEN e.id IS NULL THEN NULL ELSE jsonb_build_object('id', e.id, 'name', e.name) END AS "endedBy"
    FROM access_grants g
    JOIN people s ON s.organisation_id = g.organisation_id AND s.id = g.person_id
    JOIN people h ON h.organisation_id = g.organisation_id AND h.id = g.holder_id
    LEFT JOIN people e ON e.organisation_id = g.organisation_id AND e.id = g.ended_by`;

/** For how long after its end a person is still told in their to-do list. */
const TOLD_DAYS = 30;

/** What was opened, by whom, why and until when. */
@Injectable()
export class GrantsRepository {
  /** Newest first, at most 200. */
  ofPerson(tx: Tx, organisationId: string, personId: string, today: string): Promise<GrantView[]> {
    return tx.query<GrantView[]>(`${GRANT} WHERE g.organisation_id = $1 AND g.person_id = $3 ORDER BY g.starts_at DESC, g.id DESC LIMIT 200`, [organisationId, today, personId]);
  }

  async one(tx: Tx, organisationId: string, personId: string, grantId: string, today: string): Promise<GrantView | null> {
    const [row] = await tx.query<GrantView[]>(`${GRANT} WHERE g.organisation_id = $1 AND g.person_id = $3 AND g.id = $4`, [organisationId, today, personId, grantId]);
    return row ?? null;
  }

  /** What a person is told of: open, or over for less than a month; newest first, at most a hundred. */
  toldTo(tx: Tx, organisationId: string, personId: string, today: string): Promise<GrantView[]> {
    return tx.query<GrantView[]>(
      `${GRANT} WHERE g.organisation_id = $1 AND g.person_id = $3 AND least(g.ended_at, g.expires_at) > now() - make_interval(days => ${TOLD_DAYS}) ORDER BY g.starts_at DESC, g.id DESC LIMIT 100`,
      [organisationId, today, personId],
    );
  }

  /** One page of everything that was ever opened: the open ones first, then the newest. */
  async page(tx: Tx, organisationId: string, today: string, { limit, offset }: { limit: number; offset: number }): Promise<{ grants: GrantView[]; total: number }> {
    const [count] = await tx.query<{ total: number }[]>('SELECT count(*)::int AS total FROM access_grants WHERE organisation_id = $1', [organisationId]);
    const grants = await tx.query<GrantView[]>(`${GRANT} WHERE g.organisation_id = $1 ORDER BY (${STATE} = 'open') DESC, g.starts_at DESC, g.id DESC LIMIT $3 OFFSET $4`, [organisationId, today, limit, offset]);
    return { grants, total: count?.total ?? 0 };
  }

  /** Whether someone holds a person's evidence open at this moment. */
  async holds(tx: Tx, organisationId: string, personId: string, holderId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>('SELECT 1 FROM access_grants WHERE organisation_id = $1 AND person_id = $2 AND holder_id = $3 AND ended_at IS NULL AND expires_at > now()', [organisationId, personId, holderId]);
    return rows.length > 0;
  }

  async insert(tx: Tx, organisationId: string, grant: { personId: string; holderId: string; reason: string; days: number }): Promise<string> {
    const id = uuid();
    await tx.query('INSERT INTO access_grants (organisation_id, id, person_id, holder_id, reason, expires_at) VALUES ($1, $2, $3, $4, $5, now() + make_interval(days => $6::int))', [
      organisationId, id, grant.personId, grant.holderId, grant.reason, grant.days,
    ]);
    return id;
  }

  async end(tx: Tx, organisationId: string, grantId: string, by: string): Promise<void> {
    await tx.query('UPDATE access_grants SET ended_at = now(), ended_by = $3 WHERE organisation_id = $1 AND id = $2 AND ended_at IS NULL', [organisationId, grantId, by]);
  }
}
