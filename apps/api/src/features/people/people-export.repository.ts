import { Injectable } from '@nestjs/common';
import type { Tx } from '../../persistence/transaction.js';
import { BELOW, PEOPLE_OF } from '../../platform/access/standings.sql.js';

interface ExportPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly rung: string | null;
  readonly levelSince: string | null;
  readonly team: string | null;
  readonly location: string | null;
  readonly workingShare: number;
  readonly contractor: boolean;
  readonly endedOn: string | null;
}

/** One person as a line of a file. */
export interface ExportRow extends ExportPerson {
  /** Address. */
  readonly manager: string | null;
  /** Addresses. */
  readonly dotted: readonly string[];
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
  async page(tx: Tx, organisationId: string, { viewerId, everyone, today, includeEnded, after, limit }: ExportPage): Promise<ExportRow[]> {
    const people = await tx.query<ExportPerson[]>(
      `${BELOW}, shown AS (
         SELECT p.* FROM people p
          WHERE p.organisation_id = $1 AND NOT p.service AND ($4 OR p.ended_on IS NULL OR p.ended_on > $3) AND ($5::uuid IS NULL OR p.id > $5)
            AND ${everyone ? 'TRUE' : `p.id IN (${PEOPLE_OF.manager})`}
          ORDER BY p.id LIMIT $6)
       SELECT p.id, p.name, p.email, level.rung, level.effective_from AS "levelSince", t.name AS team, p.location, p.working_share AS "workingShare", p.contractor, p.ended_on AS "endedOn"
         FROM shown p
         LEFT JOIN LATERAL (SELECT rung, effective_from FROM person_levels v
                             WHERE v.organisation_id = p.organisation_id AND v.person_id = p.id AND v.effective_from <= $3
                             ORDER BY v.effective_from DESC, v.recorded_at DESC, v.id DESC LIMIT 1) level ON true
         LEFT JOIN teams t ON t.organisation_id = p.organisation_id AND t.id = p.team_id
        ORDER BY p.id`,
      [organisationId, viewerId, today, includeEnded, after, limit],
    );
    const lines = await this.lines(tx, organisationId, people.map(({ id }) => id), today);
    return people.map((person) => {
      const own = lines.get(person.id) ?? [];
      return { ...person, manager: own.find(({ kind }) => kind === 'solid')?.email ?? null, dotted: own.filter(({ kind }) => kind === 'dotted').map(({ email }) => email) };
    });
  }

  private async lines(tx: Tx, organisationId: string, personIds: readonly string[], today: string): Promise<Map<string, { kind: string; email: string }[]>> {
    const rows = await tx.query<{ personId: string; kind: string; email: string }[]>(
      `SELECT l.person_id AS "personId", l.kind, m.email FROM reporting_lines l JOIN people m ON m.organisation_id = l.organisation_id AND m.id = l.manager_id
        WHERE l.organisation_id = $1 AND l.person_id = ANY($2) AND l.kind IN ('solid', 'dotted') AND l.valid_from <= $3 AND (l.valid_to IS NULL OR l.valid_to > $3)
        ORDER BY m.email`,
      [organisationId, personIds, today],
    );
    return Map.groupBy(rows, ({ personId }) => personId);
  }
}
