import { Injectable } from '@nestjs/common';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import type { Relation } from '../../platform/access/relations.js';
import { type FieldError, Problem } from '../../platform/http/problem.js';
import { ColleaguesRepository } from '../corroborations/colleagues.repository.js';
import { IndicatorsAsked } from '../evidence/indicators-asked.js';
import { wordingErrors, wordingOf } from '../evidence/wording.js';
import type { DeclineOffer, OfferEvidence, OfferedIndicatorInput, OfferView } from './offers.dto.js';
import { OffersReader } from './offers.reader.js';
import { OffersRepository } from './offers.repository.js';

const MOST_OPEN = 5;
/** Those who read a person's target, and so may name its indicators. */
const LOOK_AFTER = ['manager', 'dotted', 'sponsor', 'delegate'] as const satisfies readonly Relation[];
/** Those whose word is the line manager's rating. */
const RATE = ['line_manager', 'delegate'] as const satisfies readonly Relation[];
/** Those who rate beside them. */
const RATE_TOO = ['skip_level', 'dotted', 'sponsor'] as const satisfies readonly Relation[];

/** People write items for others, who say whether they are theirs. */
@Injectable()
export class OffersService {
  constructor(
    private readonly access: Access,
    private readonly repository: OffersRepository,
    private readonly reader: OffersReader,
    private readonly indicators: IndicatorsAsked,
    private readonly colleagues: ColleaguesRepository,
  ) {}

  make(call: Call, personId: string, { word, indicators = [], ...told }: OfferEvidence): Promise<OfferView> {
    return this.access.perform(call, { kind: 'person', id: personId }, async (scope) => {
      const { tx, organisationId, viewerId, today, relations, standsInFor } = scope;
      // As in the directory: whoever is not in it cannot be told from somebody who does not exist.
      const person = await this.colleagues.person(tx, organisationId, personId, today);
      if (!person?.signsIn || !person.here) throw Problem.notFound();
      const wording = wordingOf({ ...told, indicators: indicators.map(({ id }) => ({ id })) }, today, null);
      const errors = [...(await this.indicatorErrors(scope, indicators)), ...wordingErrors({ ...wording, indicators: [] }, new Set(), today, {})];
      if (errors.length > 0) throw Problem.invalid(...errors);
      if ((await this.repository.openBetween(tx, organisationId, viewerId, personId)) >= MOST_OPEN) throw Problem.refused('too_many_offers', 'Five of your offers wait for this person’s answer. Wait for one of them, or take one back.');
      const { title, happened, startedOn, endedOn, link } = wording;
      const id = await this.repository.insert(tx, organisationId, {
        personId, authorId: viewerId, stands: standOf(relations, indicators), forId: standsInFor,
        title, happened, startedOn, endedOn, link, indicators: indicators.map((one) => ({ id: one.id, level: one.level ?? null })), word, offeredOn: today,
      });
      return this.reader.one(scope, id);
    });
  }

  own(call: Call): Promise<OfferView[]> {
    return this.access.perform(call, { kind: 'organisation' }, (scope) => this.reader.own(scope));
  }

  decline(call: Call, offerId: string, { note = '' }: DeclineOffer): Promise<OfferView> {
    return this.settle(call, offerId, 'declined', note);
  }

  takeBack(call: Call, offerId: string): Promise<OfferView> {
    return this.settle(call, offerId, 'taken_back', '');
  }

  private settle(call: Call, offerId: string, state: 'declined' | 'taken_back', answer: string): Promise<OfferView> {
    return this.access.perform(call, { kind: 'offer', id: offerId }, async (scope) => {
      const { tx, organisationId, today } = scope;
      refuseAnswered(await this.reader.one(scope, offerId));
      await this.repository.settle(tx, organisationId, offerId, { state, on: today, answer });
      return this.reader.one(scope, offerId);
    });
  }

  private async indicatorErrors(scope: Scope, chosen: readonly OfferedIndicatorInput[]): Promise<FieldError[]> {
    if (chosen.length === 0) return [];
    const { relations, today } = scope;
    if (!LOOK_AFTER.some((one) => relations.has(one))) return [{ field: 'indicators', message: 'Only those who look after a person choose what an item shows. Leave the indicators to them.' }];
    const wording = wordingOf({ title: 'x', indicators: chosen.map(({ id }) => ({ id })) }, today, null);
    const errors = wordingErrors(wording, new Set(await this.indicators.of(scope, [])), today).map((error) => ({ ...error, message: error.message.replace('your target rung', 'their target rung') }));
    const rated = chosen.filter(({ level }) => level).length;
    if (rated > 0 && ![...RATE, ...RATE_TOO].some((one) => relations.has(one))) errors.push({ field: 'indicators', message: 'Only those who may rate the work of this person give levels. Leave the levels out.' });
    else if (rated > 0 && rated < chosen.length) errors.push({ field: 'indicators', message: 'Rate every indicator, or none.' });
    return errors;
  }
}

/** What the author's word counts as: a manager above, a dotted line or a sponsor rates with levels, and confirms without. */
function standOf(relations: ReadonlySet<Relation>, indicators: readonly OfferedIndicatorInput[]): OfferView['stands'] {
  if (RATE.some((one) => relations.has(one))) return 'manager';
  return indicators.some(({ level }) => level) ? 'rater' : 'colleague';
}

export function refuseAnswered({ state }: Pick<OfferView, 'state'>): void {
  if (state === 'open') return;
  throw Problem.refused('already_answered', state === 'taken_back' ? 'This offer was taken back.' : `This offer has been ${state} already.`);
}
