import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';

export interface LevelMapping {
  readonly id: string;
  readonly source: string;
  readonly theirs: string;
  readonly rung: string;
  readonly effectiveFrom: string;
}

/** Names of companies and levels that differ only in case and blanks are the same. */
export const sameName = (a: string, b: string): boolean => nameKey(a) === nameKey(b);
export const nameKey = (name: string): string => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();

/** Reads and writes what levels of other companies are called here. */
@Injectable()
export class LevelMappingsRepository {
  /** Two who save the same company at once take turns. */
  async lock(tx: Tx, organisationId: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`level mappings ${organisationId}`]);
  }

  list(tx: Tx, organisationId: string): Promise<LevelMapping[]> {
    return tx.query<LevelMapping[]>(
      `SELECT id, source, their_level AS theirs, rung, effective_from AS "effectiveFrom" FROM level_mappings WHERE organisation_id = $1 ORDER BY source, their_level`,
      [organisationId],
    );
  }

  async ofSource(tx: Tx, organisationId: string, source: string): Promise<LevelMapping[]> {
    return (await this.list(tx, organisationId)).filter((one) => sameName(one.source, source));
  }

  /** False when one of them is not there. */
  async remove(tx: Tx, organisationId: string, ids: readonly string[]): Promise<boolean> {
    const [, removed] = await tx.query<[unknown, number]>('DELETE FROM level_mappings WHERE organisation_id = $1 AND id = ANY($2)', [organisationId, ids]);
    return removed === ids.length;
  }

  async insert(tx: Tx, organisationId: string, createdBy: string, levels: readonly Omit<LevelMapping, 'id'>[]): Promise<void> {
    await tx.query(
      `INSERT INTO level_mappings (organisation_id, created_by, id, source, their_level, rung, effective_from)
       SELECT $1, $2::uuid, * FROM unnest($3::uuid[], $4::text[], $5::text[], $6::text[], $7::date[])`,
      [organisationId, createdBy, levels.map(() => uuid()), levels.map((l) => l.source), levels.map((l) => l.theirs), levels.map((l) => l.rung), levels.map((l) => l.effectiveFrom)],
    );
  }
}
