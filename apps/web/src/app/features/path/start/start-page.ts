import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { EmptyState, ErrorState, PageHeader, Skeleton } from '@nextrung/ui';

import { isChecked } from '../../../shell/forms/value-of';
import { toProblem } from '../../../shell/http/problem';
import { LadderStore } from '../../../shell/ladder/ladder-store';
import { LogEvidence } from '../../../shell/navigation/log-evidence';
import { SessionStore } from '../../../shell/session/session-store';
import { amountWords, codeWords, sentence } from '../fact-words';
import { progressWords, stepKey, ticked } from './plan';
import { PlanStore } from './plan-store';
import { WayChoice } from './way-choice';

/** The ways into product management as plans: steps to tick off, evidence of one's own, and the first rung as the goal. */
@Component({
  selector: 'nr-start-page',
  imports: [EmptyState, ErrorState, MatButton, PageHeader, RouterLink, Skeleton, WayChoice],
  providers: [PlanStore],
  templateUrl: './start-page.html',
  styleUrl: './start-page.scss',
})
export default class StartPage {
  /** The way in that a link leads to. */
  readonly way = input<string>();
  protected readonly store = inject(LadderStore);
  protected readonly session = inject(SessionStore);
  protected readonly log = inject(LogEvidence);
  protected readonly kept = inject(PlanStore);
  private readonly router = inject(Router);

  protected readonly plan = this.kept.plan;
  protected readonly problem = computed(() => (this.store.resource.error() ? toProblem(this.store.resource.error()) : null));
  protected readonly guide = computed(() => this.store.ladder()?.guide ?? null);
  protected readonly chosen = computed(() => {
    const ways = this.guide()?.breakInPaths ?? [];
    return ways.find(({ id }) => id === this.way()) ?? ways.find(({ id }) => id === this.plan().way) ?? null;
  });
  protected readonly steps = computed(() => {
    const [chosen, plan] = [this.chosen(), this.plan()];
    return chosen === null ? [] : chosen.steps.map((step) => ({ key: stepKey(chosen.id, step), words: sentence(step), done: plan.done.includes(stepKey(chosen.id, step)) }));
  });
  protected readonly progress = computed(() => {
    const chosen = this.chosen();
    return chosen === null ? '' : progressWords(this.plan(), chosen.id, chosen.steps);
  });
  /** Where every way in leads. */
  protected readonly goal = computed(() => this.store.ladder()?.rungs[0] ?? null);
  protected readonly present = computed(() => this.store.rung(this.session.person()?.rung ?? null));
  protected readonly isChecked = isChecked;
  protected readonly amounts = amountWords;
  protected readonly codeWords = codeWords;
  protected readonly sentence = sentence;

  protected choose(way: string): void {
    this.kept.change({ ...this.plan(), way });
    void this.router.navigate([], { queryParams: { way }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected tick(key: string, on: boolean): void {
    this.kept.change(ticked(this.plan(), key, on));
  }
}
