import { Injectable } from '@nestjs/common';
import type { ComparableItem } from '@nextrung/domain/evidence';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import type { EvidenceStateName } from '../evidence/evidence.dto.js';

/** An item as it is compared with drafts. */
export interface ComparedItem extends ComparableItem {
  readonly id: string;
  readonly version: number;
  readonly state: EvidenceStateName;
  /** The tracker that knows it by an identifier of its own; null for any other source. */
  readonly tracker: string | null;
}

/** What tells whether a draft can be one again. */
export interface SettledDraft {
  readonly id: string;
  readonly state: EvidenceStateName;
  readonly imported: boolean;
}

const COMPARED = `
  SELECT i.id, i.version, i.state, CASE WHEN i.source_external_id NOT LIKE 'sha256:%' THEN i.source_name END AS tracker, r.title, r.link, r.started_on AS "startedOn", r.ended_on AS "endedOn"
    FROM evidence_items i JOIN evidence_revisions r ON r.organisation_id = i.organisation_id AND r.item_id = i.id AND r.revision = i.revision
   WHERE i.organisation_id = $1 AND i.person_id = $2`;

/** Moves drafts, several at once, and finds what they are compared with. */
@Injectable()
export class EvidenceDraftsRepository {
  /** Drafts of a person, those with the newest work first. */
  drafts(tx: Tx, organisationId: string, personId: string, draftId: string | null, limit: number): Promise<ComparedItem[]> {
    return tx.query<ComparedItem[]>(
      `${COMPARED} AND i.state = 'draft' AND ($3::uuid IS NULL OR i.id = $3) ORDER BY r.ended_on DESC, i.created_at DESC, i.id DESC LIMIT $4`,
      [organisationId, personId, draftId, limit],
    );
  }

  /** Items that a draft can be merged into. */
  mergeable(tx: Tx, organisationId: string, personId: string, limit: number): Promise<ComparedItem[]> {
    return tx.query<ComparedItem[]>(`${COMPARED} AND i.state IN ('private', 'shared') ORDER BY r.ended_on DESC, i.id DESC LIMIT $3`, [organisationId, personId, limit]);
  }

  /** Moves those that are in `from`, and remembers who moved them. Gives the ones that were. */
  async move(tx: Tx, organisationId: string, personId: string, { ids, from, to, changedBy }: { ids: readonly string[]; from: EvidenceStateName; to: EvidenceStateName; changedBy: string }): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `WITH moved AS (UPDATE evidence_items SET state = $5, version = version + 1
                       WHERE organisation_id = $1 AND person_id = $2 AND id = ANY($3) AND state = $4 RETURNING id)
       SELECT id FROM moved ORDER BY id`,
      [organisationId, personId, ids, from, to],
    );
    const moved = rows.map(({ id }) => id);
    await tx.query(
      `INSERT INTO evidence_visibility (organisation_id, state, changed_by, id, item_id) SELECT $1, $2, $3::uuid, * FROM unnest($4::uuid[], $5::uuid[])`,
      [organisationId, to, changedBy, moved.map(() => uuid()), moved],
    );
    return moved;
  }

  /** Of these, the ones that the person accepted or dismissed within a day and did nothing with since that others know of. */
  settledLately(tx: Tx, organisationId: string, personId: string, ids: readonly string[]): Promise<SettledDraft[]> {
    return tx.query<SettledDraft[]>(
      `SELECT i.id, i.state, i.source_name IS NOT NULL AS imported
         FROM evidence_items i
        WHERE i.organisation_id = $1 AND i.person_id = $2 AND i.id = ANY($3) AND i.state IN ('private', 'dismissed')
          AND EXISTS (SELECT 1 FROM evidence_visibility v WHERE v.organisation_id = $1 AND v.item_id = i.id AND v.state = i.state AND v.changed_at > now() - interval '1 day')
          AND NOT EXISTS (SELECT 1 FROM evidence_visibility v WHERE v.organisation_id = $1 AND v.item_id = i.id AND v.state = 'shared')
          AND NOT EXISTS (SELECT 1 FROM corroboration_asks a WHERE a.organisation_id = $1 AND a.item_id = i.id)
          AND NOT EXISTS (SELECT 1 FROM evidence_items d WHERE d.organisation_id = $1 AND d.merged_into_id = i.id)`,
      [organisationId, personId, ids],
    );
  }

  /** Ends a draft in the item that took its words. */
  async endIn(tx: Tx, organisationId: string, { draftId, intoId, changedBy }: { draftId: string; intoId: string; changedBy: string }): Promise<void> {
    await tx.query(`UPDATE evidence_items SET state = 'merged', merged_into_id = $3, version = version + 1 WHERE organisation_id = $1 AND id = $2`, [organisationId, draftId, intoId]);
    await tx.query(`INSERT INTO evidence_visibility (organisation_id, id, item_id, state, changed_by) VALUES ($1, $2, $3, 'merged', $4)`, [organisationId, uuid(), draftId, changedBy]);
  }
}
