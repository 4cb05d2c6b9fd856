import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';

/** A person who gets another line manager from a day on. */
export interface LineMove {
  readonly personId: string;
  readonly managerId: string;
  readonly on: string;
  /** First day on which the line no longer holds; null: open. */
  readonly until: string | null;
}

export interface NewLine {
  readonly personId: string;
  readonly managerId: string;
  readonly kind: 'solid' | 'dotted';
  readonly from: string;
  readonly to: string | null;
}

/** Reporting lines of many people at once. */
@Injectable()
export class BatchLinesRepository {
  /** People who are here already move: the old line ends, what was planned after the day goes, and with it a sponsor and a dotted line to the new manager. */
  async move(tx: Tx, organisationId: string, changes: readonly LineMove[]): Promise<void> {
    if (changes.length === 0) return;
    await this.end(tx, organisationId, changes.map(({ personId, on }) => ({ personId, on })));
    await this.begin(tx, organisationId, changes.map(({ personId, managerId, on, until }) => ({ personId, managerId, kind: 'solid', from: on, to: until })));
    await this.endSideLines(tx, organisationId, changes);
  }

  /** Ends the solid line that holds on each one’s day, and drops those planned from it on. */
  private async end(tx: Tx, organisationId: string, ends: readonly { readonly personId: string; readonly on: string }[]): Promise<void> {
    if (ends.length === 0) return;
    const days = [organisationId, ends.map(({ personId }) => personId), ends.map(({ on }) => on)];
    const each = `FROM unnest($2::uuid[], $3::date[]) AS v(person_id, day) WHERE l.organisation_id = $1 AND l.person_id = v.person_id AND l.kind = 'solid'`;
    await tx.query(`DELETE FROM reporting_lines l USING ${each.slice('FROM '.length)} AND l.valid_from >= v.day`, days);
    await tx.query(`UPDATE reporting_lines l SET valid_to = v.day ${each} AND (l.valid_to IS NULL OR l.valid_to > v.day)`, days);
  }

  async begin(tx: Tx, organisationId: string, lines: readonly NewLine[]): Promise<void> {
    if (lines.length === 0) return;
    await tx.query(
      `INSERT INTO reporting_lines (organisation_id, id, person_id, manager_id, kind, valid_from, valid_to)
       SELECT $1, * FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::date[], $7::date[])`,
      [organisationId, lines.map(() => uuid()), lines.map((l) => l.personId), lines.map((l) => l.managerId), lines.map((l) => l.kind), lines.map((l) => l.from), lines.map((l) => l.to)],
    );
  }

  /** Single lines, by their ids. */
  async endLines(tx: Tx, organisationId: string, { ends, drops }: { ends: readonly { readonly lineId: string; readonly on: string }[]; drops: readonly string[] }): Promise<void> {
    if (drops.length > 0) await tx.query('DELETE FROM reporting_lines WHERE organisation_id = $1 AND id = ANY($2)', [organisationId, drops]);
    if (ends.length === 0) return;
    await tx.query(
      `UPDATE reporting_lines l SET valid_to = v.day FROM unnest($2::uuid[], $3::date[]) AS v(id, day) WHERE l.organisation_id = $1 AND l.id = v.id`,
      [organisationId, ends.map(({ lineId }) => lineId), ends.map(({ on }) => on)],
    );
  }

  private async endSideLines(tx: Tx, organisationId: string, changes: readonly LineMove[]): Promise<void> {
    const each = `unnest($2::uuid[], $3::uuid[], $4::date[]) AS v(person_id, manager_id, day)
       WHERE l.organisation_id = $1 AND l.person_id = v.person_id AND (l.kind = 'sponsor' OR (l.kind = 'dotted' AND l.manager_id = v.manager_id))`;
    const moves = [organisationId, changes.map(({ personId }) => personId), changes.map(({ managerId }) => managerId), changes.map(({ on }) => on)];
    await tx.query(`DELETE FROM reporting_lines l USING ${each} AND l.valid_from >= v.day`, moves);
    await tx.query(`UPDATE reporting_lines l SET valid_to = v.day FROM ${each} AND (l.valid_to IS NULL OR l.valid_to > v.day)`, moves);
  }
}
