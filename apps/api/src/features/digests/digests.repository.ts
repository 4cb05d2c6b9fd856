import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import type { DigestKind, DigestOutcome } from './digest.entity.js';
import { AT_FIRST } from './digest-wishes.js';
import type { Schedule } from './slots.js';

/** A slot of a schedule that has come, in one organisation. */
export interface DueSlot {
  readonly kind: DigestKind;
  readonly schedule: Omit<Schedule, 'timeZone'> & { readonly timeZone: string | null };
  /** The day of the slot, which is what a digest is for. */
  readonly day: string;
  readonly at: Date;
  /** In the organisation's time zone. */
  readonly today: string;
}

/** A digest that was ordered, and for whom. */
export interface OrderedDigest {
  readonly personId: string;
  readonly kind: DigestKind;
  readonly outcome: DigestOutcome;
}

/** Someone to write to. */
export interface Recipient {
  readonly name: string;
  /** The address of their account: another one could be put into their profile by someone else. */
  readonly address: string;
  readonly organisationName: string;
  readonly organisationTimeZone: string;
  readonly isAdmin: boolean;
  /** Stands on the ladder, or is on the way to it. */
  readonly onLadder: boolean;
  /** Looks after direct reports today, or stands in for someone who does. */
  readonly leads: boolean;
  /** On leave today. */
  readonly away: boolean;
}

/** SQL: whether person `p` has a rung on day `$2`, or is on the way to one. */
const ON_LADDER = `(p.aspiring OR coalesce((SELECT l.rung IS NOT NULL FROM person_levels l WHERE l.organisation_id = $1 AND l.person_id = p.id AND l.effective_from <= $2 ORDER BY l.effective_from DESC, l.recorded_at DESC, l.id DESC LIMIT 1), false))`;

const LEADS = `(EXISTS (SELECT 1 FROM reporting_lines l JOIN people r ON r.organisation_id = l.organisation_id AND r.id = l.person_id AND (r.ended_on IS NULL OR r.ended_on > $2)
                         WHERE l.organisation_id = $1 AND l.manager_id = p.id AND l.kind = 'solid' AND l.valid_from <= $2 AND (l.valid_to IS NULL OR l.valid_to > $2))
             OR EXISTS (SELECT 1 FROM delegations d WHERE d.organisation_id = $1 AND d.delegate_id = p.id AND d.valid_from <= $2 AND d.valid_to > $2))`;

/** Here on day `$2`: not before the first day that is recorded, nor after the last. */
const IS_HERE = `NOT p.service AND (p.ended_on IS NULL OR p.ended_on > $2)
   AND coalesce((SELECT min(f.day) FROM (SELECT effective_from AS day FROM person_levels WHERE organisation_id = $1 AND person_id = p.id
                                          UNION ALL SELECT valid_from FROM reporting_lines WHERE organisation_id = $1 AND person_id = p.id) f), '-infinity') <= $2`;

const onLeave = (day: string): string => `EXISTS (SELECT 1 FROM leaves v WHERE v.organisation_id = $1 AND v.person_id = p.id AND v.from_day <= ${day} AND v.to_day >= ${day})`;

const ACCOUNT = `JOIN memberships m ON m.organisation_id = p.organisation_id AND m.person_id = p.id JOIN accounts a ON a.id = m.account_id AND a.disabled_at IS NULL`;

/** Which digests were made for whom; one of a kind a day, whoever makes it. */
@Injectable()
export class DigestsRepository {
  /**
   * People who want one in this slot and have none yet, in the order of their ids. A slot that had come before they had an
   * account here, or said what they want, is none of theirs.
   */
  due(tx: Tx, organisationId: string, { kind, schedule, day, at, today }: DueSlot, atMost: number): Promise<{ id: string; away: boolean }[]> {
    const { rhythm, weekday, hour } = AT_FIRST;
    return tx.query<{ id: string; away: boolean }[]>(
      `SELECT p.id, ${onLeave('$2')} OR ${onLeave('$3')} AS away
         FROM people p ${ACCOUNT}
         LEFT JOIN digest_settings s ON s.organisation_id = p.organisation_id AND s.id = p.id
        WHERE p.organisation_id = $1 AND ${IS_HERE} AND ($4 = 'own' OR ${LEADS})
          AND CASE $4 WHEN 'own' THEN s.own ELSE s.team END IS NOT FALSE AND coalesce(s.changed_at, m.created_at) <= $5
          AND coalesce(s.rhythm, $6) = $7 AND coalesce(s.weekday, $8) = $9 AND coalesce(s.hour, $10) = $11 AND s.time_zone IS NOT DISTINCT FROM $12
          AND NOT EXISTS (SELECT 1 FROM digests d WHERE d.organisation_id = $1 AND d.person_id = p.id AND d.kind = $4 AND d.period = $3)
        ORDER BY p.id LIMIT $13`,
      [organisationId, today, day, kind, at, rhythm, schedule.rhythm, weekday, schedule.weekday, hour, schedule.hour, schedule.timeZone, atMost],
    );
  }

