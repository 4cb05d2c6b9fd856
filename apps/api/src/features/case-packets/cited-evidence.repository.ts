import { Injectable } from '@nestjs/common';
import type { ItemTexts, WitnessRelation } from '@nextrung/domain/evidence';
import type { Tx } from '../../persistence/transaction.js';
import { VOICE_WORDS, WHAT_THEY_ANSWERED, WHO_WAS_ASKED } from '../evidence/asked.sql.js';
import { lastDay } from '../evidence/last-day.js';
import type { EvidenceRow } from '../readiness/assessment-input.repository.js';
import { relationWords } from './relation-words.js';

/** An item in the words of one of its revisions. */
export interface CitedItem extends EvidenceRow, ItemTexts {
  readonly revision: number;
  /** The newest revision there is. */
  readonly newest: number;
  readonly shared: boolean;
}

/** What a colleague wrote when confirming an item. */
export interface Statement {
  readonly id: string;
  readonly itemId: string;
  readonly name: string;
  /** In words; empty: not said. */
  readonly relation: string;
  readonly text: string;
  readonly on: string;
}

export interface Citation {
  readonly itemId: string;
  readonly revision: number;
}

/** Evidence of one person as a packet cites it. */
@Injectable()
export class CitedEvidenceRepository {
  /** Items of the person in the revisions that are cited; what is not theirs is left out. */
  cited(tx: Tx, organisationId: string, personId: string, citations: readonly Citation[]): Promise<CitedItem[]> {
    return tx.query<CitedItem[]>(
      `SELECT i.id, i.person_id AS "personId", coalesce(r.episode_id, i.id) AS episode, r.title, e.name AS "episodeName", r.started_on AS "startedOn", ${lastDay('r', 'i')} AS "endedOn", r.ongoing, i.logged_on AS "loggedOn",
              r.link, r.impact, r.metric, r.indicators, r.revision, i.revision AS newest, i.state = 'shared' AS shared,
              r.situation, r.mandate, r.happened, r.contribution, r.result, r.counterfactual, r.decision_record AS "decisionRecord", r.decided_on AS "decidedOn", r.seen_by AS "seenBy"
         FROM unnest($3::uuid[], $4::int[]) AS k (item_id, revision)
         JOIN evidence_items i ON i.organisation_id = $1 AND i.id = k.item_id AND i.person_id = $2
         JOIN evidence_revisions r ON r.organisation_id = $1 AND r.item_id = i.id AND r.revision = k.revision
         LEFT JOIN episodes e ON e.organisation_id = $1 AND e.id = r.episode_id`,
      [organisationId, personId, citations.map(({ itemId }) => itemId), citations.map(({ revision }) => revision)],
    );
  }

  /** Shared items of the person in their newest revision, the newest first. */
  async newest(tx: Tx, organisationId: string, personId: string): Promise<Citation[]> {
    return tx.query<Citation[]>(`SELECT i.id AS "itemId", i.revision FROM evidence_items i WHERE i.organisation_id = $1 AND i.person_id = $2 AND i.state = 'shared' ORDER BY i.id DESC LIMIT 500`, [organisationId, personId]);
  }

  /** Words of those who confirmed something of the person that is shared; the newest first. */
  async statements(tx: Tx, organisationId: string, personId: string): Promise<Statement[]> {
    const rows = await tx.query<(Omit<Statement, 'relation'> & { relation: WitnessRelation | null })[]>(
      `SELECT w.id, a.item_id AS "itemId", ${VOICE_WORDS} AS name, w.relation, w.note AS text, w.on_day AS "on"
         FROM evidence_items i JOIN corroboration_asks a ON a.organisation_id = i.organisation_id AND a.item_id = i.id ${WHO_WAS_ASKED} ${WHAT_THEY_ANSWERED}
        WHERE i.organisation_id = $1 AND i.person_id = $2 AND i.state = 'shared' AND w.answer = 'confirmed' AND (NOT w.awaits OR j.counts) AND w.note <> '' ORDER BY w.on_day DESC, w.id DESC LIMIT 100`,
      [organisationId, personId],
    );
    return rows.map((row) => ({ ...row, relation: relationWords(row.relation) }));
  }
}
