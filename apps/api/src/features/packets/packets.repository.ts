import { Injectable } from '@nestjs/common';
import type { Tx } from '../../persistence/transaction.js';

/** Names for the head of a packet. */
@Injectable()
export class PacketsRepository {
  async names(tx: Tx, organisationId: string, viewerId: string): Promise<{ organisation: string; viewer: string }> {
    const [row] = await tx.query<{ organisation: string; viewer: string }[]>(
      `SELECT o.name AS organisation, p.name AS viewer FROM people p JOIN organisations o ON o.id = p.organisation_id WHERE p.organisation_id = $1 AND p.id = $2`,
      [organisationId, viewerId],
    );
    if (!row) throw new Error('Whoever reads a packet is a person of the organisation.');
    return row;
  }
}
