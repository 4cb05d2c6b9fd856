import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import type { AskGroupQuestion, GroupQuestion, OwnGroup } from './groups.dto.js';

/** Questions of the organisation, and what one person answered; never anybody else’s. */
@Injectable()
export class GroupsRepository {
  /** Changes of the questions take turns, and wait for answers on their way. */
  async lock(tx: Tx, organisationId: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`group questions ${organisationId}`]);
  }

  /** Answers wait for changes of the questions, not for one another. */
  async lockShared(tx: Tx, organisationId: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [`group questions ${organisationId}`]);
  }

  /** In the order in which they were asked. */
  questions(tx: Tx, organisationId: string): Promise<GroupQuestion[]> {
    return tx.query<GroupQuestion[]>('SELECT q.id, q.label, q.purpose, q.choices, q.asked_on AS "askedOn" FROM group_questions q WHERE q.organisation_id = $1 ORDER BY q.created_at, q.id', [organisationId]);
  }

  async ask(tx: Tx, organisationId: string, { label, purpose, choices }: AskGroupQuestion, by: { askedBy: string; askedOn: string }): Promise<GroupQuestion> {
    const id = uuid();
    await tx.query('INSERT INTO group_questions (organisation_id, id, label, purpose, choices, asked_by, asked_on) VALUES ($1, $2, $3, $4, $5, $6, $7)', [organisationId, id, label, purpose, choices, by.askedBy, by.askedOn]);
    return { id, label, purpose, choices, askedOn: by.askedOn };
  }

  /** With every answer and what was counted of them. False: there is no such question. */
  async close(tx: Tx, organisationId: string, id: string): Promise<boolean> {
    for (const table of ['group_counts', 'person_groups']) await tx.query(`DELETE FROM ${table} WHERE organisation_id = $1 AND question_id = $2`, [organisationId, id]);
    const [, closed] = await tx.query<[unknown, number]>('DELETE FROM group_questions WHERE organisation_id = $1 AND id = $2', [organisationId, id]);
    return closed === 1;
  }

  own(tx: Tx, organisationId: string, personId: string): Promise<OwnGroup[]> {
    return tx.query<OwnGroup[]>(
      `SELECT q.id, q.label, q.purpose, q.choices, g.id IS NOT NULL AS answered, g.choice
         FROM group_questions q LEFT JOIN person_groups g ON g.organisation_id = $1 AND g.question_id = q.id AND g.person_id = $2
        WHERE q.organisation_id = $1 ORDER BY q.created_at, q.id`,
      [organisationId, personId],
    );
  }

  async answer(tx: Tx, organisationId: string, personId: string, questionId: string, choice: number | null): Promise<void> {
    await tx.query(
      `INSERT INTO person_groups AS g (organisation_id, id, person_id, question_id, choice) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (organisation_id, question_id, person_id) DO UPDATE SET choice = excluded.choice WHERE g.choice IS DISTINCT FROM excluded.choice`,
      [organisationId, uuid(), personId, questionId, choice],
    );
  }

  async withdraw(tx: Tx, organisationId: string, personId: string, questionId: string): Promise<void> {
    await tx.query('DELETE FROM person_groups WHERE organisation_id = $1 AND person_id = $2 AND question_id = $3', [organisationId, personId, questionId]);
  }
}
