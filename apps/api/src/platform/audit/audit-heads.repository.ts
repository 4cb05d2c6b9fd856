import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../../persistence/transaction.js';
import type { Head } from './head.js';

/** Where a chain stands, beside where it was last signed. */
export interface ChainEnd {
  readonly seq: number;
  readonly hash: string;
  readonly signed: { readonly seq: number; readonly at: Date } | null;
}

@Injectable()
export class AuditHeadsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Every organisation of the installation (a global table). */
  async organisationIds(): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>('SELECT id FROM organisations ORDER BY id');
    return rows.map(({ id }) => id);
  }

  /** Null for a chain without an entry. */
  async end(tx: Tx, organisationId: string): Promise<ChainEnd | null> {
    const [row] = await tx.query<{ seq: string; hash: string; signedSeq: string | null; signedAt: Date | null }[]>(
      `SELECT e.seq, e.hash, h.seq AS "signedSeq", h.signed_at AS "signedAt"
         FROM (SELECT seq, hash FROM audit_entries WHERE organisation_id = $1 ORDER BY seq DESC LIMIT 1) e
         LEFT JOIN LATERAL (SELECT seq, signed_at FROM audit_heads WHERE organisation_id = $1 ORDER BY seq DESC LIMIT 1) h ON true`,
      [organisationId],
    );
    if (!row) return null;
    return { seq: Number(row.seq), hash: row.hash, signed: row.signedSeq === null || row.signedAt === null ? null : { seq: Number(row.signedSeq), at: row.signedAt } };
  }

  async keep(tx: Tx, id: string, { organisationId, seq, hash, signature, signedAt }: Head): Promise<void> {
    await tx.query('INSERT INTO audit_heads (organisation_id, id, seq, hash, signature, signed_at) VALUES ($1, $2, $3, $4, $5, $6)', [organisationId, id, seq, hash, signature, signedAt]);
  }
}
