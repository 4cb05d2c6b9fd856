import { Injectable } from '@nestjs/common';
import { isRecalled, weekOf } from '@nextrung/domain/plan';
import type { Scope } from '../../platform/access/access.js';
import { AgreedBarsRepository } from '../agreed-bars/agreed-bars.repository.js';
import { OpenActions } from '../gaps/open-actions.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import { namedIndicators } from '../ladders/named-indicators.js';
import type { PersonRef } from '../people/people.dto.js';
import { planActionView } from './plan.mapper.js';
import type { PlanActionView } from './plans.dto.js';
import { type PlanRow, PlansRepository } from './plans.repository.js';

export interface PlanWaiting {
  readonly actions: Awaited<ReturnType<OpenActions['of']>>;
  readonly plan: { person: PersonRef; action: PlanActionView }[];
  readonly bars: { person: PersonRef; writtenOn: string }[];
}

/** What plans and agreed bars ask of somebody. */
@Injectable()
export class PlanToDo {
  constructor(
    private readonly promises: OpenActions,
    private readonly repository: PlansRepository,
    private readonly bars: AgreedBarsRepository,
    private readonly ladders: LaddersRepository,
  ) {}

  /** `actions`: what they promised. `plan`: what they are to agree to, and of their own what is due soon or every week. `bars`: what they are to sign. */
  async of(scope: Pick<Scope, 'tx' | 'organisationId' | 'viewerId' | 'today'>): Promise<PlanWaiting> {
    const { tx, organisationId, viewerId, today } = scope;
    const rows = (await this.repository.waiting(tx, organisationId, viewerId, today)).filter((row) => asks(row, viewerId, today));
    return { actions: await this.promises.of(scope), plan: await this.views(scope, rows), bars: await this.bars.toSign(tx, organisationId, viewerId, today) };
  }

  private async views({ tx, organisationId, viewerId, today }: Pick<Scope, 'tx' | 'organisationId' | 'viewerId' | 'today'>, rows: readonly PlanRow[]): Promise<PlanWaiting['plan']> {
    if (rows.length === 0) return [];
    const published = await this.ladders.current(tx, organisationId);
    const ladder = { lineage: published.lineage, indicators: namedIndicators(published) };
    return rows.map((row) => {
      const own = row.person.id === viewerId;
      return { person: row.person, action: planActionView(row, ladder, { side: own ? 'person' : 'manager', own, alone: false, today }) };
    });
  }
}

/** A proposal of the other one; of one's own, what is due soon, or what is done every week and not yet in this one. */
function asks(row: PlanRow, viewerId: string, today: string): boolean {
  if (row.state === 'proposed') return row.proposedBy === (row.person.id === viewerId ? 'manager' : 'person');
  if (row.owner !== 'person') return false;
  const week = weekOf(today);
  const behind = row.weeklyFrom !== null && (row.ticks.find((tick) => tick.week === week)?.times ?? 0) < row.weeklyFrom;
  return isRecalled(row, today) || (behind && row.dueOn >= today);
}
