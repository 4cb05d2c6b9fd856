import { Injectable } from '@nestjs/common';
import type { Tx } from '../../persistence/transaction.js';
import { shownName } from '../people/shown-name.js';
import type { AttachmentView } from './attachments.dto.js';

/** A file that is to arrive. */
export interface Arriving {
  readonly name: string;
  readonly size: number;
  readonly stored: boolean;
}

export interface KeptFile {
  readonly fileId: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly scan: 'none' | 'waiting' | 'clean';
}

const VIEW = `
  SELECT a.id, a.name, a.media_type AS "mediaType", a.size, jsonb_build_object('id', p.id, 'name', ${shownName('p')}) AS "addedBy",
         to_char(a.added_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "addedAt",
         CASE WHEN a.scan = 'refused' THEN 'refused' WHEN a.stored_at IS NULL THEN 'arriving' WHEN a.scan = 'waiting' THEN 'scanning' ELSE 'ready' END AS state
    FROM attachments a JOIN people p ON p.organisation_id = a.organisation_id AND p.id = a.added_by
   WHERE a.organisation_id = $1 AND a.item_id = $2`;

/** Files beside evidence. */
@Injectable()
export class AttachmentsRepository {
  /** @param ready only what can be taken along */
  list(tx: Tx, organisationId: string, itemId: string, ready: boolean): Promise<AttachmentView[]> {
    return tx.query<AttachmentView[]>(`${VIEW} AND a.removed_at IS NULL AND ($3 = false OR (a.stored_at IS NOT NULL AND a.scan IN ('none', 'clean'))) ORDER BY a.added_at, a.id`, [organisationId, itemId, ready]);
  }

  async one(tx: Tx, organisationId: string, itemId: string, id: string): Promise<AttachmentView | null> {
    const [row] = await tx.query<AttachmentView[]>(`${VIEW} AND a.id = $3 AND a.removed_at IS NULL`, [organisationId, itemId, id]);
    return row ?? null;
  }

  /** How many files there are beside the item, and how many bytes beside all items of the person. What was removed takes no place. */
  async used(tx: Tx, organisationId: string, personId: string, itemId: string): Promise<{ count: number; bytes: number }> {
    const [row] = await tx.query<{ count: number; bytes: number }[]>(
      `SELECT count(*) FILTER (WHERE a.item_id = $3)::int AS count, coalesce(sum(a.size), 0)::float8 AS bytes
         FROM attachments a JOIN evidence_items i ON i.organisation_id = a.organisation_id AND i.id = a.item_id
        WHERE a.organisation_id = $1 AND i.person_id = $2 AND a.removed_at IS NULL`,
      [organisationId, personId, itemId],
    );
    return row ?? { count: 0, bytes: 0 };
  }

  async announce(tx: Tx, organisationId: string, given: { id: string; itemId: string; name: string; mediaType: string; size: number; addedBy: string }): Promise<void> {
    await tx.query('INSERT INTO attachments (organisation_id, id, item_id, name, media_type, size, added_by) VALUES ($1, $2, $3, $4, $5, $6, $7)', [
      organisationId, given.id, given.itemId, given.name, given.mediaType, given.size, given.addedBy,
    ]);
  }

  async arriving(tx: Tx, organisationId: string, itemId: string, id: string): Promise<Arriving | null> {
    const [row] = await tx.query<Arriving[]>(
      'SELECT name, size, stored_at IS NOT NULL AS stored FROM attachments WHERE organisation_id = $1 AND item_id = $2 AND id = $3 AND removed_at IS NULL',
      [organisationId, itemId, id],
    );
    return row ?? null;
  }

  /** False when it is not to arrive any more. */
  async keep(tx: Tx, organisationId: string, itemId: string, id: string, file: KeptFile): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `WITH kept AS (UPDATE attachments SET file_id = $4, media_type = $5, size = $6, sha256 = $7, scan = $8, stored_at = now(), scanned_at = CASE WHEN $8 = 'clean' THEN now() END
                      WHERE organisation_id = $1 AND item_id = $2 AND id = $3 AND stored_at IS NULL AND removed_at IS NULL RETURNING id) SELECT id FROM kept`,
      [organisationId, itemId, id, file.fileId, file.mediaType, file.size, file.sha256, file.scan],
    );
    return rows.length > 0;
  }

  /** Of what never arrived. */
  async forget(tx: Tx, organisationId: string, itemId: string, id: string): Promise<void> {
    await tx.query('DELETE FROM attachments WHERE organisation_id = $1 AND item_id = $2 AND id = $3 AND stored_at IS NULL', [organisationId, itemId, id]);
  }

  /** Null: it is not there, or not to be taken along. */
  async ready(tx: Tx, organisationId: string, itemId: string, id: string): Promise<{ name: string; mediaType: string; size: number; fileId: string } | null> {
    const [row] = await tx.query<{ name: string; mediaType: string; size: number; fileId: string }[]>(
      `SELECT name, media_type AS "mediaType", size, file_id AS "fileId" FROM attachments
        WHERE organisation_id = $1 AND item_id = $2 AND id = $3 AND removed_at IS NULL AND file_id IS NOT NULL AND scan IN ('none', 'clean')`,
      [organisationId, itemId, id],
    );
    return row ?? null;
  }

  /** @param removed or taken back; false when there is nothing to be changed */
  async remove(tx: Tx, organisationId: string, itemId: string, id: string, removed: boolean): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `WITH changed AS (UPDATE attachments SET removed_at = CASE WHEN $4 THEN now() END WHERE organisation_id = $1 AND item_id = $2 AND id = $3 AND (removed_at IS NULL) = $4 RETURNING id) SELECT id FROM changed`,
      [organisationId, itemId, id, removed],
    );
    return rows.length > 0;
  }
}
