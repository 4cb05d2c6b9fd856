import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import type { LevelName } from '../evidence/voices.dto.js';
import { standingRevision } from '../evidence/standing-revision.sql.js';
import { unrated, waitsForRating } from '../evidence/waiting-sql.js';
import { lineageParameter } from '../ladders/followed-sql.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';

/** Keeps ratings, and who left them to others; history is append-only. */
@Injectable()
export class RatingsRepository {
  constructor(private readonly ladders: LaddersRepository) {}

  async insert(
    tx: Tx,
    organisationId: string,
    given: { itemId: string; raterId: string; forId: string | null; role: 'manager' | 'other'; note: string; reason: string | null; on: string; revision: number },
    ratings: readonly { indicator: string; level: LevelName }[],
  ): Promise<void> {
    await tx.query(
      `INSERT INTO ratings (organisation_id, item_id, rater_id, for_id, role, note, on_day, revision, reason, id, indicator, level)
       SELECT $1, $2::uuid, $3::uuid, $4::uuid, $5, $6, $7::date, $8::int, $9::text, * FROM unnest($10::uuid[], $11::text[], $12::text[])`,
      [organisationId, given.itemId, given.raterId, given.forId, given.role, given.note, given.on, given.revision, given.reason, ratings.map(() => uuid()), ratings.map((r) => r.indicator), ratings.map((r) => r.level)],
    );
  }

  async decline(tx: Tx, organisationId: string, { itemId, declinedBy, on }: { itemId: string; declinedBy: string; on: string }): Promise<void> {
    await tx.query('INSERT INTO rating_declines (organisation_id, id, item_id, declined_by, on_day) VALUES ($1, $2, $3, $4, $5)', [organisationId, uuid(), itemId, declinedBy, on]);
  }

  /** Everything of a person that is shared and that this one may still rate, as a line manager only what another one has rated; answers how many items. */
  async declineAll(tx: Tx, organisationId: string, { personId, declinedBy, asManager, on }: { personId: string; declinedBy: string; asManager: boolean; on: string }): Promise<number> {
    const { lineage } = await this.ladders.current(tx, organisationId);
    const rows = await tx.query<{ id: string }[]>(
      `SELECT i.id FROM evidence_items i ${standingRevision('i', 'r')}
        WHERE i.organisation_id = $1 AND i.person_id = $2 AND i.state = 'shared'
          AND ${waitsForRating({ item: 'i', revision: 'r', place: '$3::uuid', managers: String(asManager), viewer: '$3', lineage: '$4', withQuestions: true })}
          AND (NOT ${String(asManager)} OR NOT ${unrated({ item: 'i', revision: 'r', lineage: '$4' }, `g.role = 'manager'`)})`,
      [organisationId, personId, declinedBy, lineageParameter(lineage)],
    );
    await tx.query(
      `INSERT INTO rating_declines (organisation_id, declined_by, on_day, id, item_id) SELECT $1, $2::uuid, $3::date, * FROM unnest($4::uuid[], $5::uuid[]) ON CONFLICT DO NOTHING`,
      [organisationId, declinedBy, on, rows.map(() => uuid()), rows.map(({ id }) => id)],
    );
    return rows.length;
  }
}
