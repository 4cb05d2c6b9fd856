import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import { STANDINGS_TOWARDS } from '../../platform/access/standings.sql.js';
import { shownName } from '../people/shown-name.js';
import type { OwnViewName } from './own-view.entity.js';
import type { OwnView } from './own-views.dto.js';

const LIMIT = 200;

/** Answers what managers think of somebody, to whom they may show it. */
@Injectable()
export class OwnViewsRepository {
  /** Newest first: the viewer's own, and those of others, but for whoever is above the viewer. */
  readableBy(tx: Tx, organisationId: string, viewerId: string, today: string, personId: string): Promise<OwnView[]> {
    return tx.query<OwnView[]>(
      `${STANDINGS_TOWARDS}
       SELECT v.id, v.rung, v.view, v.reason, v.on_day AS "onDay", jsonb_build_object('id', a.id, 'name', ${shownName('a')}) AS author,
              row_number() OVER (PARTITION BY v.author_id ORDER BY v.created_at DESC, v.id DESC) = 1 AS newest
         FROM own_views v JOIN people a ON a.organisation_id = v.organisation_id AND a.id = v.author_id
        WHERE v.organisation_id = $1 AND v.person_id = $4 AND v.author_id NOT IN (SELECT viewer_id FROM standings WHERE relation = 'manager')
        ORDER BY v.created_at DESC, v.id DESC LIMIT ${LIMIT}`,
      [organisationId, viewerId, today, personId],
    );
  }

  /** The viewer's newest about each of these people, for lists. */
  newestOf(tx: Tx, organisationId: string, authorId: string, personIds: readonly string[]): Promise<{ personId: string; view: OwnViewName; onDay: string }[]> {
    return tx.query(
      `SELECT DISTINCT ON (v.person_id) v.person_id AS "personId", v.view, v.on_day AS "onDay" FROM own_views v
        WHERE v.organisation_id = $1 AND v.author_id = $2 AND v.person_id = ANY($3) ORDER BY v.person_id, v.created_at DESC, v.id DESC`,
      [organisationId, authorId, personIds],
    );
  }

  async add(tx: Tx, organisationId: string, view: { personId: string; authorId: string; rung: string; view: OwnViewName; reason: string; onDay: string }): Promise<string> {
    const id = uuid();
    await tx.query(`INSERT INTO own_views (organisation_id, id, person_id, author_id, rung, view, reason, on_day) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`, [
      organisationId, id, view.personId, view.authorId, view.rung, view.view, view.reason, view.onDay,
    ]);
    return id;
  }
}
