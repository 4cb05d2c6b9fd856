import { Injectable } from '@nestjs/common';
import type { Scope } from '../../platform/access/access.js';
import { type PlanWaiting, PlanToDo } from '../plans/plan-to-do.js';
import { WaiversToSign } from '../waivers/waivers-to-sign.js';

/** What two people agree on, and what they promised: plans, agreed bars, and what does not apply. */
@Injectable()
export class AgreementsToDo {
  constructor(
    private readonly plans: PlanToDo,
    private readonly waivers: WaiversToSign,
  ) {}

  async of(scope: Scope): Promise<PlanWaiting & { readonly waivers: Awaited<ReturnType<WaiversToSign['of']>> }> {
    return { ...(await this.plans.of(scope)), waivers: await this.waivers.of(scope) };
  }
}
