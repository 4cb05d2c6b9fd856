import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import type { CorroborationAsk } from './corroborations.dto.js';

const ASK = `
  SELECT a.id, a.item_id AS "itemId", jsonb_build_object('id', p.id, 'name', p.name) AS author, r.title, r.situation, r.happened, r.contribution, r.result,
         r.started_on AS "startedOn", r.ended_on AS "endedOn", r.link, a.asked_on AS "askedOn", a.message, coalesce(w.answer, 'asked') AS state
    FROM corroboration_asks a
    JOIN evidence_items i ON i.organisation_id = a.organisation_id AND i.id = a.item_id
    JOIN evidence_revisions r ON r.organisation_id = i.organisation_id AND r.item_id = i.id AND r.revision = i.revision
    JOIN people p ON p.organisation_id = i.organisation_id AND p.id = i.person_id
    LEFT JOIN corroboration_answers w ON w.organisation_id = a.organisation_id AND w.ask_id = a.id`;

/** Requests to colleagues, and what they answered. */
@Injectable()
export class CorroborationsRepository {
  async ask(tx: Tx, organisationId: string, askId: string): Promise<CorroborationAsk | null> {
    const [ask] = await tx.query<CorroborationAsk[]>(`${ASK} WHERE a.organisation_id = $1 AND a.id = $2`, [organisationId, askId]);
    return ask ?? null;
  }

  /** What a colleague has been asked and not answered, oldest first; authors who have left are not among it. */
  open(tx: Tx, organisationId: string, colleagueId: string, today: string): Promise<CorroborationAsk[]> {
    return tx.query<CorroborationAsk[]>(
      `${ASK} WHERE a.organisation_id = $1 AND a.colleague_id = $2 AND w.id IS NULL AND i.state IN ('private', 'shared')
         AND (p.ended_on IS NULL OR p.ended_on > $3) ORDER BY a.asked_on, a.id LIMIT 100`,
      [organisationId, colleagueId, today],
    );
  }

  /** Whether someone can be asked: here today, with an account. */
  async canBeAsked(tx: Tx, organisationId: string, personId: string, today: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM people p JOIN memberships m ON m.organisation_id = p.organisation_id AND m.person_id = p.id
        WHERE p.organisation_id = $1 AND p.id = $2 AND (p.ended_on IS NULL OR p.ended_on > $3)`,
      [organisationId, personId, today],
    );
    return rows.length > 0;
  }

  async insertAsk(tx: Tx, organisationId: string, ask: { itemId: string; colleagueId: string; message: string; askedOn: string }): Promise<string> {
    const id = uuid();
    await tx.query('INSERT INTO corroboration_asks (organisation_id, id, item_id, colleague_id, message, asked_on) VALUES ($1, $2, $3, $4, $5, $6)', [
      organisationId, id, ask.itemId, ask.colleagueId, ask.message, ask.askedOn,
    ]);
    return id;
  }

  async insertAnswer(tx: Tx, organisationId: string, answer: { askId: string; answer: 'confirmed' | 'declined'; note: string; on: string; revision: number }): Promise<void> {
    await tx.query('INSERT INTO corroboration_answers (organisation_id, id, ask_id, answer, note, on_day, revision) VALUES ($1, $2, $3, $4, $5, $6, $7)', [
      organisationId, uuid(), answer.askId, answer.answer, answer.note, answer.on, answer.revision,
    ]);
  }
}
