import { Injectable } from '@nestjs/common';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { CasesToDo } from '../cases/cases-to-do.js';
import { CorroborationsToDo } from '../corroborations/corroborations-to-do.js';
import { RecentHandovers } from '../handovers/recent-handovers.js';
import { AgreementsToDo } from './agreements-to-do.js';
import { EvidenceToDo } from './evidence-to-do.js';
import type { ToDo } from './to-do.dto.js';

/** Gathers what waits for the signed-in person. */
@Injectable()
export class ToDoService {
  constructor(
    private readonly access: Access,
    private readonly evidence: EvidenceToDo,
    private readonly corroborations: CorroborationsToDo,
    private readonly agreements: AgreementsToDo,
    private readonly promotions: CasesToDo,
    private readonly handovers: RecentHandovers,
  ) {}

  read(call: Call): Promise<ToDo> {
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      const { ratings, ratingsTotal } = await this.evidence.ratings(scope);
      const mayRate = await this.evidence.mayRate(scope);
      const { questions, observations } = await this.evidence.toAnswer(scope);
      const { corroborations, corrections, confirmations } = await this.corroborations.of(scope);
      const { waivers, actions, plan, bars } = await this.agreements.of(scope);
      const { cases, needs } = await this.promotions.of(scope);
      const drafts = await this.evidence.drafts(scope);
      const own = await this.evidence.own(scope);
      const opened = await this.evidence.opened(scope);
      const handovers = await this.handovers.of(scope);
      const lapses = await this.evidence.lapses(scope);
      const waiting = [questions, observations, corroborations, corrections, confirmations, waivers, actions, plan, bars, cases, needs, own.offers, own.ongoing].reduce((sum, list) => sum + list.length, drafts + ratingsTotal);
      return { ratings, ratingsTotal, mayRate, questions, observations, corroborations, corrections, confirmations, waivers, actions, plan, bars, cases, needs, drafts, ...own, opened, handovers, lapses, total: waiting };
    });
  }
}
