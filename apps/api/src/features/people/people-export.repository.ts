import { Injectable } from '@nestjs/common';
import type { Tx } from '../../persistence/transaction.js';
import { BELOW, PEOPLE_OF } from '../../platform/access/standings.sql.js';

/** One person as a line of a file. */
export interface ExportRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly rung: string | null;
  readonly levelSince: string | null;
  /** Addresses. */
  readonly manager: string | null;
  readonly dotted: readonly string[];
  readonly team: string | null;
  readonly location: string | null;
  readonly workingShare: number;
  readonly contractor: boolean;
  readonly endedOn: string | null;
}

export interface ExportPage {
  readonly viewerId: string;
  /** Everyone, rather than everyone below the viewer. */
  readonly everyone: boolean;
  readonly today: string;
  readonly includeEnded: boolean;
  /** Those after this person; null: from the first. */
  readonly after: string | null;
  readonly limit: number;
}

@Injectable()
export class PeopleExportRepository {
  /** In the order in which they were added: pages follow each other without counting. */
  page(tx: Tx, organisationId: string, { viewerId, everyone, today, includeEnded, after, limit }: ExportPage): Promise<ExportRow[]> {
    return tx.query<ExportRow[]>(
      `${BELOW}, shown AS (
         SELECT p.* FROM people p
          WHERE p.organisation_id = $1 AND ($4 OR p.ended_on IS NULL OR p.ended_on > $3) AND ($5::uuid IS NULL OR p.id > $5)
            AND ${everyone ? 'TRUE' : `p.id IN (${PEOPLE_OF.manager})`}
          ORDER BY p.id LIMIT $6)
       SELECT p.id, p.name, p.email, level.rung, level.effective_from AS "levelSince", m.email AS manager, t.name AS team, p.location,
              p.working_share AS "workingShare", p.contractor, p.ended_on AS "endedOn",
              ARRAY(SELECT d.email FROM reporting_lines l JOIN people d ON d.organisation_id = l.organisation_id AND d.id = l.manager_id
                     WHERE l.organisation_id = p.organisation_id AND l.person_id = p.id AND l.kind = 'dotted' AND l.valid_from <= $3 AND (l.valid_to IS NULL OR l.valid_to > $3)
                     ORDER BY d.email) AS dotted
         FROM shown p
         LEFT JOIN LATERAL (SELECT rung, effective_from FROM person_levels v
                             WHERE v.organisation_id = p.organisation_id AND v.person_id = p.id AND v.effective_from <= $3
                             ORDER BY v.effective_from DESC, v.recorded_at DESC, v.id DESC LIMIT 1) level ON true
         LEFT JOIN reporting_lines l ON l.organisation_id = p.organisation_id AND l.person_id = p.id AND l.kind = 'solid' AND l.valid_from <= $3 AND (l.valid_to IS NULL OR l.valid_to > $3)
         LEFT JOIN people m ON m.organisation_id = l.organisation_id AND m.id = l.manager_id
         LEFT JOIN teams t ON t.organisation_id = p.organisation_id AND t.id = p.team_id
        ORDER BY p.id`,
      [organisationId, viewerId, today, includeEnded, after, limit],
    );
  }
}
