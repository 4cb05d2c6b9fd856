import { Component, computed, input } from '@angular/core';

const most = 12;

/**
 * How much of what is asked has been reached: a box for each where they are few, one bar of two parts where they are
 * many. The words beside it say the same.
 */
@Component({
  selector: 'ui-tally',
  template: `
    <svg [attr.viewBox]="'0 0 ' + width() + ' 10'" [attr.width]="width()" height="10" aria-hidden="true" focusable="false">
      @if (boxes(); as drawn) {
        @for (box of drawn; track box.x) {
          <rect [class.on]="box.on" [attr.x]="box.x + 0.5" y="0.5" width="9" height="9" rx="1.5" />
        }
      } @else {
        <rect x="0.5" y="0.5" [attr.width]="width() - 1" height="9" rx="1.5" />
        <rect class="on" x="0.5" y="0.5" [attr.width]="filled()" height="9" rx="1.5" />
      }
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
    }
    rect {
      fill: var(--nr-page);
      stroke: var(--nr-outline);
    }
    .on {
      fill: var(--nr-status-2);
      stroke: var(--nr-status-2);
    }
  `,
})
export class Tally {
  readonly reached = input.required<number>();
  readonly asked = input.required<number>();
  protected readonly boxes = computed(() =>
    this.asked() > most ? null : Array.from({ length: this.asked() }, (_, at) => ({ x: at * 13, on: at < this.reached() })),
  );
  protected readonly width = computed(() => (this.asked() > most ? 88 : Math.max(1, this.asked()) * 13 - 3));
  protected readonly filled = computed(() => Math.round(Math.min(1, this.reached() / this.asked()) * (this.width() - 1)));
}