  /** Adds them; whoever has one of the kind for the day already is left out, also where another server adds it at this moment. */
  async add(tx: Tx, organisationId: string, { kind, period }: { kind: DigestKind; period: string }, people: readonly { id: string; outcome: DigestOutcome }[]): Promise<{ id: string; outcome: DigestOutcome }[]> {
    return tx.query<{ id: string; outcome: DigestOutcome }[]>(
      `INSERT INTO digests (organisation_id, id, person_id, kind, period, outcome)
       SELECT $1, r.id, r.person, $3, $4, r.outcome FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, person uuid, outcome text)
       ON CONFLICT (organisation_id, person_id, kind, period) DO NOTHING RETURNING id, outcome`,
      [organisationId, JSON.stringify(people.map(({ id, outcome }) => ({ id: uuid(), person: id, outcome }))), kind, period],
    );
  }

  async ordered(tx: Tx, organisationId: string, digestId: string): Promise<OrderedDigest | null> {
    const [row] = await tx.query<OrderedDigest[]>('SELECT person_id AS "personId", kind, outcome FROM digests WHERE organisation_id = $1 AND id = $2', [organisationId, digestId]);
    return row ?? null;
  }

  /** The organisation's; null: it is gone. */
  async timeZone(tx: Tx, organisationId: string): Promise<string | null> {
    const [row] = await tx.query<{ timeZone: string }[]>('SELECT time_zone AS "timeZone" FROM organisations WHERE id = $1', [organisationId]);
    return row?.timeZone ?? null;
  }

  async settle(tx: Tx, organisationId: string, digestId: string, outcome: DigestOutcome): Promise<void> {
    await tx.query('UPDATE digests SET outcome = $3 WHERE organisation_id = $1 AND id = $2', [organisationId, digestId, outcome]);
  }

  /** The newest one of a kind. */
  async newest(tx: Tx, organisationId: string, personId: string, kind: DigestKind): Promise<{ day: string; outcome: DigestOutcome } | null> {
    const [row] = await tx.query<{ day: string; outcome: DigestOutcome }[]>(
      'SELECT period AS day, outcome FROM digests WHERE organisation_id = $1 AND person_id = $2 AND kind = $3 ORDER BY period DESC LIMIT 1',
      [organisationId, personId, kind],
    );
    return row ?? null;
  }

  /** Null: not here on this day, or without an account. */
  async recipient(tx: Tx, organisationId: string, personId: string, today: string): Promise<Recipient | null> {
    const [row] = await tx.query<Recipient[]>(
      `SELECT p.name, a.email AS address, o.name AS "organisationName", o.time_zone AS "organisationTimeZone", p.is_admin AS "isAdmin", ${ON_LADDER} AS "onLadder", ${LEADS} AS leads, ${onLeave('$2')} AS away
         FROM people p ${ACCOUNT} JOIN organisations o ON o.id = p.organisation_id
        WHERE p.organisation_id = $1 AND p.id = $3 AND ${IS_HERE}`,
      [organisationId, today, personId],
    );
    return row ?? null;
  }

  /** Leaves that are not over, the first first. */
  leaves(tx: Tx, organisationId: string, personId: string, today: string): Promise<{ from: string; to: string }[]> {
    return tx.query<{ from: string; to: string }[]>(
      'SELECT from_day AS "from", to_day AS "to" FROM leaves WHERE organisation_id = $1 AND person_id = $2 AND to_day >= $3 ORDER BY from_day',
      [organisationId, personId, today],
    );
  }

  /** Links of digests before this day work no longer. */
  async forget(tx: Tx, organisationId: string, before: string): Promise<void> {
    await tx.query('DELETE FROM digests WHERE organisation_id = $1 AND period < $2', [organisationId, before]);
  }
}
