import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import { shownName } from '../people/shown-name.js';
import type { OfferedIndicatorColumn } from './evidence-offer.entity.js';
import type { OfferStateName, OfferView } from './offers.dto.js';

/** An offer as the database has it. */
export type OfferRow = Omit<OfferView, 'indicators'> & {
  readonly indicators: OfferedIndicatorColumn[];
  readonly forId: string | null;
  readonly createdAt: Date;
};

export type NewOffer = Pick<OfferRow, 'stands' | 'forId' | 'title' | 'happened' | 'startedOn' | 'endedOn' | 'link' | 'indicators' | 'word' | 'offeredOn'> & { readonly personId: string; readonly authorId: string };

const OFFER = `
  SELECT o.id, jsonb_build_object('id', p.id, 'name', ${shownName('p')}) AS person, jsonb_build_object('id', a.id, 'name', ${shownName('a')}) AS author, o.stands, o.for_id AS "forId", o.state,
         o.title, o.happened, o.started_on AS "startedOn", o.ended_on AS "endedOn", o.link, o.indicators, o.word, o.offered_on AS "offeredOn", o.answered_on AS "answeredOn", o.answer, o.created_at AS "createdAt"
    FROM evidence_offers o
    JOIN people p ON p.organisation_id = o.organisation_id AND p.id = o.person_id
    JOIN people a ON a.organisation_id = o.organisation_id AND a.id = o.author_id
   WHERE o.organisation_id = $1`;

/** Items that people wrote for others. */
@Injectable()
export class OffersRepository {
  async offer(tx: Tx, organisationId: string, id: string): Promise<OfferRow | null> {
    const [row] = await tx.query<OfferRow[]>(`${OFFER} AND o.id = $2`, [organisationId, id]);
    return row ?? null;
  }

  /** What waits for a person's answer, oldest first, at most a hundred. */
  waiting(tx: Tx, organisationId: string, personId: string): Promise<OfferRow[]> {
    return tx.query<OfferRow[]>(`${OFFER} AND o.person_id = $2 AND o.state = 'open' ORDER BY o.created_at, o.id LIMIT 100`, [organisationId, personId]);
  }

  /** What somebody offered and was not answered, or since a day; newest first, at most a hundred. What they took back is not among it. */
  of(tx: Tx, organisationId: string, authorId: string, since: string): Promise<OfferRow[]> {
    return tx.query<OfferRow[]>(
      `${OFFER} AND o.author_id = $2 AND (o.state = 'open' OR (o.state IN ('accepted', 'declined') AND o.answered_on >= $3)) ORDER BY o.created_at DESC, o.id DESC LIMIT 100`,
      [organisationId, authorId, since],
    );
  }

  async openBetween(tx: Tx, organisationId: string, authorId: string, personId: string): Promise<number> {
    const [row] = await tx.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM evidence_offers WHERE organisation_id = $1 AND author_id = $2 AND person_id = $3 AND state = 'open'`, [organisationId, authorId, personId]);
    return row?.count ?? 0;
  }

  async insert(tx: Tx, organisationId: string, offer: NewOffer): Promise<string> {
    const id = uuid();
    await tx.query(
      `INSERT INTO evidence_offers (organisation_id, id, person_id, author_id, stands, for_id, title, happened, started_on, ended_on, link, indicators, word, offered_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [organisationId, id, offer.personId, offer.authorId, offer.stands, offer.forId, offer.title, offer.happened, offer.startedOn, offer.endedOn, offer.link, JSON.stringify(offer.indicators), offer.word, offer.offeredOn],
    );
    return id;
  }

  async settle(tx: Tx, organisationId: string, id: string, { state, on, answer = '', itemId = null }: { state: Exclude<OfferStateName, 'open'>; on: string; answer?: string; itemId?: string | null }): Promise<void> {
    await tx.query('UPDATE evidence_offers SET state = $3, answered_on = $4, answer = $5, item_id = $6 WHERE organisation_id = $1 AND id = $2', [organisationId, id, state, on, answer, itemId]);
  }
}
