import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import { ASK_STATE, SIGNS_IN, VOICE_NAME, WHAT_THEY_ANSWERED, WHO_WAS_ASKED } from '../evidence/asked.sql.js';
import type { AskOut } from './asks-out.dto.js';
import type { CorroborationAsk } from './corroborations.dto.js';

/** SQL of the newest correction of request `a`. */
export const CORRECTION = `(SELECT jsonb_build_object('part', k.part, 'words', k.words, 'on', k.on_day, 'replyKind', k.reply_kind, 'reply', k.reply)
  FROM corroboration_corrections k WHERE k.organisation_id = a.organisation_id AND k.ask_id = a.id ORDER BY k.created_at DESC, k.id DESC LIMIT 1)`;

const ASK = `
  SELECT a.id, a.item_id AS "itemId", jsonb_build_object('id', t.id, 'name', t.name) AS author, r.revision, r.title, r.situation, r.happened, r.contribution, r.result,
         r.started_on AS "startedOn", r.ended_on AS "endedOn", r.link, a.asked_on AS "askedOn", a.message, ${ASK_STATE} AS state, ${CORRECTION} AS correction
    FROM corroboration_asks a
    JOIN evidence_items i ON i.organisation_id = a.organisation_id AND i.id = a.item_id
    JOIN evidence_revisions r ON r.organisation_id = i.organisation_id AND r.item_id = i.id AND r.revision = i.revision
    JOIN people t ON t.organisation_id = i.organisation_id AND t.id = i.person_id ${WHAT_THEY_ANSWERED}`;

/** A request as whoever made it sees it. */
export interface OwnAsk extends Omit<AskOut, 'state' | 'canRemind' | 'canSendAgain'> {
  readonly state: CorroborationAsk['state'];
  readonly sentOn: string | null;
  readonly remindedOn: string | null;
  readonly linkId: string | null;
}

const OWN_ASK = `
  SELECT a.id, i.id AS "itemId", r.title, ${VOICE_NAME} AS name, o.id IS NOT NULL AS outside, o.email, ${ASK_STATE} AS state, a.asked_on AS "askedOn", a.reminders, a.sent_on AS "sentOn", a.reminded_on AS "remindedOn",
         to_char(a.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "expiresAt", ${SIGNS_IN} AS "inToDo",
         (SELECT l.id FROM corroboration_links l WHERE l.organisation_id = a.organisation_id AND l.ask_id = a.id AND l.used_at IS NULL AND l.expires_at > now() LIMIT 1) AS "linkId"
    FROM evidence_items i
    JOIN evidence_revisions r ON r.organisation_id = i.organisation_id AND r.item_id = i.id AND r.revision = i.revision
    JOIN corroboration_asks a ON a.organisation_id = i.organisation_id AND a.item_id = i.id ${WHO_WAS_ASKED} ${WHAT_THEY_ANSWERED}
   WHERE i.organisation_id = $1 AND i.state IN ('private', 'shared')`;

/** Requests to confirm, as those who were asked and those who ask see them. */
@Injectable()
export class CorroborationsRepository {
  async ask(tx: Tx, organisationId: string, askId: string): Promise<CorroborationAsk | null> {
    const [ask] = await tx.query<CorroborationAsk[]>(`${ASK} WHERE a.organisation_id = $1 AND a.id = $2`, [organisationId, askId]);
    return ask ?? null;
  }

  async organisationName(tx: Tx, organisationId: string): Promise<string> {
    const [row] = await tx.query<{ name: string }[]>('SELECT name FROM organisations WHERE id = $1', [organisationId]);
    return row?.name ?? '';
  }

  /** What a colleague has been asked and not answered, oldest first; authors who have left are not among it. */
  open(tx: Tx, organisationId: string, colleagueId: string, today: string): Promise<CorroborationAsk[]> {
    return tx.query<CorroborationAsk[]>(
      `${ASK} WHERE a.organisation_id = $1 AND a.colleague_id = $2 AND ${ASK_STATE} = 'asked' AND i.state IN ('private', 'shared')
         AND (t.ended_on IS NULL OR t.ended_on > $3) ORDER BY a.asked_on, a.id LIMIT 100`,
      [organisationId, colleagueId, today],
    );
  }

  async own(tx: Tx, organisationId: string, askId: string): Promise<OwnAsk | null> {
    const [ask] = await tx.query<OwnAsk[]>(`${OWN_ASK} AND a.id = $2`, [organisationId, askId]);
    return ask ?? null;
  }

  /** Those of a person that nobody has answered, the longest waiting first. */
  out(tx: Tx, organisationId: string, personId: string): Promise<OwnAsk[]> {
    return tx.query<OwnAsk[]>(`${OWN_ASK} AND i.person_id = $2 AND ${ASK_STATE} IN ('asked', 'corrected', 'expired') ORDER BY a.asked_on, a.id LIMIT 200`, [organisationId, personId]);
  }

  /** Keeps a request; one to the same person that was withdrawn begins anew. Gives its id. */
  async insertAsk(tx: Tx, organisationId: string, ask: { itemId: string; colleagueId: string | null; outsiderId: string | null; message: string; askedOn: string }): Promise<string> {
    const { itemId, colleagueId, outsiderId, message, askedOn } = ask;
    const again = await tx.query<[{ id: string }[], number]>(
      `UPDATE corroboration_asks SET message = $5, asked_on = $6, withdrawn_on = NULL, passed_on = false, sent_on = NULL, expires_at = NULL, reminders = 0, reminded_on = NULL
        WHERE organisation_id = $1 AND item_id = $2 AND (colleague_id = $3 OR outsider_id = $4) AND withdrawn_on IS NOT NULL RETURNING id`,
      [organisationId, itemId, colleagueId, outsiderId, message, askedOn],
    );
    const [known] = again[0];
    if (known) return known.id;
    const id = uuid();
    await tx.query('INSERT INTO corroboration_asks (organisation_id, id, item_id, colleague_id, outsider_id, message, asked_on) VALUES ($1, $2, $3, $4, $5, $6, $7)', [organisationId, id, itemId, colleagueId, outsiderId, message, askedOn]);
    return id;
  }

  async withdraw(tx: Tx, organisationId: string, askId: string, today: string): Promise<void> {
    await tx.query('UPDATE corroboration_asks SET withdrawn_on = $3 WHERE organisation_id = $1 AND id = $2', [organisationId, askId, today]);
  }

  /** Counts one more reminder, unless somebody else did just now. */
  async countReminder(tx: Tx, organisationId: string, askId: string, before: number, today: string): Promise<boolean> {
    const [, count] = await tx.query<[unknown[], number]>('UPDATE corroboration_asks SET reminders = reminders + 1, reminded_on = $4 WHERE organisation_id = $1 AND id = $2 AND reminders = $3', [organisationId, askId, before, today]);
    return count > 0;
  }
}
