import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import { shownName } from '../people/shown-name.js';
import { ASK_STATE, COUNTS, MUTUAL, VOICE_ID, VOICE_NAME, WHAT_THEY_ANSWERED, WHO_WAS_ASKED } from './asked.sql.js';
import type { EvidenceRevisionView, EvidenceStateName } from './evidence.dto.js';
import type { ItemRow, ItemVoices, Wording } from './evidence.rows.js';

const person = (alias: string): string => `jsonb_build_object('id', ${alias}.id, 'name', ${shownName(alias)})`;

/** The wordings of one item ($2). */
const REVISIONS = `
  SELECT r.revision, to_char(r.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "at", r.title, r.situation, r.mandate, r.happened, r.contribution, r.result,
         r.started_on AS "startedOn", r.ended_on AS "endedOn", coalesce(e.name, r.title) AS episode, r.link, r.impact,
         (SELECT coalesce(jsonb_agg(x ->> 'id'), '[]') FROM jsonb_array_elements(r.indicators) x) AS indicators, r.metric, r.counterfactual,
         r.decision_record AS "decisionRecord", r.decided_on AS "decidedOn", r.seen_by AS "seenBy"
    FROM evidence_revisions r LEFT JOIN episodes e ON e.organisation_id = r.organisation_id AND e.id = r.episode_id
   WHERE r.organisation_id = $1 AND r.item_id = $2`;

/** Reads evidence items with everything said about them, in a fixed number of queries however many there are. */
@Injectable()
export class EvidenceRepository {
  /** The items with these ids, in no particular order. */
  items(tx: Tx, organisationId: string, ids: readonly string[]): Promise<ItemRow[]> {
    return tx.query<ItemRow[]>(
      `SELECT i.id, i.person_id AS "personId", p.name AS "personName", i.state, i.version, i.revision, i.logged_on AS "loggedOn",
              i.source_name AS "sourceName", i.source_external_id AS "sourceExternalId",
              r.title, r.situation, r.mandate, r.happened, r.contribution, r.result, r.started_on AS "startedOn", r.ended_on AS "endedOn", r.ongoing, e.name AS episode,
              r.link, r.impact, r.metric, r.counterfactual, r.indicators, r.created_at AS "writtenAt",
              r.decision_record AS "decisionRecord", r.decided_on AS "decidedOn", r.seen_by AS "seenBy"
         FROM evidence_items i
         JOIN evidence_revisions r ON r.organisation_id = i.organisation_id AND r.item_id = i.id AND r.revision = i.revision
         JOIN people p ON p.organisation_id = i.organisation_id AND p.id = i.person_id
         LEFT JOIN episodes e ON e.organisation_id = r.organisation_id AND e.id = r.episode_id
        WHERE i.organisation_id = $1 AND i.id = ANY($2)`,
      [organisationId, ids],
    );
  }

