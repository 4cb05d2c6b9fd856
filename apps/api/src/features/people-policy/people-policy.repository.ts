import { Injectable } from '@nestjs/common';
import type { Tx } from '../../persistence/transaction.js';
import type { PeoplePolicy } from './people-policy.dto.js';

/** What the organisation decided about people who left. */
@Injectable()
export class PeoplePolicyRepository {
  async read(tx: Tx, organisationId: string): Promise<PeoplePolicy> {
    const [row] = await tx.query<PeoplePolicy[]>('SELECT leaver_names AS "leaverNames" FROM organisations WHERE id = $1', [organisationId]);
    if (!row) throw new Error('The organisation of a session is there.');
    return row;
  }

  async change(tx: Tx, organisationId: string, { leaverNames }: PeoplePolicy): Promise<void> {
    await tx.query('UPDATE organisations SET leaver_names = $2 WHERE id = $1', [organisationId, leaverNames]);
  }
}
