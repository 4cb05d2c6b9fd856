import { Injectable } from '@nestjs/common';
import type { BarSide } from '@nextrung/domain/plan';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import { PEOPLE_OF, STANDINGS_TOWARDS } from '../../platform/access/standings.sql.js';
import type { PersonRef } from '../people/people.dto.js';
import { shownName } from '../people/shown-name.js';
import type { BarCellColumn } from './agreed-bar.entity.js';

export interface BarSignatureRow {
  readonly side: BarSide;
  readonly by: PersonRef;
  readonly for: PersonRef | null;
  readonly on: string;
}

export interface BarRow {
  readonly id: string;
  readonly revision: number;
  readonly targetRung: string;
  readonly ladderVersion: number;
  readonly cells: readonly BarCellColumn[];
  readonly approver: PersonRef | null;
  readonly author: PersonRef;
  readonly reason: string;
  readonly writtenOn: string;
  readonly signatures: readonly BarSignatureRow[];
}

export interface NewBar {
  readonly personId: string;
  readonly revision: number;
  readonly targetRung: string;
  readonly ladderVersionId: string;
  readonly cells: readonly BarCellColumn[];
  readonly approverId: string | null;
  readonly authorId: string;
  readonly reason: string;
  readonly on: string;
}

const ref = (alias: string): string => `CASE WHEN ${alias}.id IS NOT NULL THEN jsonb_build_object('id', ${alias}.id, 'name', ${shownName(alias)}) END`;
const unsigned = (side: BarSide): string => `NOT EXISTS (SELECT 1 FROM agreed_bar_signatures s WHERE s.organisation_id = b.organisation_id AND s.bar_id = b.id AND s.side = '${side}')`;

/** Agreed bars, revision by revision, and who signed them. */
@Injectable()
export class AgreedBarsRepository {
  /** The newest first; at most a hundred. */
  ofPerson(tx: Tx, organisationId: string, personId: string): Promise<BarRow[]> {
    return tx.query<BarRow[]>(
      `SELECT b.id, b.revision, b.target_rung AS "targetRung", v.version AS "ladderVersion", b.cells, ${ref('q')} AS approver, ${ref('w')} AS author, b.reason, b.written_on AS "writtenOn",
              (SELECT coalesce(jsonb_agg(jsonb_build_object('side', s.side, 'by', ${ref('y')}, 'for', ${ref('f')}, 'on', s.signed_on) ORDER BY s.created_at, s.id), '[]')
                 FROM agreed_bar_signatures s JOIN people y ON y.organisation_id = s.organisation_id AND y.id = s.signed_by LEFT JOIN people f ON f.organisation_id = s.organisation_id AND f.id = s.for_id
                WHERE s.organisation_id = b.organisation_id AND s.bar_id = b.id) AS signatures
         FROM agreed_bars b
         JOIN ladder_versions v ON v.organisation_id = b.organisation_id AND v.id = b.ladder_version_id
         JOIN people w ON w.organisation_id = b.organisation_id AND w.id = b.author_id
         LEFT JOIN people q ON q.organisation_id = b.organisation_id AND q.id = b.approver_id
        WHERE b.organisation_id = $1 AND b.person_id = $2 ORDER BY b.revision DESC LIMIT 100`,
      [organisationId, personId],
    );
  }

  /** Who stands above the person on a day, the nearest first: their line manager, then those above. */
  above(tx: Tx, organisationId: string, personId: string, day: string): Promise<(PersonRef & { depth: number })[]> {
    return tx.query<(PersonRef & { depth: number })[]>(
      `${STANDINGS_TOWARDS} SELECT p.id, p.name, s.depth FROM standings s JOIN people p ON p.organisation_id = $1 AND p.id = s.viewer_id WHERE s.relation = 'manager' ORDER BY s.depth, p.name`,
      [organisationId, personId, day],
    );
  }

  async insert(tx: Tx, organisationId: string, bar: NewBar): Promise<string> {
    const id = uuid();
    await tx.query(
      'INSERT INTO agreed_bars (organisation_id, id, person_id, revision, target_rung, ladder_version_id, cells, approver_id, author_id, reason, written_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
      [organisationId, id, bar.personId, bar.revision, bar.targetRung, bar.ladderVersionId, JSON.stringify(bar.cells), bar.approverId, bar.authorId, bar.reason, bar.on],
    );
    return id;
  }

  async sign(tx: Tx, organisationId: string, barId: string, { side, by, forId, on }: { side: BarSide; by: string; forId: string | null; on: string }): Promise<void> {
    await tx.query('INSERT INTO agreed_bar_signatures (organisation_id, id, bar_id, side, signed_by, for_id, signed_on) VALUES ($1, $2, $3, $4, $5, $6, $7)', [organisationId, uuid(), barId, side, by, forId, on]);
  }

  /** Whose newest revision waits for somebody’s signature, the oldest first; at most a hundred. */
  toSign(tx: Tx, organisationId: string, viewerId: string, today: string): Promise<{ person: PersonRef; writtenOn: string }[]> {
    return tx.query<{ person: PersonRef; writtenOn: string }[]>(
      `SELECT jsonb_build_object('id', p.id, 'name', p.name) AS person, b.written_on AS "writtenOn"
         FROM agreed_bars b JOIN people p ON p.organisation_id = b.organisation_id AND p.id = b.person_id AND (p.ended_on IS NULL OR p.ended_on > $3)
        WHERE b.organisation_id = $1 AND NOT EXISTS (SELECT 1 FROM agreed_bars n WHERE n.organisation_id = b.organisation_id AND n.person_id = b.person_id AND n.revision > b.revision)
          AND NOT EXISTS (SELECT 1 FROM agreed_bar_signatures s WHERE s.organisation_id = b.organisation_id AND s.bar_id = b.id AND s.signed_by = $2)
          AND ((b.person_id = $2 AND ${unsigned('person')})
            OR (b.person_id IN (${PEOPLE_OF.line_manager} UNION ALL ${PEOPLE_OF.delegate}) AND ${unsigned('manager')})
            OR (b.approver_id = $2 AND ${unsigned('approver')}))
        ORDER BY b.written_on, b.id LIMIT 100`,
      [organisationId, viewerId, today],
    );
  }
}
