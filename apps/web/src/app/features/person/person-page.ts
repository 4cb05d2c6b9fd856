import { Component, computed, effect, inject, input, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { CompetencyView } from '@nextrung/api-client';
import { ConfidenceBars, DateText, EmptyState, ErrorState, Freshness, GateMark, PageHeader, SidePanel, Skeleton, StateLabel, StatusShape } from '@nextrung/ui';

import { type Problem, toProblem } from '../../shell/http/problem';
import { LadderStore } from '../../shell/ladder/ladder-store';
import { LogEvidence } from '../../shell/navigation/log-evidence';
import { CompetencyReasons } from './competency-reasons';
import { EvidenceList } from './evidence-list';
import { PersonStore } from './person-store';
import { RungLine } from './rung-line';

/** Where a person stands for the target rung, and why. */
@Component({
  selector: 'nr-person-page',
  imports: [
    CompetencyReasons, ConfidenceBars, DateText, EmptyState, ErrorState, EvidenceList, Freshness, GateMark, MatButton, PageHeader, RouterLink, RungLine, SidePanel,
    Skeleton, StateLabel, StatusShape,
  ],
  providers: [PersonStore],
  templateUrl: './person-page.html',
  styleUrl: './person-page.scss',
})
export default class PersonPage {
  readonly personId = input.required<string>();
  protected readonly store = inject(PersonStore);
  protected readonly ladder = inject(LadderStore);
  protected readonly logEvidence = inject(LogEvidence);
  private readonly panel = viewChild.required(SidePanel);

  protected readonly chosen = signal<CompetencyView | null>(null);
  protected readonly targetProblem = signal<Problem | null>(null);
  protected readonly problem = computed(() => (this.store.profileResource.error() ? toProblem(this.store.profileResource.error()) : null));
  protected readonly self = computed(() => this.store.profile()?.relation === 'self');
  protected readonly line = computed(() => {
    const profile = this.store.profile();
    if (!profile) return '';
    const from = profile.rung === null ? 'No rung yet' : (this.ladder.rung(profile.rung)?.title ?? profile.rung);
    const to = this.ladder.rung(profile.targetRung)?.title;
    return to ? `${from}, on the way to ${to}` : from;
  });

  constructor() {
    effect(() => this.store.personId.set(this.personId()));
  }

  protected explain(competency: CompetencyView): void {
    this.chosen.set(competency);
    this.panel().focus();
  }

  protected async setTarget(event: Event): Promise<void> {
    if (!(event.target instanceof HTMLSelectElement)) return;
    this.targetProblem.set(null);
    try {
      await this.store.setTarget(event.target.value || null);
    } catch (error) {
      this.targetProblem.set(toProblem(error));
    }
  }
}
