import { Injectable } from '@nestjs/common';
import type { WitnessRelation } from '@nextrung/domain/evidence';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import type { GivenAnswer } from './answer-rules.js';
import type { CorrectionToAnswer, ReplyToCorrection } from './asks-out.dto.js';
import { VOICE_NAME, WHO_WAS_ASKED } from '../evidence/asked.sql.js';

/** An answer that is kept as one; whoever wrote the item themselves was not asked how they came to see it. */
type KeptAnswer = Extract<GivenAnswer, { answer: 'declined' }> | (Omit<Extract<GivenAnswer, { answer: 'confirmed' }>, 'relation'> & { readonly relation: WitnessRelation | null });

/** What those who were asked said, and what the author answered to corrections. */
@Injectable()
export class AnswersRepository {
  async answer(tx: Tx, organisationId: string, { askId, given, on, revision, awaits }: { askId: string; given: KeptAnswer; on: string; revision: number; awaits: boolean }): Promise<void> {
    const confirmed = given.answer === 'confirmed' ? given : null;
    await tx.query(
      `INSERT INTO corroboration_answers (organisation_id, id, ask_id, answer, note, relation, seen_from, seen_to, growth, awaits, on_day, revision)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [organisationId, uuid(), askId, given.answer, given.note, confirmed?.relation ?? null, confirmed?.seen.from ?? null, confirmed?.seen.to ?? null, confirmed?.growth ?? '', confirmed !== null && awaits, on, revision],
    );
  }

  async correct(tx: Tx, organisationId: string, { askId, part, words, on, revision }: { askId: string; part: string; words: string; on: string; revision: number }): Promise<void> {
    await tx.query('INSERT INTO corroboration_corrections (organisation_id, id, ask_id, part, words, on_day, revision) VALUES ($1, $2, $3, $4, $5, $6, $7)', [
      organisationId, uuid(), askId, part, words, on, revision,
    ]);
  }

  /** Corrections of a person's items that wait for them, the oldest first. */
  toAnswer(tx: Tx, organisationId: string, personId: string): Promise<CorrectionToAnswer[]> {
    return tx.query<CorrectionToAnswer[]>(
      `SELECT a.id AS "askId", i.id AS "itemId", r.title, ${VOICE_NAME} AS name, o.id IS NOT NULL AS outside, k.part, k.words, k.on_day AS "on", i.revision > k.revision AS changed
         FROM evidence_items i
         JOIN evidence_revisions r ON r.organisation_id = i.organisation_id AND r.item_id = i.id AND r.revision = i.revision
         JOIN corroboration_asks a ON a.organisation_id = i.organisation_id AND a.item_id = i.id AND a.withdrawn_on IS NULL
         JOIN corroboration_corrections k ON k.organisation_id = a.organisation_id AND k.ask_id = a.id AND k.replied_on IS NULL ${WHO_WAS_ASKED}
        WHERE i.organisation_id = $1 AND i.person_id = $2 AND i.state IN ('private', 'shared') ORDER BY k.created_at, k.id LIMIT 100`,
      [organisationId, personId],
    );
  }

  /** The correction of a request that waits for its author. */
  async openCorrection(tx: Tx, organisationId: string, askId: string): Promise<{ id: string; revision: number } | null> {
    const [row] = await tx.query<{ id: string; revision: number }[]>('SELECT id, revision FROM corroboration_corrections WHERE organisation_id = $1 AND ask_id = $2 AND replied_on IS NULL', [organisationId, askId]);
    return row ?? null;
  }

  async reply(tx: Tx, organisationId: string, correctionId: string, { kind, words = '' }: ReplyToCorrection, today: string): Promise<void> {
    await tx.query('UPDATE corroboration_corrections SET reply_kind = $3, reply = $4, replied_on = $5 WHERE organisation_id = $1 AND id = $2', [organisationId, correctionId, kind, words, today]);
  }
}
