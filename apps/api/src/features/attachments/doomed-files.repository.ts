import { Injectable } from '@nestjs/common';
import type { Tx } from '../../persistence/transaction.js';

/** Files that the store is to forget. A file that arrives is one of them until its row names it, so that none is left over when a server dies. */
@Injectable()
export class DoomedFilesRepository {
  /** Long after the call that brings it has ended. */
  async expect(tx: Tx, organisationId: string, fileId: string): Promise<void> {
    await tx.query(`INSERT INTO doomed_files (organisation_id, id, due_at) VALUES ($1, $2, now() + interval '1 hour')`, [organisationId, fileId]);
  }

  async spare(tx: Tx, organisationId: string, fileId: string): Promise<void> {
    await tx.query('DELETE FROM doomed_files WHERE organisation_id = $1 AND id = $2', [organisationId, fileId]);
  }

  async due(tx: Tx, organisationId: string, limit: number): Promise<string[]> {
    return (await tx.query<{ id: string }[]>('SELECT id FROM doomed_files WHERE organisation_id = $1 AND due_at <= now() ORDER BY due_at, id LIMIT $2', [organisationId, limit])).map(({ id }) => id);
  }

  async forgotten(tx: Tx, organisationId: string, ids: readonly string[]): Promise<void> {
    await tx.query('DELETE FROM doomed_files WHERE organisation_id = $1 AND id = ANY($2)', [organisationId, ids]);
  }

  /** Rows that were removed a day ago, and those whose content never came. How many they were. */
  async purge(tx: Tx, organisationId: string): Promise<number> {
    const rows = await tx.query<unknown[]>(
      `WITH gone AS (DELETE FROM attachments WHERE organisation_id = $1 AND (removed_at < now() - interval '1 day' OR (stored_at IS NULL AND added_at < now() - interval '1 day')) RETURNING id) SELECT id FROM gone`,
      [organisationId],
    );
    return rows.length;
  }

  async unscanned(tx: Tx, organisationId: string, limit: number): Promise<{ id: string; fileId: string }[]> {
    return tx.query<{ id: string; fileId: string }[]>(
      `SELECT id, file_id AS "fileId" FROM attachments WHERE organisation_id = $1 AND scan = 'waiting' AND file_id IS NOT NULL ORDER BY stored_at, id LIMIT $2`,
      [organisationId, limit],
    );
  }

  /** What was refused loses its file. */
  async scanned(tx: Tx, organisationId: string, id: string, scan: 'none' | 'clean' | 'refused'): Promise<void> {
    await tx.query(
      `UPDATE attachments SET scan = $3, scanned_at = now(), file_id = CASE WHEN $3 = 'refused' THEN NULL ELSE file_id END WHERE organisation_id = $1 AND id = $2 AND scan = 'waiting'`,
      [organisationId, id, scan],
    );
  }
}
