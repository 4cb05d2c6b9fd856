import { Injectable } from '@nestjs/common';
import { addDays, move } from '@nextrung/domain/kernel';
import { isClosed, planLifecycle } from '@nextrung/domain/plan';
import type { OpenGap } from '@nextrung/domain/readiness';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { type LadderInForce, LaddersRepository } from '../ladders/ladders.repository.js';
import { namedIndicators } from '../ladders/named-indicators.js';
import { type Candidate, Dossiers } from '../readiness/dossiers.js';
import type { ReadinessQuery } from '../readiness/readiness.dto.js';
import { targetAsked } from '../readiness/target-asked.js';
import { actionView, gapView } from './gap.mapper.js';
import { gapsOf } from './gaps-of.js';
import type { ActionView, CloseAction, GapKindName, GapView, MarkGap } from './gaps.dto.js';
import { GapsRepository } from './gaps.repository.js';
import { newestInForce, openThenSaidLast, saidLast } from './newest-in-force.js';

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

  list(call: Call, personId: string, { target: asked }: ReadinessQuery): Promise<GapView[]> {
    return this.access.perform(call, { kind: 'person', id: personId }, async (scope) => {
      const { published, candidate } = await this.read(scope);
      const target = candidate && targetAsked(candidate, asked);
      if (!target) return [];
      const view = await this.viewOf(scope, published);
      return gapsOf(target).map(view);
    });
  }

  /** The same said again, after a reply that was lost, changes nothing. */
  mark(call: Call, personId: string, indicator: string, { kind, note, action = null }: MarkGap): Promise<GapView> {
    return this.access.perform(call, { kind: 'person', id: personId }, async (scope) => {
      const { tx, organisationId, viewerId, today } = scope;
      const { published, candidate } = await this.read(scope);
      const gap = candidate?.targets.flatMap(gapsOf).find((one) => one.indicator === indicator);
      if (!gap) throw Problem.refused('no_gap', `${indicator} is not open for this person: it is shown, met, or not asked for.`);
      if (kind === 'no_chance_given' && !action) throw Problem.invalid({ field: 'action', message: 'Say what you will do, and by when, so that there is a chance.' });
      if (kind !== 'no_chance_given' && action) throw Problem.invalid({ field: 'action', message: 'Only “no chance given” makes an action.' });
      if (action && (action.dueOn < today || action.dueOn > addDays(today, LATEST_DAYS))) {
        throw Problem.invalid({ field: 'action.dueOn', message: 'Choose a day from today on, within a year.' });
      }
      const present = (await this.viewOf(scope, published))(gap);
      const said: Said = { kind, note: note?.trim() ?? '', action: action && { what: action.what.trim(), dueOn: action.dueOn } };
      if (present.markedBy?.id === viewerId && sameSaid(present, said)) return present;
      if (present.action && !isClosed(present.action.state)) {
        const outcome = action ? 'Replaced by another action.' : 'No longer a matter of chance.';
        await this.repository.close(tx, organisationId, present.action.id, { as: 'dropped', outcome, by: viewerId, on: today });
      }
      await this.repository.mark(tx, organisationId, { personId, indicator, kind, note: said.note, by: viewerId, on: today });
      if (said.action) await this.repository.add(tx, organisationId, { personId, indicator, ...said.action, by: viewerId, on: today });
      return (await this.viewOf(scope, published))(gap);
    });
  }

  close(call: Call, personId: string, actionId: string, { as, outcome }: CloseAction): Promise<ActionView> {
    return this.access.perform(call, { kind: 'person', id: personId }, async ({ tx, organisationId, viewerId, today }) => {
      const action = await this.repository.action(tx, organisationId, personId, actionId);
      if (!action) throw Problem.notFound();
      if (isClosed(action.state)) throw Problem.refused('already_closed', 'This is done or dropped already.');
      const moved = move(planLifecycle, action.state, as === 'done' ? 'finish' : 'drop', { by: 'manager', owner: action.owner, proposedBy: 'person', alone: false });
      if (!moved.ok) throw Problem.refused(moved.refusal.code, moved.refusal.message);
      if (as === 'dropped' && outcome.trim() === '') throw Problem.invalid({ field: 'outcome', message: 'Say why it is dropped.' });
      const closed = { as, outcome: outcome.trim(), by: viewerId, on: today };
      await this.repository.close(tx, organisationId, actionId, closed);
      const published = await this.ladders.current(tx, organisationId);
      return actionView({ ...action, state: as, outcome: closed.outcome, closedOn: today }, namedIndicators(published), today);
    });
  }

  private async read(scope: Scope): Promise<{ published: LadderInForce; candidate: Candidate | null }> {
    const { published, candidates } = await this.dossiers.of(scope, [scope.personId], () => scope.relations);
    return { published, candidate: candidates[0] ?? null };
  }

  /** Shows gaps with what is said about them now. */
  private async viewOf({ tx, organisationId, personId, today }: Scope, published: LadderInForce): Promise<(gap: OpenGap) => GapView> {
    const marks = newestInForce(await this.repository.marks(tx, organisationId, personId), published.lineage, saidLast);
    const actions = newestInForce(await this.repository.actions(tx, organisationId, personId), published.lineage, openThenSaidLast);
    const indicators = namedIndicators(published);
    return (gap) => gapView(gap, { mark: marks.get(gap.indicator), action: actions.get(gap.indicator) }, indicators, today);
  }
}

/** What a manager says about a gap. */
interface Said {
  readonly kind: GapKindName;
  readonly note: string;
  readonly action: { readonly what: string; readonly dueOn: string } | null;
}

function sameSaid(present: GapView, { kind, note, action }: Said): boolean {
  const open = present.action && !isClosed(present.action.state) ? present.action : null;
  return present.kind === kind && present.note === note && open?.what === action?.what && open?.dueOn === action?.dueOn;
}
