import { Injectable } from '@nestjs/common';
import { addDays } from '@nextrung/domain/kernel';
import { isRecalled, recalledAfterDays } from '@nextrung/domain/plan';
import type { Relation } from '../../platform/access/relations.js';
import { CorroborationsToDo } from '../corroborations/corroborations-to-do.js';
import { PlanToDo } from '../plans/plan-to-do.js';
import { RatingQueueRepository } from '../to-do/rating-queue.repository.js';
import { ToDoRepository } from '../to-do/to-do.repository.js';
import { OBSERVED_DAYS } from '../to-do/evidence-to-do.js';
import { WaiversToSign } from '../waivers/waivers-to-sign.js';
import type { DigestFor } from './digest-contents.js';
import { DigestFactsRepository } from './digest-facts.repository.js';
import type { Waiting } from './waiting.words.js';

/** The same as the to-do list has, in fewer words. */
@Injectable()
export class WaitingReader {
  constructor(
    private readonly queue: RatingQueueRepository,
    private readonly toDo: ToDoRepository,
    private readonly corroborations: CorroborationsToDo,
    private readonly waivers: WaiversToSign,
    private readonly plans: PlanToDo,
    private readonly facts: DigestFactsRepository,
  ) {}

  async of({ tx, organisationId, personId: viewerId, today, recipient }: DigestFor): Promise<Waiting> {
    const relations = new Set<Relation>(recipient.isAdmin ? ['member', 'admin'] : ['member']);
    const scope = { tx, organisationId, viewerId, today, relations };
    const rate = await this.queue.mine(tx, organisationId, viewerId, today);
    const names = await this.facts.names(tx, organisationId, rate.map(({ personId }) => personId));
    const { corroborations, corrections, confirmations } = await this.corroborations.of(scope);
    const offers = await this.facts.offers(tx, organisationId, viewerId);
    const toAnswer = await this.toDo.toAnswer(tx, organisationId, viewerId, addDays(today, -OBSERVED_DAYS));
    const waivers = await this.waivers.of(scope);
    const { actions, plan, bars } = await this.plans.of(scope);
    const lately = addDays(today, -recalledAfterDays);
    const proposals = plan.filter(({ action }) => action.state === 'proposed' && action.writtenOn >= lately);
    const own = plan.filter(({ action }) => action.state !== 'proposed');
    return {
      // The oldest comes first, of each person too.
      ratings: [...Map.groupBy(rate, ({ personId }) => personId)].map(([id, items]) => ({ person: names.get(id) ?? 'Someone', count: items.length, since: items[0]?.sharedOn ?? today })),
      asks: corroborations.map(({ author, askedOn }) => ({ author: author.name, since: askedOn })),
      toAnswer: toAnswer.length,
      corrections: corrections.map(({ name, on }) => ({ name, since: on })),
      confirmations: confirmations.map(({ person, on }) => ({ person: person.name, since: on })),
      offers,
      waivers: waivers.map(({ person, waiver }) => ({ person: person.name, since: waiver.proposedOn })),
      promises: actions.filter(({ action }) => isRecalled(action, today)).map(({ person, action }) => ({ person: person.name, due: action.dueOn })),
      proposals: proposals.map(({ action }) => ({ by: action.writtenBy.name, since: action.writtenOn })),
      bars: bars.filter(({ writtenOn }) => writtenOn >= lately).map(({ person, writtenOn }) => ({ person: person.id === viewerId ? null : person.name, since: writtenOn })),
      plan: own.filter(({ action }) => isRecalled(action, today)).map(({ action }) => ({ due: action.dueOn })),
      weekly: own.filter(({ action }) => action.weekly !== null).length,
    };
  }
}
