import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import { RETENTION_KIND_NAMES, RETENTION_KINDS, type RetentionKindName } from './retention-kinds.js';
import type { RetentionRuleView } from './retention.dto.js';

type StoredRule = Omit<RetentionRuleView, 'what' | 'defaultMonths'>;

/** Rules as they are in force: the changed ones over those that the product begins with. */
@Injectable()
export class RetentionRepository {
  async rules(tx: Tx, organisationId: string): Promise<RetentionRuleView[]> {
    const stored = await tx.query<StoredRule[]>(
      `SELECT r.kind, r.months, r.version, p.name AS "changedByName", r.changed_at AS "changedAt"
         FROM retention_rules r JOIN people p ON p.organisation_id = r.organisation_id AND p.id = r.changed_by WHERE r.organisation_id = $1`,
      [organisationId],
    );
    return RETENTION_KIND_NAMES.map((kind) => {
      const { months, what } = RETENTION_KINDS[kind];
      const rule = stored.find((one) => one.kind === kind) ?? { kind, months, version: 0, changedByName: null, changedAt: null };
      return { ...rule, what, defaultMonths: months };
    });
  }

  async save(tx: Tx, organisationId: string, rule: { kind: RetentionKindName; months: number | null; changedBy: string }): Promise<void> {
    await tx.query(
      `INSERT INTO retention_rules (organisation_id, id, kind, months, changed_by) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (organisation_id, kind) DO UPDATE SET months = excluded.months, version = retention_rules.version + 1, changed_by = excluded.changed_by, changed_at = now()`,
      [organisationId, uuid(), rule.kind, rule.months, rule.changedBy],
    );
  }

  /** Takes away what has reached its age; how many rows it was. Not for people, who are erased one by one. */
  async apply(tx: Tx, kind: Exclude<RetentionKindName, 'left_people'>, months: number): Promise<number> {
    const [row] = await tx.query<{ count: number }[]>('SELECT apply_retention($1, $2)::int AS count', [kind, months]);
    return row?.count ?? 0;
  }

  /** What people who have left said of themselves; whether there was anything. */
  async forgetGroups(tx: Tx, organisationId: string, today: string): Promise<boolean> {
    const [, gone] = await tx.query<[unknown, number]>('DELETE FROM person_groups g USING people p WHERE g.organisation_id = $1 AND p.organisation_id = $1 AND p.id = g.person_id AND p.ended_on <= $2::date', [organisationId, today]);
    return gone > 0;
  }

  /** What the same would take away; it is done, counted and undone. */
  async tryOut(tx: Tx, kind: Exclude<RetentionKindName, 'left_people'>, months: number): Promise<number> {
    await tx.query('SAVEPOINT tried_out');
    const count = await this.apply(tx, kind, months);
    await tx.query('ROLLBACK TO SAVEPOINT tried_out');
    return count;
  }
}
