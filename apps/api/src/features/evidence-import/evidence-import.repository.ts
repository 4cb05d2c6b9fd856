import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import type { ParsedItem } from './parse/index.js';

/** An item with both its days settled. */
export interface Draft extends Pick<ParsedItem, 'externalId' | 'title' | 'happened' | 'link' | 'episode'> {
  readonly startedOn: string;
  readonly endedOn: string;
}

/** Knows which items came from where, and keeps drafts. */
@Injectable()
export class EvidenceImportRepository {
  /**
   * Which of these a person has already, in whatever state and under whatever title by now: by source and external id, or
   * by external id and the title they came with, where a file has another name than the time before.
   */
  async known(tx: Tx, organisationId: string, personId: string, source: string, items: readonly Pick<ParsedItem, 'externalId' | 'title'>[]): Promise<Set<string>> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT DISTINCT i.source_external_id AS id
         FROM unnest($4::text[], $5::text[]) AS f (id, title)
         JOIN evidence_items i ON i.organisation_id = $1 AND i.person_id = $2 AND i.source_external_id = f.id
         JOIN evidence_revisions r ON r.organisation_id = i.organisation_id AND r.item_id = i.id AND r.revision = 1
        WHERE i.source_name = $3 OR lower(r.title) = lower(f.title)`,
      [organisationId, personId, source, items.map(({ externalId }) => externalId), items.map(({ title }) => title)],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** In lower case, as calendars are compared. */
  async addressOf(tx: Tx, organisationId: string, personId: string): Promise<string> {
    const [row] = await tx.query<{ email: string }[]>('SELECT lower(email) AS email FROM people WHERE organisation_id = $1 AND id = $2', [organisationId, personId]);
    return row?.email ?? '';
  }

  /** Keeps drafts with their first revision in one batch each; a draft that is there stays as it is. Gives the new items by external id. */
  async insertDrafts(tx: Tx, organisationId: string, personId: string, source: string, today: string, drafts: readonly Draft[]): Promise<Map<string, string>> {
    if (drafts.length === 0) return new Map();
    const ids = drafts.map(() => uuid());
    const kept = await tx.query<{ id: string }[]>(
      `INSERT INTO evidence_items (organisation_id, person_id, state, logged_on, source_name, id, source_external_id)
       SELECT $1, $2::uuid, 'draft', $3::date, $4, * FROM unnest($5::uuid[], $6::text[]) ON CONFLICT DO NOTHING RETURNING id`,
      [organisationId, personId, today, source, ids, drafts.map((d) => d.externalId)],
    );
    const keptIds = new Set(kept.map(({ id }) => id));
    const rows = drafts.map((draft, index) => ({ ...draft, id: ids[index] ?? '' })).filter(({ id }) => keptIds.has(id));
    const names = [...new Set(rows.flatMap(({ episode }) => (episode ? [episode] : [])))];
    await tx.query(
      `INSERT INTO episodes (organisation_id, person_id, id, name) SELECT $1, $2::uuid, * FROM unnest($3::uuid[], $4::text[]) ON CONFLICT DO NOTHING`,
      [organisationId, personId, names.map(() => uuid()), names],
    );
    await tx.query(
      `INSERT INTO evidence_revisions (organisation_id, id, item_id, revision, title, happened, contribution, started_on, ended_on, episode_id, link, impact, counterfactual, indicators, author_id)
       SELECT $1, d.id, d.item_id, 1, d.title, d.happened, '', d.started_on, d.ended_on, e.id, d.link, 'activity', '', '[]', $2::uuid
         FROM unnest($3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::date[], $8::date[], $9::text[], $10::text[]) AS d (id, item_id, title, happened, started_on, ended_on, episode, link)
         LEFT JOIN episodes e ON e.organisation_id = $1 AND e.person_id = $2 AND e.name = d.episode`,
      [
        organisationId, personId, rows.map(() => uuid()), rows.map((r) => r.id), rows.map((r) => r.title), rows.map((r) => r.happened),
        rows.map((r) => r.startedOn), rows.map((r) => r.endedOn), rows.map((r) => r.episode), rows.map((r) => r.link),
      ],
    );
    return new Map(rows.map(({ externalId, id }) => [externalId, id]));
  }
}
