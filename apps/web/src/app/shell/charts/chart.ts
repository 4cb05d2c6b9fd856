import { afterNextRender, Component, computed, DestroyRef, effect, type ElementRef, inject, input, signal, viewChild } from '@angular/core';

import { chartIn, type DrawnChart } from './chart-engine';
import { type ChartModel, heightOf } from './chart-model';

/** A drawing with the library behind it: only to be used inside a `@defer`. */
@Component({
  selector: 'nr-chart',
  template: `<div #place role="img" [attr.aria-label]="model().said" [style.block-size.px]="height()"></div>`,
  styles: `
    :host {
      display: block;
      min-inline-size: 0;
    }
    div {
      inline-size: 100%;
    }
  `,
})
export class Chart {
  readonly model = input.required<ChartModel>();
  private readonly place = viewChild.required<ElementRef<HTMLElement>>('place');
  private readonly chart = signal<DrawnChart | null>(null);
  protected readonly height = computed(() => heightOf(this.model()));

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
    effect(() => this.chart()?.draw(this.model()));
  }
}
