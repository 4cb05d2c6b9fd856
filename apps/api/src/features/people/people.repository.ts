import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import { BELOW } from '../../platform/access/standings.sql.js';
import type { LeaveEntry, LevelEntry, PersonRef, PersonRow } from './people.dto.js';

export interface NewPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly isAdmin: boolean;
  readonly aspiring: boolean;
  readonly teamId?: string | null;
  readonly location?: string | null;
  readonly workingShare?: number;
  readonly contractor?: boolean;
}

/** Columns to be written; what is left out stays as it is. */
export interface PersonChange {
  readonly name?: string;
  readonly email?: string;
  readonly targetRung?: string | null;
  readonly secondTargetRung?: string | null;
  readonly overlays?: readonly string[];
  readonly endedOn?: string;
  readonly teamId?: string | null;
  readonly location?: string | null;
  readonly workingShare?: number;
  readonly contractor?: boolean;
  readonly isAdmin?: boolean;
  readonly isAuditor?: boolean;
  readonly seesPay?: boolean;
}

/** What a list of people is narrowed to. */
export interface PeopleFilter {
  readonly q: string;
  readonly includeEnded: boolean;
  /** Id of a team, or `none`. */
  readonly team?: string | undefined;
  readonly withoutManager?: boolean;
  readonly location?: string | undefined;
  /** Rung code, or `none`. */
  readonly rung?: string | undefined;
}

const ROW = `
  p.id, p.name, p.email, p.is_admin AS "isAdmin", p.is_auditor AS "isAuditor", p.sees_pay AS "seesPay", p.aspiring, p.location, p.working_share AS "workingShare", p.contractor,
  CASE WHEN t.id IS NULL THEN NULL ELSE jsonb_build_object('id', t.id, 'name', t.name) END AS team, p.ended_on AS "endedOn", p.version,
  level.rung, level.effective_from AS "levelSince",
  CASE WHEN m.id IS NULL THEN NULL ELSE jsonb_build_object('id', m.id, 'name', m.name) END AS manager,
  EXISTS (SELECT 1 FROM memberships a WHERE a.organisation_id = p.organisation_id AND a.person_id = p.id) AS "hasAccount",
  EXISTS (SELECT 1 FROM invitations i WHERE i.organisation_id = p.organisation_id AND i.person_id = p.id
                                        AND i.used_at IS NULL AND i.expires_at > now()) AS invited`;

const FROM = `
  FROM people p
  LEFT JOIN LATERAL (SELECT rung, effective_from FROM person_levels v
                      WHERE v.organisation_id = p.organisation_id AND v.person_id = p.id AND v.effective_from <= $3
                      ORDER BY v.effective_from DESC, v.recorded_at DESC, v.id DESC LIMIT 1) level ON true
  LEFT JOIN reporting_lines l ON l.organisation_id = p.organisation_id AND l.person_id = p.id AND l.kind = 'solid'
                             AND l.valid_from <= $3 AND (l.valid_to IS NULL OR l.valid_to > $3)
  LEFT JOIN people m ON m.organisation_id = l.organisation_id AND m.id = l.manager_id
  LEFT JOIN teams t ON t.organisation_id = p.organisation_id AND t.id = p.team_id`;

/** Reads and writes people themselves; their reporting lines are in a repository of their own. */
@Injectable()
export class PeopleRepository {
  async row(tx: Tx, organisationId: string, personId: string, today: string): Promise<PersonRow | null> {
    const [row] = await tx.query<PersonRow[]>(`SELECT ${ROW} ${FROM} WHERE p.organisation_id = $1 AND p.id = $2 AND NOT p.service`, [organisationId, personId, today]);
    return row ?? null;
  }

  /** Whether a person is one of those whom `visible` (SQL on `p.id`, with the viewer as `$2`) holds for. */
  async sees(tx: Tx, organisationId: string, { viewerId, visible, today, personId }: { viewerId: string; visible: string; today: string; personId: string }): Promise<boolean> {
    const rows = await tx.query<unknown[]>(`${BELOW} SELECT 1 FROM people p WHERE p.organisation_id = $1 AND p.id = $4 AND NOT p.service AND $2::uuid IS NOT NULL AND $3::date IS NOT NULL AND ${visible}`, [organisationId, viewerId, today, personId]);
    return rows.length > 0;
  }

  /** Whether there is such a team; it stays until the transaction ends. */
  async holdTeam(tx: Tx, organisationId: string, teamId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>('SELECT 1 FROM teams WHERE organisation_id = $1 AND id = $2 FOR KEY SHARE', [organisationId, teamId]);
    return rows.length > 0;
  }

