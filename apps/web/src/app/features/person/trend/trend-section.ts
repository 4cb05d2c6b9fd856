import { Component, computed, inject } from '@angular/core';
import { DateText, ErrorState, Skeleton } from '@nextrung/ui';

import { ChartFigure } from '../../../shell/charts/chart-figure';
import { toProblem } from '../../../shell/http/problem';
import { PersonStore } from '../person-store';
import { trendModel, trendSeries } from './trend-series';

/** How the index has moved, and where that pace would lead: a drawing, and the same as a table. */
@Component({
  selector: 'nr-trend-section',
  imports: [ChartFigure, DateText, ErrorState, Skeleton],
  templateUrl: './trend-section.html',
  styleUrl: './trend-section.scss',
})
export class TrendSection {
  protected readonly store = inject(PersonStore);
  protected readonly forecast = computed(() => (this.store.forecastResource.hasValue() ? this.store.forecastResource.value() : null));
  protected readonly problem = computed(() => (this.store.forecastResource.error() ? toProblem(this.store.forecastResource.error()) : null));
  private readonly series = computed(() => {
    const forecast = this.forecast();
    return forecast === null ? null : trendSeries(forecast);
  });
  protected readonly model = computed(() => {
    const series = this.series();
    return series === null ? null : trendModel(series);
  });
  /** How many lines lead on from today. */
  protected readonly ahead = computed(() => this.series()?.ahead.length ?? 0);
  /** The server's sentence mostly ends with it already. */
  protected readonly saysPace = computed(() => /pace of evidence, not of decisions/i.test(this.forecast()?.words ?? ''));
  /** The newest day first, as one reads back. */
  protected readonly rows = computed(() => [...(this.forecast()?.series ?? [])].reverse().map(({ on, rawIndex }) => ({ on, index: Math.floor(rawIndex + 1e-6) })));
}
