import { Injectable } from '@nestjs/common';
import type { SignatureFile } from '@nextrung/packet';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import type { PacketFileFormat, PacketVariant } from './packet-formats.js';

export interface FrozenFile {
  readonly variant: PacketVariant;
  readonly format: PacketFileFormat;
  readonly size: number;
  readonly sha256: string;
  readonly signature: SignatureFile;
  /** The bytes were destroyed with the person's erasure. */
  readonly destroyed: boolean;
}

export interface NewFile extends Omit<FrozenFile, 'destroyed' | 'size'> {
  readonly bytes: Uint8Array;
}

/** What is known of a digest. */
export interface KnownFile {
  readonly caseId: string;
  readonly code: string;
  readonly lockedOn: string;
  readonly variant: PacketVariant;
  readonly format: PacketFileFormat;
}

/** Files of locked packets. */
@Injectable()
export class FrozenPacketsRepository {
  files(tx: Tx, organisationId: string, caseId: string): Promise<FrozenFile[]> {
    return tx.query<FrozenFile[]>(
      'SELECT f.variant, f.format, f.size, f.sha256, f.signature, f.bytes IS NULL AS destroyed FROM frozen_packets f WHERE f.organisation_id = $1 AND f.case_id = $2 ORDER BY f.made_at, f.id',
      [organisationId, caseId],
    );
  }

  /** Null where there is no such file yet, or its bytes were destroyed. */
  async bytes(tx: Tx, organisationId: string, caseId: string, variant: PacketVariant, format: PacketFileFormat): Promise<Buffer | null> {
    const [row] = await tx.query<{ bytes: Buffer | null }[]>('SELECT f.bytes FROM frozen_packets f WHERE f.organisation_id = $1 AND f.case_id = $2 AND f.variant = $3 AND f.format = $4', [organisationId, caseId, variant, format]);
    return row?.bytes ?? null;
  }

  /** One that is there already stays as it is. */
  async keep(tx: Tx, organisationId: string, caseId: string, { variant, format, bytes, sha256, signature }: NewFile): Promise<void> {
    await tx.query(
      `INSERT INTO frozen_packets (organisation_id, id, case_id, variant, format, bytes, size, sha256, signature) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT (organisation_id, case_id, variant, format) DO NOTHING`,
      [organisationId, uuid(), caseId, variant, format, Buffer.from(bytes), bytes.byteLength, sha256, JSON.stringify(signature)],
    );
  }

  /** Cases of which the document is frozen and fewer files than so many are made. */
  async unfinished(tx: Tx, organisationId: string, files: number): Promise<{ caseId: string; code: string; personId: string }[]> {
    return tx.query(
      `SELECT c.id AS "caseId", c.code, c.person_id AS "personId" FROM frozen_packets s JOIN cases c ON c.organisation_id = s.organisation_id AND c.id = s.case_id
        WHERE s.organisation_id = $1 AND s.variant = 'full' AND s.format = 'json' AND s.bytes IS NOT NULL
          AND (SELECT count(*) FROM frozen_packets f WHERE f.organisation_id = s.organisation_id AND f.case_id = s.case_id) < $2
        ORDER BY s.made_at, s.id LIMIT 100`,
      [organisationId, files],
    );
  }

  /** By what else a text may name the person of a case. */
  async otherNames(tx: Tx, organisationId: string, personId: string): Promise<string[]> {
    const [row] = await tx.query<{ email: string }[]>('SELECT p.email FROM people p WHERE p.organisation_id = $1 AND p.id = $2', [organisationId, personId]);
    return row ? [row.email] : [];
  }

  async known(tx: Tx, organisationId: string, sha256: string): Promise<KnownFile | null> {
    const [row] = await tx.query<KnownFile[]>(
      `SELECT f.case_id AS "caseId", c.code, c.locked_on AS "lockedOn", f.variant, f.format FROM frozen_packets f JOIN cases c ON c.organisation_id = f.organisation_id AND c.id = f.case_id
        WHERE f.organisation_id = $1 AND f.sha256 = $2 ORDER BY f.made_at, f.id LIMIT 1`,
      [organisationId, sha256],
    );
    return row ?? null;
  }
}
