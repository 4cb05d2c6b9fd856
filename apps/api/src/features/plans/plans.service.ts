import { Injectable } from '@nestjs/common';
import { move } from '@nextrung/domain/kernel';
import { beginsAs, planLifecycle, type PlanSide, tickableWeeks } from '@nextrung/domain/plan';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { allows } from '../../platform/access/operations.js';
import { Problem } from '../../platform/http/problem.js';
import { requireVersion } from '../../platform/http/version.js';
import { type LadderInForce, LaddersRepository } from '../ladders/ladders.repository.js';
import { namedIndicators } from '../ladders/named-indicators.js';
import { requireDay, requireIndicator, requireSource, requireWeekly } from './plan-checks.js';
import { factsOf, mayChange, planActionView, weeksSince } from './plan.mapper.js';
import type { ChangeAction, MoveAction, PlanActionView, PlanView, ProposeAction, TickWeek } from './plans.dto.js';
import { type PlanRow, PlansRepository, type PlanWording } from './plans.repository.js';

const MOST_OPEN = 100;

/** The development plan: what a person and their manager do by when, and what came of it. */
@Injectable()
export class PlansService {
  constructor(
    private readonly access: Access,
    private readonly repository: PlansRepository,
    private readonly ladders: LaddersRepository,
  ) {}

  read(call: Call, personId: string): Promise<PlanView> {
    return this.access.perform(call, { kind: 'person', id: personId }, async (scope) => {
      const view = await this.viewer(scope);
      return { actions: (await this.repository.ofPerson(scope.tx, scope.organisationId, personId)).map(view.of), alone: view.alone };
    });
  }

  one(call: Call, personId: string, actionId: string): Promise<PlanActionView> {
    return this.access.perform(call, { kind: 'person', id: personId }, (scope) => this.view(scope, actionId));
  }

  propose(call: Call, personId: string, asked: ProposeAction): Promise<PlanActionView> {
    return this.access.perform(call, { kind: 'person', id: personId }, async (scope) => {
      const { tx, organisationId, today } = scope;
      const { ladder } = await this.ladders.current(tx, organisationId);
      const { owner, source, sourceRef = null } = asked;
      requireSource(ladder, asked);
      const wording = await this.wording(scope, asked, { owner, indicator: null, dueOn: null, weekly: null }, ladder);
      if (owner === 'manager' && (await this.alone(scope))) throw Problem.invalid({ field: 'owner', message: 'Nobody manages this person, so they do it themselves.' });
      requireDay(wording.dueOn, today, null);
      if ((await this.repository.countOpen(tx, organisationId, personId)) >= MOST_OPEN) throw Problem.refused('plan_full', `A plan has at most ${MOST_OPEN} open actions. Finish or drop one first.`);
      return this.view(scope, await this.repository.insert(tx, organisationId, personId, wording, { owner, source, sourceRef }));
    });
  }

  change(call: Call, personId: string, actionId: string, asked: ChangeAction): Promise<PlanActionView> {
    return this.access.perform(call, { kind: 'person', id: personId }, async (scope) => {
      const { tx, organisationId, today } = scope;
      const row = await this.require(scope, actionId);
      requireVersion(call, row.version);
      if (!mayChange(row, sideOf(scope))) throw Problem.refused('not_changeable', row.closedOn === null ? 'This is your manager’s promise. Propose another action, or drop it with the reason.' : 'This is done or dropped, so it stays as it is.');
      const { ladder } = await this.ladders.current(tx, organisationId);
      if (row.source === 'gap' && asked.indicator !== undefined && asked.indicator !== row.indicator) throw Problem.invalid({ field: 'indicator', message: 'A chance that was promised stays with its indicator.' });
      const weekly = row.weeklyFrom !== null && row.weeklyTo !== null ? { from: row.weeklyFrom, to: row.weeklyTo } : null;
      const wording = await this.wording(scope, asked, { ...row, weekly }, ladder);
      requireDay(wording.dueOn, today, row.dueOn);
      await this.repository.change(tx, organisationId, actionId, wording);
      return this.view(scope, actionId);
    });
  }

