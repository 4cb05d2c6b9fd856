import { Injectable } from '@nestjs/common';
import type { Ladder } from '@nextrung/domain/ladder';
import type { Tx } from '../../persistence/transaction.js';

export interface PublishedLadder {
  readonly id: string;
  readonly version: number;
  readonly ladder: Ladder;
}

/** Reads published ladder versions. Their content never changes, so a version once read is kept in memory. */
@Injectable()
export class LaddersRepository {
  private readonly versions = new Map<string, PublishedLadder>();

  /** The version in force, without its content. */
  async head(tx: Tx, organisationId: string): Promise<Pick<PublishedLadder, 'id' | 'version'>> {
    const [head] = await tx.query<{ id: string; version: number }[]>(
      'SELECT id, version FROM ladder_versions WHERE organisation_id = $1 ORDER BY version DESC LIMIT 1',
      [organisationId],
    );
    if (!head) throw new Error('An organisation always has a published ladder.');
    return head;
  }

  /** The version in force. */
  async current(tx: Tx, organisationId: string): Promise<PublishedLadder> {
    const head = await this.head(tx, organisationId);
    const known = this.versions.get(head.id);
    if (known) return known;
    const [row] = await tx.query<{ content: Omit<Ladder, 'overlays'> & Partial<Pick<Ladder, 'overlays'>> }[]>('SELECT content FROM ladder_versions WHERE organisation_id = $1 AND id = $2', [organisationId, head.id]);
    if (!row) throw new Error('A published ladder version is never deleted.');
    // Versions published before there were overlays have none.
    const published = { ...head, ladder: { ...row.content, overlays: row.content.overlays ?? [] } };
    this.versions.set(head.id, published);
    return published;
  }
}
