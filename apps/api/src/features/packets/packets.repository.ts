import { Injectable } from '@nestjs/common';
import type { ItemTexts } from '@nextrung/domain/evidence';
import type { Tx } from '../../persistence/transaction.js';

/** What a packet prints beside the assessment: names for its head, and the items' own words. */
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

  /** The texts of items as they stand now, by item. */
  async texts(tx: Tx, organisationId: string, itemIds: readonly string[]): Promise<Map<string, ItemTexts>> {
    const rows = await tx.query<(ItemTexts & { id: string })[]>(
      `SELECT i.id, r.situation, r.mandate, r.happened, r.contribution, r.result, r.counterfactual, r.decision_record AS "decisionRecord", r.decided_on AS "decidedOn", r.seen_by AS "seenBy"
         FROM evidence_items i JOIN evidence_revisions r ON r.organisation_id = i.organisation_id AND r.item_id = i.id AND r.revision = i.revision
        WHERE i.organisation_id = $1 AND i.id = ANY($2) AND i.state = 'shared'`,
      [organisationId, itemIds],
    );
    return new Map(rows.map(({ id, ...texts }) => [id, texts]));
  }
}
