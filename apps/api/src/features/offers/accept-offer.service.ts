import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import type { EvidenceInput } from '../evidence/evidence-input.dto.js';
import type { EvidenceItem } from '../evidence/evidence.dto.js';
import { EvidenceReader } from '../evidence/evidence.reader.js';
import { EvidenceRepository } from '../evidence/evidence.repository.js';
import type { Wording } from '../evidence/evidence.rows.js';
import { IndicatorsAsked } from '../evidence/indicators-asked.js';
import { wordingErrors, wordingOf } from '../evidence/wording.js';
import type { AcceptOffer } from './offers.dto.js';
import { OfferVoice } from './offer-voice.js';
import { OffersRepository } from './offers.repository.js';
import { refuseAnswered } from './offers.service.js';

/** Makes an offered item the person's own. */
@Injectable()
export class AcceptOfferService {
  constructor(
    private readonly access: Access,
    private readonly offers: OffersRepository,
    private readonly evidence: EvidenceRepository,
    private readonly reader: EvidenceReader,
    private readonly indicators: IndicatorsAsked,
    private readonly voice: OfferVoice,
  ) {}

  /** The item begins with the words that were offered, since those are what its author speaks for; what the person makes of them is its next revision. */
  accept(call: Call, offerId: string, { item: input }: AcceptOffer): Promise<EvidenceItem> {
    return this.access.perform(call, { kind: 'offer', id: offerId }, async (scope) => {
      const { tx, organisationId, personId, today } = scope;
      const offer = await this.offers.offer(tx, organisationId, offerId);
      if (!offer) throw Problem.notFound();
      refuseAnswered(offer);
      const { title, happened, startedOn, endedOn, link, indicators } = offer;
      const offered = wordingOf({ title, happened, startedOn, endedOn, link, indicators: indicators.map(({ id }) => ({ id })) }, today, null);
      const edited = input && (await this.edited(scope, input, offered));

      const itemId = uuid();
      await this.evidence.insert(tx, organisationId, { id: itemId, personId, state: 'private', loggedOn: today });
      await this.evidence.insertRevision(tx, organisationId, { itemId, revision: 1, personId, authorId: personId }, offered);
      if (edited && JSON.stringify(edited) !== JSON.stringify(offered)) {
        await this.evidence.insertRevision(tx, organisationId, { itemId, revision: 2, personId, authorId: personId }, edited);
        await this.evidence.stand(tx, organisationId, itemId, 2);
      }
      await this.voice.speak(tx, organisationId, { offer, itemId, today });
      await this.offers.settle(tx, organisationId, offerId, { state: 'accepted', on: today, itemId });
      return this.reader.item(tx, organisationId, itemId, scope);
    });
  }

  private async edited(scope: Scope, input: EvidenceInput, offered: Wording): Promise<Wording> {
    const wording = wordingOf(input, scope.today, offered);
    const asked = await this.indicators.of(scope, offered.indicators.map(({ id }) => id));
    const errors = wordingErrors(wording, new Set(asked), scope.today, input);
    if (errors.length > 0) throw Problem.invalid(...errors.map((error) => ({ ...error, field: `item.${error.field}` })));
    return wording;
  }
}
