import { Component, computed, input } from '@angular/core';

/** The grey shape of what is coming. It waits 200 ms, so quick answers never flash. */
@Component({
  selector: 'ui-skeleton',
  template: `
    <span class="visually-hidden" role="status">Loading</span>
    @for (line of lines(); track line) {
      <div class="bar" aria-hidden="true"></div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      animation: appear 1ms 200ms backwards;
    }
    .bar {
      block-size: calc(var(--nr-row) - 8px);
      border-radius: var(--nr-radius-cell);
      background: var(--nr-raised);
    }
    :host([data-shape='text']) .bar {
      block-size: 16px;
      max-inline-size: var(--nr-measure);
    }
    :host([data-shape='text']) .bar:last-child {
      inline-size: 60%;
    }
    @keyframes appear {
      from {
        visibility: hidden;
      }
      to {
        visibility: visible;
      }
    }
  `,
  host: { '[attr.data-shape]': 'shape()' },
})
export class Skeleton {
  readonly rows = input(6);
  readonly shape = input<'table' | 'text'>('table');
  protected readonly lines = computed(() => Array.from({ length: this.rows() }, (_, line) => line));
}