  /** One page of people by name, of those whom `visible` (SQL on `p.id`, with the viewer as `$2`) holds for; `manageable` likewise says whom the viewer may change. */
  async page(
    tx: Tx,
    organisationId: string,
    { viewerId, visible, manageable, today, limit, offset, ...filter }: PeopleFilter & { viewerId: string; visible: string; manageable: string; today: string; limit: number; offset: number },
  ): Promise<{ people: PersonRow[]; manageable: string[]; total: number }> {
    const where = `
      p.organisation_id = $1 AND NOT p.service
      AND $2::uuid IS NOT NULL AND ${visible}
      AND ($4 OR p.ended_on IS NULL OR p.ended_on > $3)
      AND ($5 = '' OR strpos(lower(p.name), lower($5)) > 0 OR strpos(p.email, lower($5)) > 0)
      AND ($6::text IS NULL OR coalesce(p.team_id::text, 'none') = $6)
      AND (NOT $7 OR (p.ended_on IS NULL OR p.ended_on > $3) AND l.id IS NULL)
      AND ($8::text IS NULL OR lower(p.location) = lower($8))
      AND ($9::text IS NULL OR coalesce(level.rung, 'none') = $9)`;
    const asked = [
      organisationId, viewerId, today, filter.includeEnded, filter.q, filter.team?.toLowerCase() ?? null, filter.withoutManager ?? false, filter.location ?? null, filter.rung ?? null,
    ];
    const [count] = await tx.query<{ total: number }[]>(`${BELOW} SELECT count(*)::int AS total ${FROM} WHERE ${where}`, asked);
    const rows = await tx.query<(PersonRow & { mayManage: boolean })[]>(`${BELOW} SELECT ${ROW}, (${manageable}) AS "mayManage" ${FROM} WHERE ${where} ORDER BY p.name, p.id LIMIT $10 OFFSET $11`, [...asked, limit, offset]);
    const people = rows.map(({ mayManage: _, ...row }): PersonRow => row);
    return { people, manageable: rows.filter(({ mayManage }) => mayManage).map(({ id }) => id), total: count?.total ?? 0 };
  }

  /** At most ten people, with an account and still here, whose name holds the text. */
  directory(tx: Tx, organisationId: string, viewerId: string, today: string, q: string): Promise<PersonRef[]> {
    return tx.query<PersonRef[]>(
      `SELECT p.id, p.name FROM people p
        WHERE p.organisation_id = $1 AND p.id <> $2 AND (p.ended_on IS NULL OR p.ended_on > $3) AND strpos(lower(p.name), lower($4)) > 0
          AND EXISTS (SELECT 1 FROM memberships a WHERE a.organisation_id = p.organisation_id AND a.person_id = p.id)
        ORDER BY p.name, p.id LIMIT 10`,
      [organisationId, viewerId, today, q],
    );
  }

  levels(tx: Tx, organisationId: string, personId: string): Promise<LevelEntry[]> {
    return tx.query<LevelEntry[]>(
      `SELECT id, rung, effective_from AS "effectiveFrom", reason FROM person_levels
        WHERE organisation_id = $1 AND person_id = $2 ORDER BY effective_from DESC, recorded_at DESC, id DESC LIMIT 200`,
      [organisationId, personId],
    );
  }

  leaves(tx: Tx, organisationId: string, personId: string): Promise<LeaveEntry[]> {
    return tx.query<LeaveEntry[]>(
      `SELECT id, from_day AS "from", to_day AS "to" FROM leaves WHERE organisation_id = $1 AND person_id = $2 ORDER BY from_day DESC LIMIT 200`,
      [organisationId, personId],
    );
  }

  /** A leave of the person that shares a day with this period; null where there is none. */
  async overlappingLeave(tx: Tx, organisationId: string, personId: string, from: string, to: string): Promise<{ from: string; to: string } | null> {
    const [row] = await tx.query<{ from: string; to: string }[]>(
      `SELECT from_day AS "from", to_day AS "to" FROM leaves WHERE organisation_id = $1 AND person_id = $2 AND from_day <= $4 AND to_day >= $3 ORDER BY from_day DESC LIMIT 1`,
      [organisationId, personId, from, to],
    );
    return row ?? null;
  }

  async insertLeave(tx: Tx, organisationId: string, { personId, from, to }: { personId: string; from: string; to: string }): Promise<void> {
    await tx.query('INSERT INTO leaves (organisation_id, id, person_id, from_day, to_day) VALUES ($1, $2, $3, $4, $5)', [organisationId, uuid(), personId, from, to]);
  }

