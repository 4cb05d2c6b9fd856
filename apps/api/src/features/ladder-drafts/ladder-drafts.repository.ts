import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';

/** A draft without its content. */
export interface DraftHead {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly basedOn: number | null;
  readonly createdBy: { readonly id: string; readonly name: string };
  readonly updatedBy: { readonly id: string; readonly name: string };
  readonly updatedAt: Date;
}

export interface DraftRow extends DraftHead {
  /** In the file format, possibly unfinished. */
  readonly content: unknown;
  /** What was decided so far; null while nothing was. */
  readonly mapping: unknown;
}

const HEAD = `
  SELECT d.id, d.version, coalesce(d.content ->> 'title', '') AS title, d.based_on AS "basedOn",
         jsonb_build_object('id', c.id, 'name', c.name) AS "createdBy", jsonb_build_object('id', u.id, 'name', u.name) AS "updatedBy", d.updated_at AS "updatedAt"`;
const FROM = `
    FROM ladder_drafts d
    JOIN people c ON c.organisation_id = d.organisation_id AND c.id = d.created_by
    JOIN people u ON u.organisation_id = d.organisation_id AND u.id = d.updated_by
   WHERE d.organisation_id = $1`;

/** Keeps ladders that are being edited. */
@Injectable()
export class LadderDraftsRepository {
  /** The one that was changed last comes first. */
  list(tx: Tx, organisationId: string): Promise<DraftHead[]> {
    return tx.query<DraftHead[]>(`${HEAD} ${FROM} ORDER BY d.updated_at DESC, d.id DESC LIMIT 100`, [organisationId]);
  }

  /** `forUpdate` holds the draft until the transaction ends. */
  async find(tx: Tx, organisationId: string, id: string, forUpdate = false): Promise<DraftRow | null> {
    const [row] = await tx.query<DraftRow[]>(`${HEAD}, d.content, d.mapping ${FROM} AND d.id = $2 ${forUpdate ? 'FOR UPDATE OF d' : ''}`, [organisationId, id]);
    return row ?? null;
  }

  async count(tx: Tx, organisationId: string): Promise<number> {
    const [row] = await tx.query<{ count: number }[]>('SELECT count(*)::int AS count FROM ladder_drafts WHERE organisation_id = $1', [organisationId]);
    return row?.count ?? 0;
  }

  async insert(tx: Tx, organisationId: string, { content, basedOn, by }: { content: object; basedOn: number | null; by: string }): Promise<string> {
    const id = uuid();
    await tx.query('INSERT INTO ladder_drafts (organisation_id, id, content, based_on, created_by, updated_by) VALUES ($1, $2, $3, $4, $5, $5)', [
      organisationId, id, JSON.stringify(content), basedOn, by,
    ]);
    return id;
  }

  async save(tx: Tx, organisationId: string, id: string, content: object, by: string): Promise<void> {
    await tx.query('UPDATE ladder_drafts SET content = $3, version = version + 1, updated_by = $4, updated_at = now() WHERE organisation_id = $1 AND id = $2', [
      organisationId, id, JSON.stringify(content), by,
    ]);
  }

  async saveMapping(tx: Tx, organisationId: string, id: string, mapping: object, by: string): Promise<void> {
    await tx.query('UPDATE ladder_drafts SET mapping = $3, version = version + 1, updated_by = $4, updated_at = now() WHERE organisation_id = $1 AND id = $2', [
      organisationId, id, JSON.stringify(mapping), by,
    ]);
  }

  async remove(tx: Tx, organisationId: string, id: string): Promise<void> {
    await tx.query('DELETE FROM ladder_drafts WHERE organisation_id = $1 AND id = $2', [organisationId, id]);
  }
}
