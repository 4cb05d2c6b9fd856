import { Injectable } from '@nestjs/common';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { RecentHandovers } from '../handovers/recent-handovers.js';
import { EvidenceToDo } from './evidence-to-do.js';
import type { ToDo, ToDoTotal } from './to-do.dto.js';
import { Waiting, waitingTotal } from './waiting.js';

/** Gathers what waits for the signed-in person. */
@Injectable()
export class ToDoService {
  constructor(
    private readonly access: Access,
    private readonly evidence: EvidenceToDo,
    private readonly waiting: Waiting,
    private readonly handovers: RecentHandovers,
  ) {}

  read(call: Call): Promise<ToDo> {
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      const { ratings, ratingsTotal } = await this.evidence.ratings(scope);
      const drafts = await this.evidence.drafts(scope);
      const lists = await this.waiting.of(scope);
      return {
        ratings,
        ratingsTotal,
        mayRate: await this.evidence.mayRate(scope),
        ...lists,
        drafts,
        offered: await this.evidence.offered(scope),
        opened: await this.evidence.opened(scope),
        handovers: await this.handovers.of(scope),
        lapses: await this.evidence.lapses(scope),
        total: waitingTotal(lists, { drafts, ratingsTotal }),
      };
    });
  }

  /** The number alone: what is only to know is not read, nor the items that are to be rated. */
  total(call: Call): Promise<ToDoTotal> {
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      const counted = { ratingsTotal: await this.evidence.ratingsTotal(scope), drafts: await this.evidence.drafts(scope) };
      return { total: waitingTotal(await this.waiting.of(scope), counted) };
    });
  }
}
