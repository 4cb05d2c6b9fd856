import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { NextSteps, PersonProfile, PlanActionView, PlanView } from '@nextrung/api-client';
import { isClosed } from '@nextrung/domain/plan';
import { EmptyState, ErrorState, PageHeader, Skeleton } from '@nextrung/ui';

import { focusMover } from '../../shell/forms/focus-mover';
import { toProblem } from '../../shell/http/problem';
import { LadderStore } from '../../shell/ladder/ladder-store';
import { ToDoCount } from '../../shell/navigation/to-do-count';
import { SessionStore } from '../../shell/session/session-store';
import { AgreedBarSection } from '../agreed-bar/index';
import { PersonNav } from '../person/frame/index';
import { ActionForm } from './action-form';
import { type ActionMoved, PlanAction } from './plan-action';
import { byCell, type PlanPeople } from './plan-words';
import { fromSkills, fromSteps, type StartGroup } from './start-points';

/** What a person and their manager do by when, what it led to, and what they agreed will prove the target. */
@Component({
  selector: 'nr-plan-page',
  imports: [ActionForm, AgreedBarSection, EmptyState, ErrorState, MatButton, PageHeader, PersonNav, PlanAction, RouterLink, Skeleton],
  templateUrl: './plan-page.html',
  styleUrl: './plan-page.scss',
})
export default class PlanPage {
  readonly personId = input.required<string>();
  /** Begins a new action for this indicator, from the address. */
  readonly add = input<string>();

  private readonly session = inject(SessionStore);
  private readonly ladder = inject(LadderStore);
  private readonly count = inject(ToDoCount);
  private readonly focus = focusMover();
  private readonly base = computed(() => `/api/people/${this.personId()}`);
  protected readonly profileResource = httpResource<PersonProfile>(() => this.base());
  protected readonly profile = computed(() => (this.profileResource.hasValue() ? this.profileResource.value() : null));
  protected readonly planResource = httpResource<PlanView>(() => (this.may('plan.read') ? `${this.base()}/plan` : undefined));
  protected readonly plan = computed(() => (this.planResource.hasValue() ? this.planResource.value() : null));
  private readonly stepsResource = httpResource<NextSteps>(() => (this.adding() && this.may('readiness.read') && this.profile()?.targetRung ? `${this.base()}/readiness/next-steps` : undefined));
  protected readonly problem = computed(() => {
    const error = this.profileResource.error() ?? this.planResource.error();
    return error ? toProblem(error) : null;
  });

  protected readonly adding = linkedSignal(() => this.add() !== undefined);
  protected readonly said = signal('');
  /** As read; a move shows at once. */
  protected readonly actions = linkedSignal((): readonly PlanActionView[] => this.plan()?.actions ?? []);
  protected readonly cells = computed(() => byCell(this.actions().filter(({ state }) => !isClosed(state)), (this.ladder.ladder()?.competencies ?? []).map(({ id }) => id)));
  protected readonly closed = computed(() => this.actions().filter(({ state }) => isClosed(state)));
  protected readonly own = computed(() => this.profile()?.relation === 'self');
  protected readonly line = computed(() => (this.own() ? 'What you and your manager do by when, and what it led to.' : `What ${this.profile()?.name ?? ''} and their manager do by when, and what it led to.`));
  protected readonly people = computed((): PlanPeople => {
    const { id, name, manager } = this.profile() ?? { id: '', name: '', manager: null };
    return { person: { id, name }, manager, readerId: this.session.person()?.id ?? '' };
  });
  protected readonly targets = computed(() => [this.profile()?.targetRung, this.profile()?.secondTargetRung].flatMap((rung) => rung ?? []));
  protected readonly starts = computed((): StartGroup[] => {
    const steps = this.stepsResource.hasValue() ? fromSteps(this.stepsResource.value().steps) : [];
    const shared = new Set(this.ladder.ladder()?.guide.leadership.skills.map(({ id }) => id));
    const rungs = [...new Set([this.profile()?.rung, ...this.targets()].flatMap((rung) => rung ?? []))];
    const skills = rungs.map((rung) => ({ name: `Checklist and skills: ${this.ladder.rung(rung)?.title ?? rung}`, points: fromSkills(this.ladder.skillsOf(rung), shared).map((point) => ({ ...point, id: `${rung}-${point.id}` })) }));
    return [{ name: 'Next steps', points: steps }, ...skills].filter(({ points }) => points.length > 0);
  });

  protected may(operation: string): boolean {
    return this.profile()?.can.includes(operation) ?? false;
  }

  protected added(action: PlanActionView): void {
    this.adding.set(false);
    this.actions.update((actions) => [...actions, action]);
    this.settle(action.state === 'proposed' ? 'Added. It counts once the other one has agreed.' : 'Added.');
  }

  protected dismiss(): void {
    this.adding.set(false);
    this.focus('.add');
  }

  protected moved({ action, said }: ActionMoved): void {
    this.actions.update((actions) => actions.map((one) => (one.id === action.id ? action : one)));
    this.count.reload();
    if (said !== '') this.said.set(said);
  }

  private settle(said: string): void {
    this.said.set(said);
    this.count.reload();
    this.focus('.said');
  }
}
