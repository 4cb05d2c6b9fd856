import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';

/** Keeps what is asked before a rating, and the answers. */
@Injectable()
export class QuestionsRepository {
  async ask(tx: Tx, organisationId: string, asked: { itemId: string; askedBy: string; forId: string | null; question: string; revision: number; on: string }): Promise<void> {
    await tx.query(
      `INSERT INTO rating_questions (organisation_id, id, item_id, asked_by, for_id, question, revision, asked_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [organisationId, uuid(), asked.itemId, asked.askedBy, asked.forId, asked.question, asked.revision, asked.on],
    );
  }

  async answer(tx: Tx, organisationId: string, { questionId, answer, on }: { questionId: string; answer: string; on: string }): Promise<void> {
    await tx.query('UPDATE rating_questions SET answer = $3, answered_on = $4 WHERE organisation_id = $1 AND id = $2 AND answered_on IS NULL', [organisationId, questionId, answer, on]);
  }
}
