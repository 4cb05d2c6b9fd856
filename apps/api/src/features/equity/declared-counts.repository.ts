import type { DeclaredGroup } from '@nextrung/domain/promotion';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';

export interface KeptCount {
  readonly questionId: string;
  readonly countedOn: string;
  readonly groups: DeclaredGroup[];
}

/** What was counted of answers, as it is shown: one count for each question, which the next month's replaces. */
@Injectable()
export class DeclaredCountsRepository {
  list(tx: Tx, organisationId: string): Promise<KeptCount[]> {
    return tx.query<KeptCount[]>('SELECT c.question_id AS "questionId", c.counted_on AS "countedOn", c.groups FROM group_counts c WHERE c.organisation_id = $1', [organisationId]);
  }

  /** Whoever counts at the same moment finds the count of the first. @param month its first day @returns the count that stands */
  async keep(tx: Tx, organisationId: string, { questionId, countedOn, groups }: KeptCount, month: string): Promise<KeptCount> {
    await tx.query(
      `INSERT INTO group_counts AS c (organisation_id, id, question_id, counted_on, groups) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (organisation_id, question_id) DO UPDATE SET counted_on = excluded.counted_on, groups = excluded.groups WHERE c.counted_on < $6::date`,
      [organisationId, uuid(), questionId, countedOn, JSON.stringify(groups), month],
    );
    return (await this.list(tx, organisationId)).find((kept) => kept.questionId === questionId) ?? { questionId, countedOn, groups };
  }
}
