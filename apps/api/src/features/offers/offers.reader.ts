import { Injectable } from '@nestjs/common';
import { addDays } from '@nextrung/domain/kernel';
import type { Scope } from '../../platform/access/access.js';
import { Problem } from '../../platform/http/problem.js';
import { IndicatorsInForce } from '../evidence/followed-indicators.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import { offerView } from './offer.mapper.js';
import type { OfferView } from './offers.dto.js';
import { type OfferRow, OffersRepository } from './offers.repository.js';

/** For how long an author is told what became of an offer. */
const TOLD_DAYS = 31;

type Look = Pick<Scope, 'tx' | 'organisationId' | 'viewerId' | 'today'>;

/** Reads offers for those two whom they concern. */
@Injectable()
export class OffersReader {
  constructor(
    private readonly repository: OffersRepository,
    private readonly ladders: LaddersRepository,
  ) {}

  /** What waits for the reader's answer, oldest first. */
  async waiting(look: Look): Promise<OfferView[]> {
    return this.views(look, await this.repository.waiting(look.tx, look.organisationId, look.viewerId));
  }

  /** What the reader offered: what is open, and what was answered within a month. */
  async own(look: Look): Promise<OfferView[]> {
    return this.views(look, await this.repository.of(look.tx, look.organisationId, look.viewerId, addDays(look.today, -TOLD_DAYS)));
  }

  async one(look: Look, id: string): Promise<OfferView> {
    const row = await this.repository.offer(look.tx, look.organisationId, id);
    const [view] = row ? await this.views(look, [row]) : [];
    if (!view) throw Problem.notFound();
    return view;
  }

  private async views({ tx, organisationId }: Look, rows: readonly OfferRow[]): Promise<OfferView[]> {
    if (rows.length === 0) return [];
    const inForce = new IndicatorsInForce(await this.ladders.current(tx, organisationId));
    return rows.map((row) => offerView(row, inForce));
  }
}
