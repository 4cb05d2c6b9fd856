import { httpResource } from '@angular/common/http';
import { computed, effect, inject, Injectable, linkedSignal, signal, untracked } from '@angular/core';
import { Api, type BreakInPlan, getBreakInPlan, saveBreakInPlan } from '@nextrung/api-client';

import { LocalDrafts, ticksOf } from '../../../shell/drafts/local-drafts';
import { ifMatch } from '../../../shell/http/headers';
import { toProblem } from '../../../shell/http/problem';
import { SessionStore } from '../../../shell/session/session-store';
import { keptPlan, noPlan, type Plan } from './plan';

/** What could not be saved yet, in this browser. */
const NAME = ticksOf('break-in');

/** The plan of the signed-in person: shown at once, saved one change after the other, kept in the browser until it is. */
@Injectable()
export class PlanStore {
  private readonly api = inject(Api);
  private readonly drafts = inject(LocalDrafts);
  private readonly session = inject(SessionStore);
  private readonly personId = computed(() => this.session.person()?.id ?? null);
  readonly resource = httpResource<BreakInPlan>(() => (this.personId() === null ? undefined : `/api/people/${this.personId()}/break-in-plan`));
  private readonly saved = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  readonly plan = linkedSignal<Plan>(() => this.kept() ?? this.saved() ?? noPlan);
  /** The last change is in this browser only. */
  readonly unsaved = signal(false);
  private version = 0;
  private queue: Promise<void> = Promise.resolve();

  constructor() {
    effect(() => {
      const saved = this.saved();
      if (saved === null) return;
      this.version = saved.version;
      const kept = untracked(() => this.kept());
      if (kept !== null) this.change(kept);
    });
  }

  change(plan: Plan): void {
    this.plan.set(plan);
    this.drafts.keep(NAME, plan);
    this.queue = this.queue.then(() => this.save(plan));
  }

  /** Tries again to save what is in this browser only. */
  retry(): void {
    this.change(this.plan());
  }

  private async save(plan: Plan): Promise<void> {
    // A later change is on its way, and holds this one too.
    if (plan !== this.plan()) return;
    try {
      await this.send(plan);
      if (plan === this.plan()) this.drafts.drop(NAME);
      this.unsaved.set(false);
    } catch {
      this.unsaved.set(true);
    }
  }

  private async send(plan: Plan): Promise<void> {
    try {
      this.version = (await this.put(plan)).version;
    } catch (error) {
      if (toProblem(error).status !== 412) throw error;
      // Changed in another window: what was done here last stands.
      this.version = (await this.api.invoke(getBreakInPlan, { personId: this.personId() ?? '' })).version;
      this.version = (await this.put(plan)).version;
    }
  }

  private put({ way, done }: Plan): Promise<BreakInPlan> {
    return this.api.invoke(saveBreakInPlan, { personId: this.personId() ?? '', body: { way, done: [...done] }, ...ifMatch(this.version) });
  }

  private kept(): Plan | null {
    const plan = this.personId() === null ? noPlan : keptPlan(this.drafts.read(NAME));
    return plan === noPlan ? null : plan;
  }
}
