import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { oneOf } from '../../persistence/kept-plans.js';
import type { Tx } from '../../persistence/transaction.js';
import { RETENTION_KINDS } from '../retention/retention-kinds.js';
import { shownName } from '../people/shown-name.js';
import { ASK_STATE, COUNTS, MUTUAL, VOICE_ID, VOICE_NAME, WHAT_THEY_ANSWERED, WHO_WAS_ASKED } from './asked.sql.js';
import type { EvidenceRevisionView, EvidenceStateName } from './evidence.dto.js';
import { lastDay } from './last-day.js';
import type { ItemRow, ItemVoices, Wording } from './evidence.rows.js';
import { isOpenQuestion } from './waiting-sql.js';

/** What was written before there were several has the one in its own column. */
const LINKS = `CASE WHEN r.links = '[]' AND r.link IS NOT NULL THEN jsonb_build_array(jsonb_build_object('label', '', 'url', r.link)) ELSE r.links END AS links`;

const person = (alias: string): string => `jsonb_build_object('id', ${alias}.id, 'name', ${shownName(alias)})`;

/** The wordings of one item ($2). */
const REVISIONS = `
  SELECT r.revision, to_char(r.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "at", r.title, r.situation, r.mandate, r.happened, r.contribution, r.result,
         r.started_on AS "startedOn", r.ended_on AS "endedOn", coalesce(e.name, r.title) AS episode, r.link, ${LINKS}, r.impact,
         (SELECT coalesce(jsonb_agg(x ->> 'id'), '[]') FROM jsonb_array_elements(r.indicators) x) AS indicators, r.metric, r.counterfactual,
         r.decision_record AS "decisionRecord", r.decided_on AS "decidedOn", r.seen_by AS "seenBy"
    FROM evidence_revisions r LEFT JOIN episodes e ON e.organisation_id = r.organisation_id AND e.id = r.episode_id
   WHERE r.organisation_id = $1 AND r.item_id = $2`;

/** What there is of all that can be said about items: most have little of it, and what is not there is not read. */
const SAID = {
  ratings: 'FROM ratings x WHERE x.organisation_id = $1 AND x.item_id = ',
  questions: 'FROM rating_questions x WHERE x.organisation_id = $1 AND x.item_id = ',
  declines: 'FROM rating_declines x WHERE x.organisation_id = $1 AND x.item_id = ',
  corroborations: 'FROM corroboration_asks x WHERE x.organisation_id = $1 AND x.item_id = ',
  counterObservations: 'FROM counter_observations x WHERE x.organisation_id = $1 AND x.item_id = ',
  visibility: 'FROM evidence_visibility x WHERE x.organisation_id = $1 AND x.item_id = ',
  merges: 'FROM evidence_items x WHERE x.organisation_id = $1 AND x.merged_into_id IS NOT NULL AND x.id = ',
  mergedInto: 'FROM evidence_items x WHERE x.organisation_id = $1 AND x.merged_into_id = ',
} as const;
const WHAT_WAS_SAID = `SELECT ${Object.entries(SAID).map(([name, from]) => `EXISTS (SELECT 1 ${from}${oneOf('$2')}) AS "${name}"`).join(', ')}`;
type Said = Readonly<Record<keyof typeof SAID, boolean>>;

/** After how many months the text of a withdrawn item goes; NULL: never. With the organisation's own rule as `u`. */
const KEPT_MONTHS = `CASE WHEN u.id IS NULL THEN ${RETENTION_KINDS.withdrawn_items.months} ELSE u.months END`;

/** Reads evidence items with everything said about them, in a fixed number of queries however many there are. */
@Injectable()
export class EvidenceRepository {
  /** The items with these ids, in no particular order. */
  items(tx: Tx, organisationId: string, ids: readonly string[]): Promise<ItemRow[]> {
    return tx.query<ItemRow[]>(
      `SELECT i.id, i.person_id AS "personId", p.name AS "personName", i.state, i.version, i.revision, i.logged_on AS "loggedOn",
              i.source_name AS "sourceName", i.source_external_id AS "sourceExternalId",
              r.title, r.situation, r.mandate, r.happened, r.contribution, r.result, r.started_on AS "startedOn", ${lastDay('r', 'i')} AS "endedOn", r.ongoing, e.name AS episode, r.episode_id AS "episodeId",
              r.link, ${LINKS}, r.impact, r.metric, r.counterfactual, r.indicators, r.created_at AS "writtenAt",
              r.decision_record AS "decisionRecord", r.decided_on AS "decidedOn", r.seen_by AS "seenBy",
              ${KEPT_MONTHS} AS "textKeptMonths",
              CASE WHEN i.state = 'withdrawn' THEN ((SELECT max(v.changed_at) FROM evidence_visibility v WHERE v.organisation_id = i.organisation_id AND v.item_id = i.id)
                AT TIME ZONE y.time_zone + make_interval(months => ${KEPT_MONTHS}))::date END AS "textGoesOn",
              CASE WHEN a.id IS NULL THEN NULL ELSE ${person('a')} END AS "offeredBy"
         FROM evidence_items i
         JOIN organisations y ON y.id = i.organisation_id
         LEFT JOIN retention_rules u ON u.organisation_id = i.organisation_id AND u.kind = 'withdrawn_items'
         JOIN evidence_revisions r ON r.organisation_id = i.organisation_id AND r.item_id = i.id AND r.revision = i.revision
         JOIN people p ON p.organisation_id = i.organisation_id AND p.id = i.person_id
         LEFT JOIN episodes e ON e.organisation_id = r.organisation_id AND e.id = r.episode_id
         LEFT JOIN evidence_offers o ON o.organisation_id = i.organisation_id AND o.item_id = i.id
         LEFT JOIN people a ON a.organisation_id = o.organisation_id AND a.id = o.author_id
        WHERE i.organisation_id = $1 AND i.id = ${oneOf('$2')}`,
      [organisationId, ids],
    );
  }

