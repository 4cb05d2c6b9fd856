import { Injectable } from '@nestjs/common';
import type { Tx } from '../../persistence/transaction.js';
import { PROMISED_BY } from '../gaps/gaps.repository.js';
import { followedIndicators, lineageParameter, ratesIndicator } from '../ladders/followed-sql.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import type { PersonRef } from '../people/people.dto.js';

export interface VerificationRow {
  readonly id: string;
  readonly title: string;
  readonly sharedOn: string;
}

export interface PromiseRow {
  readonly indicator: string | null;
  readonly what: string;
  readonly dueOn: string;
  readonly by: PersonRef;
}

export interface ProposalRow {
  readonly indicator: string;
  readonly reason: string;
  readonly by: PersonRef;
  readonly proposedOn: string;
}

export interface AskRow {
  readonly colleague: PersonRef;
  readonly title: string;
  readonly askedOn: string;
}

/** Whose work it is about, and the first day that is left out; null: none is. */
export interface Passing {
  readonly personId: string;
  readonly before: string | null;
}

const ref = (alias: string): string => `jsonb_build_object('id', ${alias}.id, 'name', ${alias}.name)`;
const until = (day: string): string => `($3::date IS NULL OR ${day} < $3::date)`;

/** Shared items of person $2 with the words and the day of sharing that hold before day $3. */
const SHARED = `
  FROM evidence_items i
  JOIN organisations o ON o.id = i.organisation_id
  CROSS JOIN LATERAL (SELECT coalesce((SELECT max(v.changed_at) FROM evidence_visibility v
                       WHERE v.organisation_id = i.organisation_id AND v.item_id = i.id AND v.state = 'shared') AT TIME ZONE o.time_zone, i.logged_on)::date AS day) shared
  CROSS JOIN LATERAL (SELECT x.title, x.indicators FROM evidence_revisions x
                       WHERE x.organisation_id = i.organisation_id AND x.item_id = i.id AND ${until('(x.created_at AT TIME ZONE o.time_zone)::date')} ORDER BY x.revision DESC LIMIT 1) r`;
const OF_PERSON = `i.organisation_id = $1 AND i.person_id = $2 AND i.state = 'shared' AND ${until('shared.day')}`;

/** Answers what of a manager’s work about a person is open. */
@Injectable()
export class PassingRepository {
  constructor(private readonly ladders: LaddersRepository) {}

  /** Shared items with an indicator that no line manager has rated, the longest waiting first. */
  async verifications(tx: Tx, organisationId: string, { personId, before }: Passing): Promise<VerificationRow[]> {
    const { lineage } = await this.ladders.current(tx, organisationId);
    return tx.query<VerificationRow[]>(
      `SELECT i.id, r.title, shared.day AS "sharedOn" ${SHARED}
        WHERE ${OF_PERSON}
          AND EXISTS (SELECT 1 FROM ${followedIndicators('r', '$4')} x
                       WHERE NOT EXISTS (SELECT 1 FROM ratings g WHERE g.organisation_id = i.organisation_id AND g.item_id = i.id AND g.role = 'manager' AND ${ratesIndicator('g', 'x.id', '$4')}))
        ORDER BY shared.day, i.id LIMIT 100`,
      [organisationId, personId, before, lineageParameter(lineage)],
    );
  }

  /** What the manager agreed to do for the person, a chance or anything else of the plan. */
  promises(tx: Tx, organisationId: string, { personId, before }: Passing): Promise<PromiseRow[]> {
    return tx.query<PromiseRow[]>(
      `SELECT a.indicator, a.what, a.due_on AS "dueOn", ${ref('c')} AS "by" FROM actions a JOIN people c ON c.organisation_id = a.organisation_id AND c.id = ${PROMISED_BY}
        WHERE a.organisation_id = $1 AND a.person_id = $2 AND a.owner = 'manager' AND a.state IN ('agreed', 'in_progress') AND ${until('a.created_on')} ORDER BY a.due_on, a.id LIMIT 100`,
      [organisationId, personId, before],
    );
  }

  proposals(tx: Tx, organisationId: string, { personId, before }: Passing): Promise<ProposalRow[]> {
    return tx.query<ProposalRow[]>(
      `SELECT w.indicator, w.reason, w.proposed_on AS "proposedOn", ${ref('c')} AS "by" FROM waivers w JOIN people c ON c.organisation_id = w.organisation_id AND c.id = w.proposed_by
        WHERE w.organisation_id = $1 AND w.person_id = $2 AND w.state = 'proposed' AND ${until('w.proposed_on')} ORDER BY w.proposed_on, w.id LIMIT 100`,
      [organisationId, personId, before],
    );
  }

  /** Of shared items only: nobody else knows that there are others. */
  asks(tx: Tx, organisationId: string, { personId, before }: Passing): Promise<AskRow[]> {
    return tx.query<AskRow[]>(
      `SELECT jsonb_build_object('id', coalesce(c.id, s.same_person_id, s.id), 'name', coalesce(c.name, s.name)) AS colleague, r.title, a.asked_on AS "askedOn" ${SHARED}
         JOIN corroboration_asks a ON a.organisation_id = i.organisation_id AND a.item_id = i.id AND ${until('a.asked_on')}
         LEFT JOIN people c ON c.organisation_id = a.organisation_id AND c.id = a.colleague_id
         LEFT JOIN outside_colleagues s ON s.organisation_id = a.organisation_id AND s.id = a.outsider_id
        WHERE ${OF_PERSON} AND a.withdrawn_on IS NULL AND NOT EXISTS (SELECT 1 FROM corroboration_answers w WHERE w.organisation_id = a.organisation_id AND w.ask_id = a.id)
        ORDER BY a.asked_on, a.id LIMIT 100`,
      [organisationId, personId, before],
    );
  }

  /** How many items are shared, and how many ratings line managers have given on them. */
  async standing(tx: Tx, organisationId: string, { personId, before }: Passing): Promise<{ shared: number; ratings: number }> {
    const [row] = await tx.query<{ shared: number; ratings: number }[]>(
      `SELECT count(*)::int AS shared,
              coalesce(sum((SELECT count(*) FROM ratings g WHERE g.organisation_id = i.organisation_id AND g.item_id = i.id AND g.role = 'manager' AND ${until('g.on_day')})), 0)::int AS ratings ${SHARED}
        WHERE ${OF_PERSON}`,
      [organisationId, personId, before],
    );
    return row ?? { shared: 0, ratings: 0 };
  }

  /**
   * How many notes about the person pass on, and how many of one author do not.
   * @param among only notes that this one wrote or is the other one of; null: everyone’s
   */
  async notes(tx: Tx, organisationId: string, { personId, before }: Passing, authorId: string, among: string | null): Promise<{ passing: number; kept: number }> {
    const [row] = await tx.query<{ passing: number; kept: number }[]>(
      `SELECT count(*) FILTER (WHERE n.visibility = 'successor_too' AND ($5::uuid IS NULL OR $5::uuid IN (n.author_id, n.other_id)) AND ${until('n.on_day')})::int AS passing,
              count(*) FILTER (WHERE n.visibility <> 'successor_too' AND n.author_id = $4)::int AS kept
         FROM notes n WHERE n.organisation_id = $1 AND n.person_id = $2 AND n.deleted_at IS NULL`,
      [organisationId, personId, before, authorId, among],
    );
    return row ?? { passing: 0, kept: 0 };
  }
}
