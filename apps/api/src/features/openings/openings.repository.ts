import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Scope } from '../../platform/access/access.js';
import { shownName } from '../people/shown-name.js';
import type { OpeningView } from './openings.dto.js';

const LIMIT = 200;

/** Keeps, and answers, who opened what. */
@Injectable()
export class OpeningsRepository {
  /** Once a day and viewer; one's own page and items are nobody's news. */
  async note({ tx, organisationId, viewerId, personId, relations, today }: Scope, itemId: string | null): Promise<void> {
    if (relations.has('self')) return;
    const once = itemId === null ? '(organisation_id, person_id, viewer_id) WHERE item_id IS NULL' : '(organisation_id, item_id, viewer_id) WHERE item_id IS NOT NULL';
    await tx.query(
      `INSERT INTO openings AS o (organisation_id, id, person_id, viewer_id, item_id, first_on, last_on) VALUES ($1, $2, $3, $4, $5, $6, $6)
       ON CONFLICT ${once} DO UPDATE SET last_on = excluded.last_on WHERE o.last_on < excluded.last_on`,
      [organisationId, uuid(), personId, viewerId, itemId, today],
    );
  }

  /** Who opened an item, the last first. */
  ofItem({ tx, organisationId }: Scope, itemId: string): Promise<OpeningView[]> {
    return tx.query<OpeningView[]>(
      `SELECT jsonb_build_object('id', p.id, 'name', ${shownName('p')}) AS viewer, o.first_on AS "firstOn", o.last_on AS "lastOn"
         FROM openings o JOIN people p ON p.organisation_id = o.organisation_id AND p.id = o.viewer_id
        WHERE o.organisation_id = $1 AND o.item_id = $2 ORDER BY o.last_on DESC, p.name, p.id LIMIT ${LIMIT}`,
      [organisationId, itemId],
    );
  }
}