  async voices(tx: Tx, organisationId: string, ids: readonly string[]): Promise<ItemVoices> {
    const parameters = [organisationId, ids];
    const ratings = await tx.query<ItemVoices['ratings']>(
      `SELECT r.id, r.item_id AS "itemId", ${person('p')} AS rater, CASE WHEN m.id IS NULL THEN NULL ELSE ${person('m')} END AS "standsFor", r.role, r.indicator, r.level, r.note, r.on_day AS "on", r.revision, r.created_at AS "givenAt"
         FROM ratings r JOIN people p ON p.organisation_id = r.organisation_id AND p.id = r.rater_id
         LEFT JOIN people m ON m.organisation_id = r.organisation_id AND m.id = r.for_id
        WHERE r.organisation_id = $1 AND r.item_id = ANY($2) ORDER BY r.on_day, r.created_at, r.id`,
      parameters,
    );
    const corroborations = await tx.query<ItemVoices['corroborations']>(
      `SELECT a.id, a.item_id AS "itemId", jsonb_build_object('id', ${VOICE_ID}, 'name', ${VOICE_NAME}) AS colleague, o.id IS NOT NULL AS outside, ${ASK_STATE} AS state,
              a.asked_on AS "askedOn", w.on_day AS "on", coalesce(w.note, '') AS note, w.relation, w.seen_from AS "seenFrom", w.seen_to AS "seenTo", coalesce(w.growth, '') AS growth,
              ${COUNTS} AS counts, coalesce(j.reason, '') AS reason, coalesce(${MUTUAL}, false) AS mutual
         FROM corroboration_asks a
         JOIN evidence_items i ON i.organisation_id = a.organisation_id AND i.id = a.item_id ${WHO_WAS_ASKED} ${WHAT_THEY_ANSWERED}
        WHERE a.organisation_id = $1 AND a.item_id = ANY($2) ORDER BY a.asked_on, a.id`,
      parameters,
    );
    const counterObservations = await tx.query<ItemVoices['counterObservations']>(
      `SELECT c.id, c.item_id AS "itemId", ${person('p')} AS observer, c.indicator, c.severity, c.facts, c.on_day AS "on", c.created_at AS "givenAt"
         FROM counter_observations c JOIN people p ON p.organisation_id = c.organisation_id AND p.id = c.observer_id
        WHERE c.organisation_id = $1 AND c.item_id = ANY($2) ORDER BY c.on_day, c.id`,
      parameters,
    );
    const visibility = await tx.query<ItemVoices['visibility']>(
      `SELECT v.item_id AS "itemId", v.state, ${person('p')} AS "by", to_char(v.changed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "at"
         FROM evidence_visibility v JOIN people p ON p.organisation_id = v.organisation_id AND p.id = v.changed_by
        WHERE v.organisation_id = $1 AND v.item_id = ANY($2) ORDER BY v.changed_at, v.id`,
      parameters,
    );
    const merges = await tx.query<ItemVoices['merges']>(
      `SELECT jsonb_build_object('id', d.id, 'title', dr.title, 'source', jsonb_build_object('name', coalesce(d.source_name, ''), 'externalId', coalesce(d.source_external_id, ''))) AS draft,
              jsonb_build_object('id', t.id, 'title', tr.title) AS "into"
         FROM evidence_items d
         JOIN evidence_revisions dr ON dr.organisation_id = d.organisation_id AND dr.item_id = d.id AND dr.revision = d.revision
         JOIN evidence_items t ON t.organisation_id = d.organisation_id AND t.id = d.merged_into_id
         JOIN evidence_revisions tr ON tr.organisation_id = t.organisation_id AND tr.item_id = t.id AND tr.revision = t.revision
        WHERE d.organisation_id = $1 AND d.merged_into_id IS NOT NULL AND (d.id = ANY($2) OR d.merged_into_id = ANY($2)) ORDER BY d.id`,
      parameters,
    );
    return { ratings, corroborations, counterObservations, visibility, merges };
  }

  /** One page of a person's items in these states, newest work first. */
  async page(
    tx: Tx,
    organisationId: string,
    { personId, states, limit, offset }: { personId: string; states: readonly EvidenceStateName[]; limit: number; offset: number },
  ): Promise<{ ids: string[]; total: number }> {
    const [count] = await tx.query<{ total: number }[]>(
      'SELECT count(*)::int AS total FROM evidence_items WHERE organisation_id = $1 AND person_id = $2 AND state = ANY($3)',
      [organisationId, personId, states],
    );
    const rows = await tx.query<{ id: string }[]>(
      `SELECT i.id FROM evidence_items i
         JOIN evidence_revisions r ON r.organisation_id = i.organisation_id AND r.item_id = i.id AND r.revision = i.revision
        WHERE i.organisation_id = $1 AND i.person_id = $2 AND i.state = ANY($3)
        ORDER BY r.ended_on DESC, i.created_at DESC, i.id DESC LIMIT $4 OFFSET $5`,
      [organisationId, personId, states, limit, offset],
    );
    return { ids: rows.map(({ id }) => id), total: count?.total ?? 0 };
  }

  /** Every wording, newest first. */
  revisions(tx: Tx, organisationId: string, itemId: string): Promise<EvidenceRevisionView[]> {
    return tx.query<EvidenceRevisionView[]>(`${REVISIONS} ORDER BY r.revision DESC LIMIT 200`, [organisationId, itemId]);
  }