  /** False when the person has no such leave. */
  async deleteLeave(tx: Tx, organisationId: string, personId: string, leaveId: string): Promise<boolean> {
    const [, removed] = await tx.query<[unknown, number]>('DELETE FROM leaves WHERE organisation_id = $1 AND person_id = $2 AND id = $3', [organisationId, personId, leaveId]);
    return removed > 0;
  }

  /** The people who have these addresses, by address. */
  async byEmail(tx: Tx, organisationId: string, emails: readonly string[]): Promise<Map<string, { id: string; endedOn: string | null }>> {
    const rows = await tx.query<{ id: string; email: string; endedOn: string | null }[]>(
      `SELECT id, email, ended_on AS "endedOn" FROM people WHERE organisation_id = $1 AND email = ANY($2)`,
      [organisationId, emails],
    );
    return new Map(rows.map(({ email, ...person }) => [email, person]));
  }

  /** How many administrators stay, this person left out. */
  async otherAdmins(tx: Tx, organisationId: string, personId: string): Promise<number> {
    const [row] = await tx.query<{ count: number }[]>(
      'SELECT count(*)::int AS count FROM people WHERE organisation_id = $1 AND id <> $2 AND is_admin AND ended_on IS NULL',
      [organisationId, personId],
    );
    return row?.count ?? 0;
  }

  async insert(tx: Tx, organisationId: string, people: readonly NewPerson[]): Promise<void> {
    await tx.query(
      `INSERT INTO people (organisation_id, id, name, email, is_admin, aspiring, team_id, location, working_share, contractor)
       SELECT $1, * FROM unnest($2::uuid[], $3::text[], $4::text[], $5::boolean[], $6::boolean[], $7::uuid[], $8::text[], $9::smallint[], $10::boolean[])`,
      [
        organisationId, people.map((p) => p.id), people.map((p) => p.name), people.map((p) => p.email), people.map((p) => p.isAdmin), people.map((p) => p.aspiring),
        people.map((p) => p.teamId ?? null), people.map((p) => p.location ?? null), people.map((p) => p.workingShare ?? 100), people.map((p) => p.contractor ?? false),
      ],
    );
  }

  async insertLevels(
    tx: Tx,
    organisationId: string,
    recordedBy: string,
    levels: readonly { personId: string; rung: string | null; effectiveFrom: string; reason: string }[],
  ): Promise<void> {
    await tx.query(
      `INSERT INTO person_levels (organisation_id, id, person_id, rung, effective_from, reason, recorded_by)
       SELECT $1, *, $2::uuid FROM unnest($3::uuid[], $4::uuid[], $5::text[], $6::date[], $7::text[])`,
      [organisationId, recordedBy, levels.map(() => uuid()), levels.map((l) => l.personId), levels.map((l) => l.rung), levels.map((l) => l.effectiveFrom), levels.map((l) => l.reason)],
    );
  }

  /** Writes the given columns and raises the version. */
  async update(
    tx: Tx,
    organisationId: string,
    personId: string,
    change: PersonChange,
  ): Promise<void> {
    await tx.query(
      `UPDATE people SET version = version + 1, name = coalesce($3, name), email = coalesce($4, email), ended_on = coalesce($5, ended_on),
                         target_rung = CASE WHEN $6 THEN $7 ELSE target_rung END,
                         second_target_rung = CASE WHEN $8 THEN $9 ELSE second_target_rung END, overlays = coalesce($10, overlays),
                         team_id = CASE WHEN $11 THEN $12 ELSE team_id END, location = CASE WHEN $13 THEN $14 ELSE location END,
                         working_share = coalesce($15, working_share), contractor = coalesce($16, contractor),
                         is_admin = coalesce($17, is_admin), is_auditor = coalesce($18, is_auditor), sees_pay = coalesce($19, sees_pay)
        WHERE organisation_id = $1 AND id = $2`,
      [
        organisationId, personId, change.name ?? null, change.email ?? null, change.endedOn ?? null, change.targetRung !== undefined, change.targetRung ?? null,
        change.secondTargetRung !== undefined, change.secondTargetRung ?? null, change.overlays ?? null,
        change.teamId !== undefined, change.teamId ?? null, change.location !== undefined, change.location ?? null, change.workingShare ?? null, change.contractor ?? null,
        change.isAdmin ?? null, change.isAuditor ?? null, change.seesPay ?? null,
      ],
    );
  }
}