  /** Everything said about items. */
  async voices(tx: Tx, organisationId: string, ids: readonly string[]): Promise<ItemVoices> {
    const parameters = [organisationId, ids];
    const [said] = await tx.query<Said[]>(WHAT_WAS_SAID, parameters);
    if (!said) throw new Error('There is always one row.');
    const ratings = !said.ratings ? [] : tx.query<ItemVoices['ratings']>(
      `SELECT r.id, r.item_id AS "itemId", ${person('p')} AS rater, CASE WHEN m.id IS NULL THEN NULL ELSE ${person('m')} END AS "standsFor", r.role, r.indicator, r.level, r.note, r.on_day AS "on", r.revision, r.reason, r.created_at AS "givenAt"
         FROM ratings r JOIN people p ON p.organisation_id = r.organisation_id AND p.id = r.rater_id
         LEFT JOIN people m ON m.organisation_id = r.organisation_id AND m.id = r.for_id
        WHERE r.organisation_id = $1 AND r.item_id = ${oneOf('$2')} ORDER BY r.on_day, r.created_at, r.id`,
      parameters,
    );
    const beforeRating = this.beforeRating(tx, parameters, said);
    const corroborations = !said.corroborations ? [] : tx.query<ItemVoices['corroborations']>(
      `SELECT a.id, a.item_id AS "itemId", jsonb_build_object('id', ${VOICE_ID}, 'name', ${VOICE_NAME}) AS colleague, o.id IS NOT NULL AS outside, ${ASK_STATE} AS state,
              a.asked_on AS "askedOn", w.on_day AS "on", coalesce(w.note, '') AS note, w.relation, w.seen_from AS "seenFrom", w.seen_to AS "seenTo", coalesce(w.growth, '') AS growth,
              ${COUNTS} AS counts, coalesce(j.reason, '') AS reason, coalesce(${MUTUAL}, false) AS mutual
         FROM corroboration_asks a
         JOIN evidence_items i ON i.organisation_id = a.organisation_id AND i.id = a.item_id ${WHO_WAS_ASKED} ${WHAT_THEY_ANSWERED}
        WHERE a.organisation_id = $1 AND a.item_id = ${oneOf('$2')} ORDER BY a.asked_on, a.id`,
      parameters,
    );
    const counterObservations = !said.counterObservations ? [] : tx.query<ItemVoices['counterObservations']>(
      `SELECT c.id, c.item_id AS "itemId", ${person('p')} AS observer, c.indicator, c.severity, c.facts, c.on_day AS "on", c.created_at AS "givenAt",
              CASE WHEN w.id IS NULL THEN NULL ELSE jsonb_build_object('text', w.answer, 'on', w.on_day) END AS answer
         FROM counter_observations c JOIN people p ON p.organisation_id = c.organisation_id AND p.id = c.observer_id
         LEFT JOIN counter_observation_answers w ON w.organisation_id = c.organisation_id AND w.observation_id = c.id
        WHERE c.organisation_id = $1 AND c.item_id = ANY($2) ORDER BY c.on_day, c.id`,
      parameters,
    );
    const visibility = !said.visibility ? [] : tx.query<ItemVoices['visibility']>(
      `SELECT v.item_id AS "itemId", v.state, ${person('p')} AS "by", to_char(v.changed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "at"
         FROM evidence_visibility v JOIN people p ON p.organisation_id = v.organisation_id AND p.id = v.changed_by
        WHERE v.organisation_id = $1 AND v.item_id = ${oneOf('$2')} ORDER BY v.changed_at, v.id`,
      parameters,
    );
    const merges = !said.merges && !said.mergedInto ? [] : tx.query<ItemVoices['merges']>(
      `SELECT jsonb_build_object('id', d.id, 'title', dr.title, 'source', jsonb_build_object('name', coalesce(d.source_name, ''), 'externalId', coalesce(d.source_external_id, ''))) AS draft,
              jsonb_build_object('id', t.id, 'title', tr.title) AS "into"
         FROM evidence_items d
         JOIN evidence_revisions dr ON dr.organisation_id = d.organisation_id AND dr.item_id = d.id AND dr.revision = d.revision
         JOIN evidence_items t ON t.organisation_id = d.organisation_id AND t.id = d.merged_into_id
         JOIN evidence_revisions tr ON tr.organisation_id = t.organisation_id AND tr.item_id = t.id AND tr.revision = t.revision
        WHERE d.organisation_id = $1 AND d.merged_into_id IS NOT NULL AND (d.id = ANY($2) OR d.merged_into_id = ANY($2)) ORDER BY d.id`,
      parameters,
    );
    const found = await Promise.all([ratings, beforeRating, corroborations, counterObservations, visibility, merges]);
    return { ratings: found[0], ...found[1], corroborations: found[2], counterObservations: found[3], visibility: found[4], merges: found[5] };
  }