  /** The wordings of a shared item that stood while it was shared, newest first: what was only ever private stays so. */
  sharedRevisions(tx: Tx, organisationId: string, itemId: string): Promise<EvidenceRevisionView[]> {
    return tx.query<EvidenceRevisionView[]>(
      `WITH shown AS (SELECT state, changed_at, lead(changed_at) OVER (ORDER BY changed_at, id) AS until FROM evidence_visibility
                       WHERE organisation_id = $1 AND item_id = $2),
            stood AS (SELECT revision, created_at, lead(created_at) OVER (ORDER BY revision) AS until FROM evidence_revisions
                       WHERE organisation_id = $1 AND item_id = $2)
       ${REVISIONS} AND r.revision IN (
         SELECT i.revision FROM evidence_items i WHERE i.organisation_id = $1 AND i.id = $2
         UNION
         SELECT stood.revision FROM stood JOIN shown ON shown.state = 'shared' AND stood.created_at < coalesce(shown.until, 'infinity')
                                                    AND shown.changed_at < coalesce(stood.until, 'infinity'))
       ORDER BY r.revision DESC LIMIT 200`,
      [organisationId, itemId],
    );
  }

  /** Keeps a new item with its first revision. */
  async insert(tx: Tx, organisationId: string, item: { id: string; personId: string; state: EvidenceStateName; loggedOn: string }): Promise<void> {
    await tx.query('INSERT INTO evidence_items (organisation_id, id, person_id, state, logged_on) VALUES ($1, $2, $3, $4, $5)', [
      organisationId, item.id, item.personId, item.state, item.loggedOn,
    ]);
  }

  async insertRevision(tx: Tx, organisationId: string, key: { itemId: string; revision: number; personId: string; authorId: string }, wording: Wording): Promise<void> {
    const episodeId = wording.episode === '' ? null : await this.episode(tx, organisationId, key.personId, wording.episode);
    await tx.query(
      `INSERT INTO evidence_revisions (organisation_id, id, item_id, revision, title, happened, contribution, started_on, ended_on, ongoing,
                                       episode_id, link, impact, metric, counterfactual, indicators, author_id,
                                       situation, mandate, result, decision_record, decided_on, seen_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)`,
      [
        organisationId, uuid(), key.itemId, key.revision, wording.title, wording.happened, wording.contribution, wording.startedOn, wording.endedOn, wording.ongoing,
        episodeId, wording.link, wording.impact, wording.metric === null ? null : JSON.stringify(wording.metric), wording.counterfactual, JSON.stringify(wording.indicators), key.authorId,
        wording.situation, wording.mandate, wording.result, wording.decisionRecord, wording.decidedOn, wording.seenBy,
      ],
    );
  }

  /** Makes a revision the one that stands. */
  async stand(tx: Tx, organisationId: string, itemId: string, revision: number): Promise<void> {
    await tx.query('UPDATE evidence_items SET revision = $3, version = version + 1 WHERE organisation_id = $1 AND id = $2', [organisationId, itemId, revision]);
  }

  /** Changes who can see an item, and remembers who changed it. */
  async changeState(tx: Tx, organisationId: string, itemId: string, state: EvidenceStateName, changedBy: string): Promise<void> {
    await tx.query('UPDATE evidence_items SET state = $3, version = version + 1 WHERE organisation_id = $1 AND id = $2', [organisationId, itemId, state]);
    await tx.query('INSERT INTO evidence_visibility (organisation_id, id, item_id, state, changed_by) VALUES ($1, $2, $3, $4, $5)', [organisationId, uuid(), itemId, state, changedBy]);
  }

  private async episode(tx: Tx, organisationId: string, personId: string, name: string): Promise<string> {
    await tx.query('INSERT INTO episodes (organisation_id, id, person_id, name) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING', [organisationId, uuid(), personId, name]);
    const [row] = await tx.query<{ id: string }[]>('SELECT id FROM episodes WHERE organisation_id = $1 AND person_id = $2 AND name = $3', [organisationId, personId, name]);
    if (!row) throw new Error('An episode that was just kept is there.');
    return row.id;
  }
}
