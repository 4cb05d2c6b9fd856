import { Injectable } from '@nestjs/common';
import type { Scope } from '../../platform/access/access.js';
import { CasesToDo } from '../cases/cases-to-do.js';
import { CorroborationsToDo } from '../corroborations/corroborations-to-do.js';
import { FirstLooksToMark } from '../first-looks/first-looks-to-mark.js';
import { PlanToDo } from '../plans/plan-to-do.js';
import { WaiversToSign } from '../waivers/waivers-to-sign.js';
import { EvidenceToDo } from './evidence-to-do.js';
import type { ToDo } from './to-do.dto.js';

/** The lists of which each entry is one thing to do; items to rate and drafts are counted beside them. */
export type WaitingLists = Pick<ToDo, 'questions' | 'observations' | 'corroborations' | 'corrections' | 'confirmations' | 'waivers' | 'actions' | 'plan' | 'bars' | 'cases' | 'rooms' | 'needs' | 'firstLooks' | 'offers' | 'ongoing'>;

/** What somebody is to do something about, by kind. */
@Injectable()
export class Waiting {
  constructor(
    private readonly evidence: EvidenceToDo,
    private readonly corroborations: CorroborationsToDo,
    private readonly waivers: WaiversToSign,
    private readonly plans: PlanToDo,
    private readonly firstLooks: FirstLooksToMark,
    private readonly promotions: CasesToDo,
  ) {}

  async of(scope: Scope): Promise<WaitingLists> {
    return {
      ...(await this.evidence.toAnswer(scope)),
      ...(await this.corroborations.of(scope)),
      waivers: await this.waivers.of(scope),
      ...(await this.plans.of(scope)),
      ...(await this.promotions.of(scope)),
      firstLooks: await this.firstLooks.of(scope),
      ...(await this.evidence.own(scope)),
    };
  }
}

/** How much it is altogether. */
export function waitingTotal(lists: WaitingLists, { drafts, ratingsTotal }: Pick<ToDo, 'drafts' | 'ratingsTotal'>): number {
  return Object.values(lists).reduce((sum, list) => sum + list.length, drafts + ratingsTotal);
}
