import { afterNextRender, Component, DestroyRef, effect, type ElementRef, inject, input, signal, viewChild } from '@angular/core';

import { chartIn, type DrawnChart } from './trend-echart';
import type { TrendSeries } from './trend-series';

/** The trend as a drawing; the table beside it says the same. Loaded when it comes into view. */
@Component({
  selector: 'nr-trend-chart',
  template: `<div #place class="place" role="img"></div>`,
  styles: `
    :host {
      display: block;
      min-inline-size: 0;
    }
    .place {
      block-size: 240px;
      inline-size: 100%;
    }
  `,
})
export class TrendChart {
  readonly series = input.required<TrendSeries>();
  private readonly place = viewChild.required<ElementRef<HTMLElement>>('place');
  private readonly chart = signal<DrawnChart | null>(null);

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      const element = this.place().nativeElement;
      const chart = chartIn(element);
      const watch = new ResizeObserver(() => chart.resize());
      watch.observe(element);
      destroyed.onDestroy(() => {
        watch.disconnect();
        chart.dispose();
      });
      this.chart.set(chart);
    });
    effect(() => this.chart()?.draw(this.series()));
  }
}
