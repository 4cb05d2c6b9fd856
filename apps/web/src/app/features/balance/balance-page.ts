import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { BalanceView } from '@nextrung/api-client';
import { AgeText, DateText, EmptyState, ErrorState, PageHeader, Skeleton } from '@nextrung/ui';

import { ChartFigure } from '../../shell/charts/chart-figure';
import { toProblem } from '../../shell/http/problem';
import { LadderStore } from '../../shell/ladder/ladder-store';
import { timeText } from '../../shell/words/time-text';
import { leniencyWords, lookAt, opportunityChart, rungChart } from './balance-words';

/** What a manager should know about their own hand: who waits, who gets the visible work, and how their ratings lie beside others’. */
@Component({
  selector: 'nr-balance-page',
  imports: [AgeText, ChartFigure, DateText, EmptyState, ErrorState, PageHeader, RouterLink, Skeleton],
  templateUrl: './balance-page.html',
  styleUrl: './balance-page.scss',
})
export default class BalancePage {
  private readonly ladder = inject(LadderStore);
  protected readonly resource = httpResource<BalanceView>(() => '/api/balance');
  protected readonly view = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  protected readonly rungs = computed(() => rungChart(this.view()?.people ?? []));
  protected readonly opportunities = computed(() => opportunityChart(this.view()?.people ?? []));
  protected readonly notes = computed(() => {
    const view = this.view();
    return view === null ? [] : lookAt(view);
  });
  protected readonly leniency = computed(() => {
    const view = this.view();
    return view === null ? [] : leniencyWords(view.leniency);
  });

  protected readonly timeText = timeText;

  protected rung(code: string | null): string {
    return code === null ? 'No rung' : (this.ladder.rung(code)?.title ?? code);
  }
}
