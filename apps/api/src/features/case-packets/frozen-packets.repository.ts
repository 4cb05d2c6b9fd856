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

  /** The newest case of which the document is frozen and fewer files than so many are made. */
  async unfinished(tx: Tx, organisationId: string, files: number): Promise<{ caseId: string; code: string; personId: string } | null> {
    const [row] = await tx.query<{ caseId: string; code: string; personId: string }[]>(
      `SELECT c.id AS "caseId", c.code, c.person_id AS "personId" FROM frozen_packets s JOIN cases c ON c.organisation_id = s.organisation_id AND c.id = s.case_id
        WHERE s.organisation_id = $1 AND s.variant = 'full' AND s.format = 'json' AND s.bytes IS NOT NULL
          AND (SELECT count(*) FROM frozen_packets f WHERE f.organisation_id = s.organisation_id AND f.case_id = s.case_id) < $2
        ORDER BY s.made_at DESC, s.id DESC LIMIT 1`,
      [organisationId, files],
    );
    return row ?? null;
  }

  /** By what else texts may name the person of a case, and whom they may name without a place of their own: managers, and who signed what does not apply. */
  async otherNames(tx: Tx, organisationId: string, personId: string): Promise<{ person: string[]; colleagues: string[] }> {
    const [person] = await tx.query<{ email: string }[]>('SELECT p.email FROM people p WHERE p.organisation_id = $1 AND p.id = $2', [organisationId, personId]);
    const colleagues = await tx.query<{ name: string }[]>(
      `SELECT DISTINCT p.name FROM people p WHERE p.organisation_id = $1 AND p.id <> $2
          AND p.id IN (SELECT l.manager_id FROM reporting_lines l WHERE l.organisation_id = $1 AND l.person_id = $2
                       UNION SELECT unnest(ARRAY[w.proposed_by, w.decided_by]) FROM waivers w WHERE w.organisation_id = $1 AND w.person_id = $2) ORDER BY p.name`,
      [organisationId, personId],
    );
    return { person: person ? [person.email, person.email.replace(/@.*$/, '')].filter((name) => name.length > 3) : [], colleagues: colleagues.map(({ name }) => name) };
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
