import { Injectable } from '@nestjs/common';
import type { Relation } from '../../platform/access/relations.js';
import { CorroborationsRepository } from '../corroborations/corroborations.repository.js';
import { OpenActions } from '../gaps/open-actions.js';
import { ToDoRepository } from '../to-do/to-do.repository.js';
import { WaiversToSign } from '../waivers/waivers-to-sign.js';
import type { DigestFor } from './digest-contents.js';
import { DigestFactsRepository } from './digest-facts.repository.js';
import type { Waiting } from './waiting.words.js';

/** The same as the to-do list has, in fewer words. */
@Injectable()
export class WaitingReader {
  constructor(
    private readonly toDo: ToDoRepository,
    private readonly corroborations: CorroborationsRepository,
    private readonly waivers: WaiversToSign,
    private readonly actions: OpenActions,
    private readonly facts: DigestFactsRepository,
  ) {}

  async of({ tx, organisationId, personId: viewerId, today, recipient }: DigestFor): Promise<Waiting> {
    const relations = new Set<Relation>(recipient.isAdmin ? ['member', 'admin'] : ['member']);
    const scope = { tx, organisationId, viewerId, today, relations };
    const rate = await this.toDo.waitingForRating(tx, organisationId, viewerId, today);
    const names = await this.facts.names(tx, organisationId, rate.map(({ personId }) => personId));
    const asks = await this.corroborations.open(tx, organisationId, viewerId, today);
    const waivers = await this.waivers.of(scope);
    const actions = await this.actions.of(scope);
    return {
      // The oldest comes first, of each person too.
      ratings: [...Map.groupBy(rate, ({ personId }) => personId)].map(([id, items]) => ({ person: names.get(id) ?? 'Someone', count: items.length, since: items[0]?.sharedOn ?? today })),
      asks: asks.map(({ author, askedOn }) => ({ author: author.name, since: askedOn })),
      waivers: waivers.map(({ person, waiver }) => ({ person: person.name, since: waiver.proposedOn })),
      promises: actions.map(({ person, action }) => ({ person: person.name, due: action.dueOn })),
    };
  }
}
