import { Component, computed, inject } from '@angular/core';
import { DateText, ErrorState, Skeleton } from '@nextrung/ui';

import { toProblem } from '../../../shell/http/problem';
import { PersonStore } from '../person-store';
import { TrendChart } from './trend-chart';
import { trendSeries } from './trend-series';

/** How the index has moved, and where that pace would lead: a drawing, and the same as a table. */
@Component({
  selector: 'nr-trend-section',
  imports: [DateText, ErrorState, Skeleton, TrendChart],
  templateUrl: './trend-section.html',
  styleUrl: './trend-section.scss',
})
export class TrendSection {
  protected readonly store = inject(PersonStore);
  protected readonly forecast = computed(() => (this.store.forecastResource.hasValue() ? this.store.forecastResource.value() : null));
  protected readonly problem = computed(() => (this.store.forecastResource.error() ? toProblem(this.store.forecastResource.error()) : null));
  protected readonly series = computed(() => {
    const forecast = this.forecast();
    return forecast === null ? null : trendSeries(forecast);
  });
  /** The server's sentence mostly ends with it already. */
  protected readonly saysPace = computed(() => /pace of evidence, not of decisions/i.test(this.forecast()?.words ?? ''));
  /** The newest day first, as one reads back. */
  protected readonly rows = computed(() => [...(this.forecast()?.series ?? [])].reverse().map(({ on, rawIndex }) => ({ on, index: Math.floor(rawIndex + 1e-6) })));
}
