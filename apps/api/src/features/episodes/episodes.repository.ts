import { Injectable } from '@nestjs/common';
import type { Tx } from '../../persistence/transaction.js';
import type { PersonRef } from '../people/people.dto.js';
import { shownName } from '../people/shown-name.js';
import type { EpisodeEntry } from './episodes.dto.js';

export interface EpisodeRow {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  readonly person: PersonRef;
}

/** The items of an episode are those whose revision that stands names it. */
const ITEMS = `
  FROM evidence_items i
  JOIN evidence_revisions r ON r.organisation_id = i.organisation_id AND r.item_id = i.id AND r.revision = i.revision
 WHERE i.organisation_id = $1 AND i.person_id = $2 AND i.state = ANY($3)`;

const COPIED = 'title, situation, mandate, happened, contribution, result, started_on, ended_on, ongoing, link, links, impact, metric, counterfactual, decision_record, decided_on, seen_by, indicators';

/** Reads a person's episodes, and moves items between them. */
@Injectable()
export class EpisodesRepository {
  /** Those with items in these states, the one with the newest work first; at most 500. */
  list(tx: Tx, organisationId: string, personId: string, states: readonly string[]): Promise<EpisodeEntry[]> {
    return tx.query<EpisodeEntry[]>(
      `SELECT e.id, e.name, z.items, z."startedOn", z."endedOn"
         FROM (SELECT r.episode_id, count(*)::int AS items, min(r.started_on) AS "startedOn", max(r.ended_on) AS "endedOn" ${ITEMS} AND r.episode_id IS NOT NULL GROUP BY r.episode_id) z
         JOIN episodes e ON e.organisation_id = $1 AND e.id = z.episode_id ORDER BY z."endedOn" DESC, e.id LIMIT 500`,
      [organisationId, personId, states],
    );
  }

  /** An episode of this person. */
  async find(tx: Tx, organisationId: string, personId: string, id: string): Promise<EpisodeRow | null> {
    const [row] = await tx.query<EpisodeRow[]>(
      `SELECT e.id, e.name, e.version, jsonb_build_object('id', p.id, 'name', ${shownName('p')}) AS person
         FROM episodes e JOIN people p ON p.organisation_id = e.organisation_id AND p.id = e.person_id WHERE e.organisation_id = $1 AND e.person_id = $2 AND e.id = $3`,
      [organisationId, personId, id],
    );
    return row ?? null;
  }

  /** Earliest work first. */
  async items(tx: Tx, organisationId: string, personId: string, { episodeId, states, limit }: { episodeId: string; states: readonly string[]; limit: number }): Promise<{ ids: string[]; total: number }> {
    const rows = await tx.query<{ id: string; total: number }[]>(
      `SELECT i.id, count(*) OVER ()::int AS total ${ITEMS} AND r.episode_id = $4 ORDER BY r.started_on, r.ended_on, i.id LIMIT $5`,
      [organisationId, personId, states, episodeId, limit],
    );
    return { ids: rows.map(({ id }) => id), total: rows[0]?.total ?? 0 };
  }

  /** Whether another one of the person's has the name. */
  async isTaken(tx: Tx, organisationId: string, personId: string, name: string, ownId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>('SELECT 1 FROM episodes WHERE organisation_id = $1 AND person_id = $2 AND name = $3 AND id <> $4', [organisationId, personId, name, ownId]);
    return rows.length > 0;
  }

  async rename(tx: Tx, organisationId: string, id: string, name: string): Promise<void> {
    await tx.query('UPDATE episodes SET name = $3, version = version + 1 WHERE organisation_id = $1 AND id = $2', [organisationId, id, name]);
  }

  /** Each gets a new revision with the same words. Gives those that were in another episode. */
  async move(tx: Tx, organisationId: string, personId: string, { ids, episodeId, authorId }: { ids: readonly string[]; episodeId: string; authorId: string }): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `WITH moved AS (
         UPDATE evidence_items i SET revision = i.revision + 1, version = i.version + 1
          WHERE i.organisation_id = $1 AND i.person_id = $2 AND i.id = ANY($3) AND i.state IN ('draft', 'private', 'shared')
            AND EXISTS (SELECT 1 FROM evidence_revisions r WHERE r.organisation_id = $1 AND r.item_id = i.id AND r.revision = i.revision AND r.episode_id IS DISTINCT FROM $4)
         RETURNING i.id, i.revision)
       INSERT INTO evidence_revisions (organisation_id, id, item_id, revision, episode_id, author_id, ${COPIED})
       SELECT $1, gen_random_uuid(), m.id, m.revision, $4, $5, ${COPIED.split(', ').map((column) => `r.${column}`).join(', ')}
         FROM moved m JOIN evidence_revisions r ON r.organisation_id = $1 AND r.item_id = m.id AND r.revision = m.revision - 1
       RETURNING item_id AS id`,
      [organisationId, personId, ids, episodeId, authorId],
    );
    return rows.map(({ id }) => id).sort();
  }
}
