import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';

/** Who was somebody’s line manager before a day, and who is from that day on; null: nobody. */
export interface ManagerChange {
  readonly personId: string;
  readonly giverId: string | null;
  readonly takerId: string | null;
  readonly onDay: string;
}

/** Writes down changes of line manager as handovers. Call it behind the people’s locks, in the transaction that changes their lines. */
@Injectable()
export class ManagerChangesRepository {
  /** The line managers of people on the day before this one, by person; who has none is left out. */
  async managersBefore(tx: Tx, organisationId: string, personIds: readonly string[], day: string): Promise<Map<string, string>> {
    const rows = await tx.query<{ personId: string; managerId: string }[]>(
      `SELECT person_id AS "personId", manager_id AS "managerId" FROM reporting_lines
        WHERE organisation_id = $1 AND person_id = ANY($2) AND kind = 'solid' AND valid_from < $3::date AND (valid_to IS NULL OR valid_to >= $3::date)`,
      [organisationId, personIds, day],
    );
    return new Map(rows.map(({ personId, managerId }) => [personId, managerId]));
  }

  /**
   * One handover a person, where the manager really changes. It takes the place of those planned from its day on, and
   * what was noted at them moves along. Where the manager stays, what was planned is called off: one with the same
   * manager on both sides (or the person, where there is none) is left only to keep such notes.
   * @param changes at most one a person
   */
  async record(tx: Tx, organisationId: string, madeBy: string, changes: readonly ManagerChange[]): Promise<void> {
    if (changes.length === 0) return;
    const rows = changes.map((change) => {
      const stays = change.giverId === change.takerId ? (change.giverId ?? change.personId) : null;
      return { ...change, id: uuid(), giverId: stays ?? change.giverId, takerId: stays ?? change.takerId };
    });
    const written = [organisationId, rows.map(({ id }) => id), rows.map(({ personId }) => personId), rows.map(({ onDay }) => onDay)];
    await tx.query(
      `INSERT INTO handovers (organisation_id, id, person_id, on_day, giver_id, taker_id, made_by)
       SELECT $1, c.id, c.person_id, c.on_day, c.giver_id, c.taker_id, $7
         FROM unnest($2::uuid[], $3::uuid[], $4::date[], $5::uuid[], $6::uuid[]) c (id, person_id, on_day, giver_id, taker_id)
        WHERE c.giver_id IS DISTINCT FROM c.taker_id
           OR EXISTS (SELECT 1 FROM handovers h JOIN handover_notes n ON n.organisation_id = h.organisation_id AND n.handover_id = h.id
                       WHERE h.organisation_id = $1 AND h.person_id = c.person_id AND h.on_day >= c.on_day)`,
      [...written, rows.map(({ giverId }) => giverId), rows.map(({ takerId }) => takerId), madeBy],
    );
    const replaced = `unnest($2::uuid[], $3::uuid[], $4::date[]) c (id, person_id, on_day) WHERE h.organisation_id = $1 AND h.person_id = c.person_id AND h.on_day >= c.on_day AND h.id <> c.id`;
    await tx.query(`UPDATE handover_notes n SET handover_id = c.id FROM handovers h, ${replaced} AND n.organisation_id = $1 AND n.handover_id = h.id`, written);
    await tx.query(`DELETE FROM handovers h USING ${replaced}`, written);
  }
}
