import { Injectable } from '@nestjs/common';
import type { Tx } from '../../persistence/transaction.js';

export interface VersionFacts {
  /** Name of the organisation. */
  readonly organisation: string;
  readonly publishedAt: Date;
}

@Injectable()
export class LadderExportRepository {
  /** Whose a version is, and since when. */
  async facts(tx: Tx, organisationId: string, version: number): Promise<VersionFacts> {
    const [row] = await tx.query<VersionFacts[]>(
      `SELECT o.name AS organisation, v.published_at AS "publishedAt" FROM ladder_versions v JOIN organisations o ON o.id = v.organisation_id WHERE v.organisation_id = $1 AND v.version = $2`,
      [organisationId, version],
    );
    if (!row) throw new Error('A published ladder version is never deleted.');
    return row;
  }
}
