import { Injectable } from '@nestjs/common';
import type { EvidenceStateColumn } from '../../features/evidence/evidence-item.entity.js';
import type { Tx } from '../../persistence/transaction.js';

export interface ViewerRow {
  name: string;
  isAdmin: boolean;
  endedOn: string | null;
  timeZone: string;
}

export interface ItemHead {
  id: string;
  personId: string;
  state: EvidenceStateColumn;
  version: number;
  revision: number;
}

/** The solid reporting line of a person on a day, upwards. UNION stops at a cycle, should one ever exist. */
const CHAIN_ABOVE = `
  WITH RECURSIVE above (manager_id, depth) AS (
    SELECT manager_id, 1 FROM reporting_lines
     WHERE organisation_id = $1 AND person_id = $2 AND kind = 'solid' AND valid_from <= $3 AND (valid_to IS NULL OR valid_to > $3)
    UNION
    SELECT l.manager_id, a.depth + 1 FROM above a
      JOIN reporting_lines l ON l.organisation_id = $1 AND l.person_id = a.manager_id
       AND l.kind = 'solid' AND l.valid_from <= $3 AND (l.valid_to IS NULL OR l.valid_to > $3)
     WHERE a.depth < 50
  )`;

/** Answers who stands how to whom. */
@Injectable()
export class AccessRepository {
  async viewer(tx: Tx, organisationId: string, personId: string): Promise<ViewerRow | null> {
    const [row] = await tx.query<ViewerRow[]>(
      `SELECT p.name, p.is_admin AS "isAdmin", p.ended_on AS "endedOn", o.time_zone AS "timeZone"
         FROM people p JOIN organisations o ON o.id = p.organisation_id
        WHERE p.organisation_id = $1 AND p.id = $2`,
      [organisationId, personId],
    );
    return row ?? null;
  }

  /** `lock`: until the transaction ends nobody else changes the person; rows that only name them can still be written. */
  async personExists(tx: Tx, organisationId: string, personId: string, lock: boolean): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM people WHERE organisation_id = $1 AND id = $2 ${lock ? 'FOR NO KEY UPDATE' : ''}`,
      [organisationId, personId],
    );
    return rows.length > 0;
  }

  /** How many steps up the viewer stands above a person on a day; null when they do not. */
  async stepsAbove(tx: Tx, organisationId: string, personId: string, viewerId: string, day: string): Promise<number | null> {
    const [row] = await tx.query<{ depth: number }[]>(
      `${CHAIN_ABOVE} SELECT min(depth)::int AS depth FROM above WHERE manager_id = $4 HAVING count(*) > 0`,
      [organisationId, personId, day, viewerId],
    );
    return row?.depth ?? null;
  }

  async hasReports(tx: Tx, organisationId: string, personId: string, day: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM reporting_lines
        WHERE organisation_id = $1 AND manager_id = $2 AND kind = 'solid' AND valid_from <= $3 AND (valid_to IS NULL OR valid_to > $3) LIMIT 1`,
      [organisationId, personId, day],
    );
    return rows.length > 0;
  }

  async item(tx: Tx, organisationId: string, itemId: string): Promise<ItemHead | null> {
    const [row] = await tx.query<ItemHead[]>(
      `SELECT id, person_id AS "personId", state, version, revision FROM evidence_items WHERE organisation_id = $1 AND id = $2`,
      [organisationId, itemId],
    );
    return row ?? null;
  }

  /** The item and the colleague of one request for confirmation. */
  async ask(tx: Tx, organisationId: string, askId: string): Promise<{ itemId: string; colleagueId: string } | null> {
    const [row] = await tx.query<{ itemId: string; colleagueId: string }[]>(
      `SELECT item_id AS "itemId", colleague_id AS "colleagueId" FROM corroboration_asks WHERE organisation_id = $1 AND id = $2`,
      [organisationId, askId],
    );
    return row ?? null;
  }
}
