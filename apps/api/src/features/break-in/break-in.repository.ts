import { Injectable } from '@nestjs/common';
import type { Tx } from '../../persistence/transaction.js';
import type { BreakInPlan, SaveBreakInPlan } from './break-in.dto.js';

/** Keeps what people on the way in have chosen and ticked off. */
@Injectable()
export class BreakInRepository {
  async plan(tx: Tx, organisationId: string, personId: string): Promise<BreakInPlan> {
    const [row] = await tx.query<BreakInPlan[]>('SELECT version, way, done FROM break_in_plans WHERE organisation_id = $1 AND id = $2', [organisationId, personId]);
    return row ?? { version: 0, way: null, done: [] };
  }

  async save(tx: Tx, organisationId: string, personId: string, { way, done }: SaveBreakInPlan): Promise<void> {
    await tx.query(
      `INSERT INTO break_in_plans (organisation_id, id, version, way, done) VALUES ($1, $2, 1, $3, $4)
       ON CONFLICT (organisation_id, id) DO UPDATE SET version = break_in_plans.version + 1, way = $3, done = $4, updated_at = now()`,
      [organisationId, personId, way ?? null, done],
    );
  }
}
