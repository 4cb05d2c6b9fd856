import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { HypothesisInput } from '@nextrung/api-client';
import { counted, daysBetween, EmptyState, ErrorState, PageHeader, Skeleton, StateLabel } from '@nextrung/ui';

import { LadderStore } from '../../../shell/ladder/ladder-store';
import { WaivedIndicators } from '../readiness/waived-indicators';
import { comparisonOf } from './comparison';
import { DaysControl } from './days-control';
import { differences } from './differences';
import { daysOf, hypothesisWords, type ItemChange, mostHypotheses, toggled, withDays } from './hypotheses';
import { ImagineForm } from './imagine-form';
import { ItemToggles } from './item-toggles';
import { PictureCompare } from './picture-compare';
import { TrialChoice } from './trial-choice';
import { trialNote, trialRungs } from './trial-target';
import { WhatIfStore } from './what-if-store';

/** What would change where a person stands: tried out by hand, stored nowhere. */
@Component({
  selector: 'nr-what-if-page',
  imports: [DaysControl, EmptyState, ErrorState, ImagineForm, ItemToggles, MatButton, PageHeader, PictureCompare, RouterLink, Skeleton, StateLabel, TrialChoice, WaivedIndicators],
  providers: [WhatIfStore],
  templateUrl: './what-if-page.html',
  styleUrl: './what-if-page.scss',
})
export default class WhatIfPage {
  readonly personId = input.required<string>();
  /** The rung to try out, from the address; left out: the first agreed target. */
  readonly target = input<string>();
  protected readonly store = inject(WhatIfStore);
  private readonly ladder = inject(LadderStore);

  protected readonly rung = computed(() => {
    const rung = this.store.rung();
    return rung === null ? '' : (this.ladder.rung(rung)?.title ?? rung);
  });
  protected readonly line = computed(() => `What would change where ${this.store.self() ? 'you stand' : `${this.store.profile()?.name ?? 'the person'} stands`}${this.rung() ? ` for ${this.rung()}` : ''}. Nothing here is stored, and no one sees it.`);
  protected readonly rungs = computed(() => {
    const ladder = this.ladder.ladder();
    return ladder === null ? [] : trialRungs(ladder, this.store.readiness()?.targets ?? [], this.store.profile()?.rung ?? null);
  });
  protected readonly note = computed(() => {
    const [rung, readiness] = [this.store.rung(), this.store.readiness()];
    return rung === null || readiness === null ? '' : trialNote(this.rung(), rung, readiness.targets);
  });
  /** Only an agreed target can be looked at on the person's page. */
  protected readonly crumbTarget = computed(() => (this.store.readiness()?.targets.some(({ rung }) => rung === this.target()) ? this.target() : null));
  protected readonly today = computed(() => this.store.readiness()?.asOf ?? '');
  protected readonly days = computed(() => daysOf(this.store.hypotheses()));
  protected readonly full = computed(() => this.store.hypotheses().length >= mostHypotheses);
  protected readonly comparison = computed(() => {
    const view = this.store.view();
    return view === null ? null : comparisonOf(view, this.store.hypotheses());
  });
  protected readonly changes = computed(() => {
    const comparison = this.comparison();
    return comparison === null ? [] : differences(comparison.before, comparison.after);
  });
  protected readonly summary = computed(() => {
    if (this.tried().length === 0) return '';
    if (this.store.refusals().size > 0) return 'not everything can be tried out';
    return this.changes().length === 0 ? 'nothing changes' : counted(this.changes().length, 'change');
  });
  protected readonly tried = computed(() => this.store.hypotheses().map((one, at) => ({ one, words: hypothesisWords(one, this.title), refusal: this.store.refusals().get(at) ?? '' })));

  constructor() {
    effect(() => {
      this.store.personId.set(this.personId());
      this.store.target.set(this.target());
      // What was imagined for one target mostly makes no sense for another; time does.
      untracked(() => this.store.hypotheses.update((all) => all.filter(({ kind }) => kind === 'days' || kind === 'leave')));
    });
  }

  protected toggle({ kind, item }: { readonly kind: ItemChange; readonly item: string }): void {
    this.store.hypotheses.update((all) => toggled(all, kind, item));
  }

  protected pass(days: number): void {
    this.store.hypotheses.update((all) => withDays(all, days));
  }

  protected imagine(one: HypothesisInput): void {
    this.store.hypotheses.update((all) => {
      const more = [...all, one];
      return one.kind === 'leave' && one.to !== undefined ? withDays(more, Math.max(daysOf(all), Math.min(900, daysBetween(this.today(), one.to)))) : more;
    });
  }

  protected remove(one: HypothesisInput): void {
    this.store.hypotheses.update((all) => all.filter((other) => other !== one));
  }

  private readonly title = (id: string): string => (this.store.items() ?? []).find((item) => item.id === id)?.title ?? 'An item';
}
