import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';

/** A person who gets another line manager from a day on. */
export interface ManagerChange {
  readonly personId: string;
  /** Null: nobody led them. */
  readonly giverId: string | null;
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

/** Many changes of managers at once, with everything that a single one writes. */
@Injectable()
export class ManagerChangesRepository {
  /** People who are here already move: the old line ends, what was planned after the day goes, and a handover stands between the two managers. */
  async move(tx: Tx, organisationId: string, madeBy: string, changes: readonly ManagerChange[]): Promise<void> {
    if (changes.length === 0) return;
    await this.end(tx, organisationId, changes.map(({ personId, on }) => ({ personId, on })));
    await this.begin(tx, organisationId, changes.map(({ personId, managerId, on, until }) => ({ personId, managerId, kind: 'solid', from: on, to: until })));
    await this.handOver(tx, organisationId, madeBy, changes);
  }

  /** Ends the solid line that holds on each one’s day, and drops those planned from it on. */
  async end(tx: Tx, organisationId: string, ends: readonly { readonly personId: string; readonly on: string }[]): Promise<void> {
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

  // Handovers planned from the day on do not happen; what was written for them passes on with this one.
  private async handOver(tx: Tx, organisationId: string, madeBy: string, changes: readonly ManagerChange[]): Promise<void> {
    const ids = changes.map(() => uuid());
    const days = [organisationId, ids, changes.map((c) => c.personId), changes.map((c) => c.on)];
    await tx.query(
      `INSERT INTO handovers (organisation_id, made_by, id, person_id, on_day, giver_id, taker_id)
       SELECT $1, $7::uuid, * FROM unnest($2::uuid[], $3::uuid[], $4::date[], $5::uuid[], $6::uuid[])`,
      [...days, changes.map((c) => c.giverId), changes.map((c) => c.managerId), madeBy],
    );
    const replaced = `unnest($2::uuid[], $3::uuid[], $4::date[]) AS v(id, person_id, day)
      WHERE h.organisation_id = $1 AND h.person_id = v.person_id AND h.on_day >= v.day AND h.id <> v.id`;
    await tx.query(`UPDATE handover_notes n SET handover_id = v.id FROM handovers h, ${replaced} AND n.organisation_id = $1 AND n.handover_id = h.id`, days);
    await tx.query(`DELETE FROM handovers h USING ${replaced}`, days);
  }
}
