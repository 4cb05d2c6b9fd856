import { Injectable } from '@nestjs/common';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { CorroborationsRepository } from '../corroborations/corroborations.repository.js';
import { OpenActions } from '../gaps/open-actions.js';
import { RecentHandovers } from '../handovers/recent-handovers.js';
import { WaiversToSign } from '../waivers/waivers-to-sign.js';
import { EvidenceToDo } from './evidence-to-do.js';
import type { ToDo } from './to-do.dto.js';

/** Gathers what waits for the signed-in person. */
@Injectable()
export class ToDoService {
  constructor(
    private readonly access: Access,
    private readonly evidence: EvidenceToDo,
    private readonly corroborations: CorroborationsRepository,
    private readonly waivers: WaiversToSign,
    private readonly actions: OpenActions,
    private readonly handovers: RecentHandovers,
  ) {}

  read(call: Call): Promise<ToDo> {
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      const { tx, organisationId, viewerId, today } = scope;
      const ratings = await this.evidence.ratings(scope);
      const mayRate = await this.evidence.mayRate(scope);
      const { questions, observations } = await this.evidence.toAnswer(scope);
      const corroborations = await this.corroborations.open(tx, organisationId, viewerId, today);
      const waivers = await this.waivers.of(scope);
      const actions = await this.actions.of(scope);
      const drafts = await this.evidence.drafts(scope);
      const own = await this.evidence.own(scope);
      const opened = await this.evidence.opened(scope);
      const handovers = await this.handovers.of(scope);
      const total = ratings.length + questions.length + observations.length + corroborations.length + waivers.length + actions.length + drafts;
      return { ratings, mayRate, questions, observations, corroborations, waivers, actions, drafts, ...own, opened, handovers, total + own.offers.length + own.ongoing.length };
    });
  }
}