  /** What was asked before rating, and who left it to others. */
  private async beforeRating(tx: Tx, parameters: unknown[], said: Said): Promise<Pick<ItemVoices, 'questions' | 'declines'>> {
    const questions = !said.questions ? [] : tx.query<ItemVoices['questions']>(
      `SELECT q.id, q.item_id AS "itemId", ${person('p')} AS "askedBy", CASE WHEN m.id IS NULL THEN NULL ELSE ${person('m')} END AS "standsFor", q.question, q.asked_on AS "askedOn", q.answer,
              coalesce(q.answered_on, (SELECT min(r.created_at AT TIME ZONE o.time_zone)::date FROM evidence_revisions r JOIN organisations o ON o.id = r.organisation_id
                                        WHERE r.organisation_id = q.organisation_id AND r.item_id = q.item_id AND r.revision > q.revision)) AS "answeredOn",
              ${isOpenQuestion('q', 'i')} AS open
         FROM rating_questions q
         JOIN evidence_items i ON i.organisation_id = q.organisation_id AND i.id = q.item_id
         JOIN people p ON p.organisation_id = q.organisation_id AND p.id = q.asked_by
         LEFT JOIN people m ON m.organisation_id = q.organisation_id AND m.id = q.for_id
        WHERE q.organisation_id = $1 AND q.item_id = ANY($2) ORDER BY q.created_at, q.id`,
      parameters,
    );
    const declines = !said.declines ? [] : tx.query<ItemVoices['declines']>(
      `SELECT d.item_id AS "itemId", ${person('p')} AS person, d.on_day AS "on" FROM rating_declines d JOIN people p ON p.organisation_id = d.organisation_id AND p.id = d.declined_by
        WHERE d.organisation_id = $1 AND d.item_id = ANY($2) ORDER BY d.on_day, d.id`,
      parameters,
    );
    const found = await Promise.all([questions, declines]);
    return { questions: found[0], declines: found[1] };
  }

  /** One page of a person's items in these states, newest work first. */
  async page(
    tx: Tx,
    organisationId: string,
    { personId, states, limit, offset }: { personId: string; states: readonly EvidenceStateName[]; limit: number; offset: number },
  ): Promise<{ ids: string[]; total: number }> {
    const counted = tx.query<{ total: number }[]>(
      'SELECT count(*)::int AS total FROM evidence_items WHERE organisation_id = $1 AND person_id = $2 AND state = ANY($3)',
      [organisationId, personId, states],
    );
    const listed = tx.query<{ id: string }[]>(
      `SELECT i.id FROM evidence_items i
         JOIN evidence_revisions r ON r.organisation_id = i.organisation_id AND r.item_id = i.id AND r.revision = i.revision
        WHERE i.organisation_id = $1 AND i.person_id = $2 AND i.state = ANY($3)
        ORDER BY ${lastDay('r', 'i')} DESC, i.created_at DESC, i.id DESC LIMIT $4 OFFSET $5`,
      [organisationId, personId, states, limit, offset],
    );
    const [[count], rows] = await Promise.all([counted, listed]);
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
                                       situation, mandate, result, decision_record, decided_on, seen_by, links)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)`,
      [
        organisationId, uuid(), key.itemId, key.revision, wording.title, wording.happened, wording.contribution, wording.startedOn, wording.endedOn, wording.ongoing,
        episodeId, wording.link, wording.impact, wording.metric === null ? null : JSON.stringify(wording.metric), wording.counterfactual, JSON.stringify(wording.indicators), key.authorId,
        wording.situation, wording.mandate, wording.result, wording.decisionRecord, wording.decidedOn, wording.seenBy, JSON.stringify(wording.links),
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
