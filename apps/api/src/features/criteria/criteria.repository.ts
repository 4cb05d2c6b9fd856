import { Injectable } from '@nestjs/common';
import type { Tx } from '../../persistence/transaction.js';

/** Whether the organisation has opened its criteria to everybody in it. */
@Injectable()
export class CriteriaRepository {
  async open(tx: Tx, organisationId: string): Promise<boolean> {
    const [row] = await tx.query<{ open: boolean }[]>('SELECT o.criteria_open AS open FROM organisations o WHERE o.id = $1', [organisationId]);
    return row?.open ?? false;
  }

  async change(tx: Tx, organisationId: string, open: boolean): Promise<void> {
    await tx.query('UPDATE organisations SET criteria_open = $2 WHERE id = $1', [organisationId, open]);
  }
}
