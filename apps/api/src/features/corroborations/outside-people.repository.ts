import { Injectable } from '@nestjs/common';
import type { Tx } from '../../persistence/transaction.js';
import type { OutsidePerson } from './outside-people.dto.js';

/** What is kept of somebody outside, under one mailbox. */
@Injectable()
export class OutsidePeopleRepository {
  async kept(tx: Tx, organisationId: string, key: string): Promise<OutsidePerson> {
    const [row] = await tx.query<OutsidePerson[]>(
      `SELECT count(DISTINCT o.id)::int AS people, count(DISTINCT a.id)::int AS requests, (count(DISTINCT w.id) + count(DISTINCT k.id))::int AS answers
         FROM outside_colleagues o
         LEFT JOIN corroboration_asks a ON a.organisation_id = o.organisation_id AND a.outsider_id = o.id
         LEFT JOIN corroboration_answers w ON w.organisation_id = a.organisation_id AND w.ask_id = a.id
         LEFT JOIN corroboration_corrections k ON k.organisation_id = a.organisation_id AND k.ask_id = a.id
        WHERE o.organisation_id = $1 AND o.address_key = $2`,
      [organisationId, key],
    );
    return row ?? { people: 0, requests: 0, answers: 0 };
  }

  async erase(tx: Tx, key: string, today: string): Promise<void> {
    await tx.query('SELECT erase_outside_colleague($1, $2)', [key, today]);
  }
}