  move(call: Call, personId: string, actionId: string, { move: asked, expectedState, outcome = '', itemId = null }: MoveAction): Promise<PlanActionView> {
    return this.access.perform(call, { kind: 'person', id: personId }, async (scope) => {
      const { tx, organisationId, viewerId: by, today: on } = scope;
      const row = await this.require(scope, actionId);
      if (row.state !== expectedState) throw Problem.refused('state_changed', 'This has moved on by now. Look at it again.');
      const moved = move(planLifecycle, row.state, asked, factsOf(row, sideOf(scope), await this.alone(scope)));
      if (!moved.ok) throw Problem.refused(moved.refusal.code, moved.refusal.message);
      if (asked === 'drop' && outcome === '') throw Problem.invalid({ field: 'outcome', message: 'Give the reason. It is what the other one reads.' });
      if (asked !== 'finish' && itemId !== null) throw Problem.invalid({ field: 'itemId', message: 'Only what is done has led to evidence.' });
      if (itemId !== null) await this.requireItem(scope, itemId);
      switch (moved.value) {
        case 'agreed':
          await this.repository.agree(tx, organisationId, actionId, by, on);
          break;
        case 'in_progress':
          await this.repository.start(tx, organisationId, actionId, on);
          break;
        case 'done':
        case 'dropped':
          await this.repository.close(tx, organisationId, actionId, { as: moved.value, outcome, itemId, by, on });
          break;
        case 'proposed':
          throw new Error('Nothing leads back to a proposal but another wording.');
      }
      return this.view(scope, actionId);
    });
  }

  tick(call: Call, personId: string, actionId: string, { week, times }: TickWeek): Promise<PlanActionView> {
    return this.access.perform(call, { kind: 'person', id: personId }, async (scope) => {
      const { tx, organisationId, viewerId: by, today } = scope;
      const row = await this.require(scope, actionId);
      if (row.weeklyFrom === null) throw Problem.refused('not_weekly', 'This is done once, not every week.');
      if (row.owner !== sideOf(scope)) throw Problem.refused('not_the_owner', 'Only the one who does it ticks the weeks.');
      if (row.state !== 'agreed' && row.state !== 'in_progress') throw Problem.refused('not_open', 'Weeks are ticked while it is agreed and not closed.');
      if (!tickableWeeks(weeksSince(row), today).includes(week)) throw Problem.invalid({ field: 'week', message: 'Choose the Monday of this week or of one of the three before, since it was agreed.' });
      if ((row.ticks.find((one) => one.week === week)?.times ?? 0) !== times) await this.repository.tick(tx, organisationId, actionId, { week, times, by });
      return this.view(scope, actionId);
    });
  }

  /** What is said, with what stays as it was. */
  private async wording(scope: Scope, asked: ChangeAction, kept: { owner: PlanSide; indicator: string | null; dueOn: string | null; weekly: { from: number; to: number } | null }, ladder: LadderInForce['ladder']): Promise<PlanWording> {
    const by = sideOf(scope);
    const { what, dueOn, indicator = kept.indicator, weekly = kept.weekly } = asked;
    requireWeekly({ weekly });
    if (indicator !== null && indicator !== kept.indicator) requireIndicator(ladder, indicator);
    return { what, dueOn, indicator, weekly, state: beginsAs({ by, owner: kept.owner, alone: await this.alone(scope) }), proposedBy: by, by: scope.viewerId, on: scope.today };
  }

  private async requireItem({ tx, organisationId, personId, relations }: Scope, itemId: string): Promise<void> {
    const state = await this.repository.itemState(tx, organisationId, personId, itemId);
    const allowed = relations.has('self') ? ['private', 'shared'] : ['shared'];
    if (state === null || !allowed.includes(state)) throw Problem.invalid({ field: 'itemId', message: 'Choose an item of this person that you can read.' });
  }

  private async require({ tx, organisationId, personId }: Scope, actionId: string): Promise<PlanRow> {
    const row = await this.repository.one(tx, organisationId, personId, actionId);
    if (!row) throw Problem.notFound();
    return row;
  }

  private async view(scope: Scope, actionId: string): Promise<PlanActionView> {
    const [row, { of }] = [await this.require(scope, actionId), await this.viewer(scope)];
    return of(row);
  }

  private async viewer(scope: Scope): Promise<{ of: (row: PlanRow) => PlanActionView; alone: boolean }> {
    const published = await this.ladders.current(scope.tx, scope.organisationId);
    const ladder = { lineage: published.lineage, indicators: namedIndicators(published) };
    const alone = await this.alone(scope);
    const side = allows('plan.move', scope.relations, null) ? sideOf(scope) : null;
    return { of: (row) => planActionView(row, ladder, { side, own: scope.relations.has('self'), alone, today: scope.today }), alone };
  }

  private async alone({ tx, organisationId, personId, today }: Scope): Promise<boolean> {
    return !(await this.repository.hasManager(tx, organisationId, personId, today));
  }
}

const sideOf = ({ relations }: Pick<Scope, 'relations'>): PlanSide => (relations.has('self') ? 'person' : 'manager');
