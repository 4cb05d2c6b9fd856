import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import type { SavedPage, SavedSearch } from './saved-searches.dto.js';

/** Reads and writes what a person saved; nobody else’s. */
@Injectable()
export class SavedSearchesRepository {
  /** Takes turns with the person's other changes of names, so that two cannot take the same one. */
  async lockNames(tx: Tx, organisationId: string, personId: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`searches ${organisationId} ${personId}`]);
  }

  list(tx: Tx, organisationId: string, personId: string): Promise<SavedSearch[]> {
    return tx.query<SavedSearch[]>('SELECT id, name, page, query, version FROM saved_searches WHERE organisation_id = $1 AND person_id = $2 ORDER BY lower(name), id', [organisationId, personId]);
  }

  async find(tx: Tx, organisationId: string, personId: string, id: string): Promise<SavedSearch | null> {
    const [row] = await tx.query<SavedSearch[]>('SELECT id, name, page, query, version FROM saved_searches WHERE organisation_id = $1 AND person_id = $2 AND id = $3', [organisationId, personId, id]);
    return row ?? null;
  }

  /** Null where one of this name is there already. */
  async insert(tx: Tx, organisationId: string, personId: string, { name, query, page = 'evidence' }: { name: string; query: string; page?: SavedPage }): Promise<SavedSearch | null> {
    const [row] = await tx.query<SavedSearch[]>(
      'INSERT INTO saved_searches (organisation_id, id, person_id, name, query, page) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (organisation_id, person_id, name) DO NOTHING RETURNING id, name, page, query, version',
      [organisationId, uuid(), personId, name, query, page],
    );
    return row ?? null;
  }

  async rename(tx: Tx, organisationId: string, id: string, name: string): Promise<void> {
    await tx.query('UPDATE saved_searches SET name = $3, version = version + 1 WHERE organisation_id = $1 AND id = $2', [organisationId, id, name]);
  }

  async remove(tx: Tx, organisationId: string, id: string): Promise<void> {
    await tx.query('DELETE FROM saved_searches WHERE organisation_id = $1 AND id = $2', [organisationId, id]);
  }
}
