import { Injectable } from '@nestjs/common';
import { addDays } from '@nextrung/domain/kernel';
import { placedIndicators } from '@nextrung/domain/ladder';
import { assess, openGaps } from '@nextrung/domain/readiness';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import { Dossiers } from '../readiness/dossiers.js';
import type { ReadinessQuery } from '../readiness/readiness.dto.js';
import { targetAsked } from '../readiness/target-asked.js';
import { actionView, gapView } from './gap.mapper.js';
import type { ActionView, CloseAction, GapView, MarkGap } from './gaps.dto.js';
import { GapsRepository } from './gaps.repository.js';

const LATEST_DAYS = 366;

/** What is missing for a gate, why, and what the manager does where there was no chance to show it. */
@Injectable()
export class GapsService {
  constructor(
    private readonly access: Access,
    private readonly repository: GapsRepository,
    private readonly ladders: LaddersRepository,
    private readonly dossiers: Dossiers,
  ) {}

  list(call: Call, personId: string, { target }: ReadinessQuery): Promise<GapView[]> {
    return this.access.perform(call, { kind: 'person', id: personId }, (scope) => this.gaps(scope, target));
  }

  mark(call: Call, personId: string, indicator: string, { kind, note, action = null }: MarkGap): Promise<GapView> {
    return this.access.perform(call, { kind: 'person', id: personId }, async (scope) => {
      const { tx, organisationId, viewerId, today } = scope;
      const open = (await this.everyGap(scope)).some((gap) => gap.indicator === indicator);
      if (!open) throw Problem.refused('no_gap', `${indicator} is not open for this person: it is shown, met, or not asked for.`);
      if (kind === 'no_chance_given' && !action) throw Problem.invalid({ field: 'action', message: 'Say what you will do, and by when, so that there is a chance.' });
      if (kind !== 'no_chance_given' && action) throw Problem.invalid({ field: 'action', message: 'Only “no chance given” makes an action.' });
      if (action && (action.dueOn < today || action.dueOn > addDays(today, LATEST_DAYS))) {
        throw Problem.invalid({ field: 'action.dueOn', message: 'Choose a day from today on, within a year.' });
      }
      const previous = (await this.repository.actions(tx, organisationId, personId)).get(indicator);
      if (previous?.state === 'open') {
        const outcome = action ? 'Replaced by another action.' : 'No longer a matter of chance.';
        await this.repository.close(tx, organisationId, previous.id, { as: 'dropped', outcome, by: viewerId, on: today });
      }
      await this.repository.mark(tx, organisationId, { personId, indicator, kind, note: note?.trim() ?? '', by: viewerId, on: today });
      if (action) await this.repository.add(tx, organisationId, { personId, indicator, what: action.what.trim(), dueOn: action.dueOn, by: viewerId, on: today });
      const marked = (await this.everyGap(scope)).find((gap) => gap.indicator === indicator);
      if (!marked) throw Problem.notFound();
      return marked;
    });
  }

  close(call: Call, personId: string, actionId: string, { as, outcome }: CloseAction): Promise<ActionView> {
    return this.access.perform(call, { kind: 'person', id: personId }, async ({ tx, organisationId, viewerId, today }) => {
      const action = await this.repository.action(tx, organisationId, personId, actionId);
      if (!action) throw Problem.notFound();
      if (action.state !== 'open') throw Problem.refused('already_closed', 'This is done or dropped already.');
      if (as === 'dropped' && outcome.trim() === '') throw Problem.invalid({ field: 'outcome', message: 'Say why it is dropped.' });
      const closed = { as, outcome: outcome.trim(), by: viewerId, on: today };
      await this.repository.close(tx, organisationId, actionId, closed);
      const { ladder } = await this.ladders.current(tx, organisationId);
      return actionView({ ...action, state: as, outcome: closed.outcome, closedOn: today }, placedIndicators(ladder), today);
    });
  }

  /** Of one target, the overlays beside it included. */
  private async gaps(scope: Scope, asked?: string): Promise<GapView[]> {
    const { published, candidates } = await this.dossiers.of(scope, [scope.personId], () => scope.relations);
    const target = candidates[0] && targetAsked(candidates[0], asked);
    if (!target) return [];
    const { tx, organisationId, personId, today } = scope;
    const marks = await this.repository.marks(tx, organisationId, personId);
    const actions = await this.repository.actions(tx, organisationId, personId);
    const indicators = placedIndicators(published.ladder);
    const open = [target.dossier, ...target.overlays.map(({ dossier }) => dossier)].flatMap(({ input }) => openGaps(assess(input, { lapseDates: false }), input));
    return open.map((gap) => gapView(gap, { mark: marks.get(gap.indicator), action: actions.get(gap.indicator) }, indicators, today));
  }

  private async everyGap(scope: Scope): Promise<GapView[]> {
    const { candidates } = await this.dossiers.of(scope, [scope.personId], () => scope.relations);
    const gaps: GapView[] = [];
    for (const { rung } of candidates[0]?.targets ?? []) gaps.push(...(await this.gaps(scope, rung)));
    return gaps;
  }
}
