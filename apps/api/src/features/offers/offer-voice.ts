import { Injectable } from '@nestjs/common';
import type { Tx } from '../../persistence/transaction.js';
import { AnswersRepository } from '../corroborations/answers.repository.js';
import { CorroborationsRepository } from '../corroborations/corroborations.repository.js';
import { RatingsRepository } from '../ratings/ratings.repository.js';
import type { OfferRow } from './offers.repository.js';

/** The revision that the author of an offer speaks for. */
const OFFERED = 1;

/** What the author's word counts as once their offer is accepted. */
@Injectable()
export class OfferVoice {
  constructor(
    private readonly ratings: RatingsRepository,
    private readonly corroborations: CorroborationsRepository,
    private readonly answers: AnswersRepository,
  ) {}

  /** A line manager, skip level, dotted line or sponsor who rated it has rated; a line manager who did not is asked, as for any item; anyone else has confirmed it. Nobody is both. */
  async speak(tx: Tx, organisationId: string, { offer, itemId, today }: { offer: OfferRow; itemId: string; today: string }): Promise<void> {
    const { stands, author, forId, word, offeredOn, indicators } = offer;
    if (stands === 'colleague') {
      const askId = await this.corroborations.insertAsk(tx, organisationId, { itemId, colleagueId: author.id, outsiderId: null, message: '', askedOn: today });
      const given = { answer: 'confirmed', note: word, relation: null, seen: { from: offer.startedOn, to: offer.endedOn }, growth: '' } as const;
      await this.answers.answer(tx, organisationId, { askId, given, on: today, revision: OFFERED, awaits: false });
      return;
    }
    const rated = indicators.flatMap(({ id, level }) => (level === null ? [] : [{ indicator: id, level }]));
    if (rated.length > 0) await this.ratings.insert(tx, organisationId, { itemId, raterId: author.id, forId: stands === 'manager' ? forId : null, role: stands === 'manager' ? 'manager' : 'other', note: word, reason: null, on: offeredOn, revision: OFFERED }, rated);
  }
}
