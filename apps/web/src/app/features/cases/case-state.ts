import { Component, computed, input } from '@angular/core';
import type { CaseState } from '@nextrung/api-client';

import { shapeOf, stateWords } from './case-words';

/** Where a case is: its word, and a shape that says in greyscale how far it has come. */
@Component({
  selector: 'nr-case-state',
  template: `
    <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true" focusable="false">
      @switch (shape()) {
        @case ('ring') {<circle class="line" cx="10" cy="10" r="5.25" />}
        @case ('half') {<circle class="line" cx="10" cy="10" r="5.25" /><path class="fill" d="M4.75 10a5.25 5.25 0 0 0 10.5 0Z" />}
        @case ('disc') {<circle class="fill" cx="10" cy="10" r="6" />}
        @case ('ringed') {<circle class="fill" cx="10" cy="10" r="5.25" /><circle class="line" cx="10" cy="10" r="8.25" />}
        @case ('dash') {<path class="line" d="M5 10h10" />}
      }
    </svg>
    <span>{{ word() }}</span>
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      color: var(--nr-status-2);
      white-space: nowrap;
    }
    :host([data-shape='dash']) {
      color: var(--nr-status-0);
    }
    svg {
      flex: none;
      overflow: visible;
    }
    span {
      color: var(--nr-text);
    }
    .line {
      fill: none;
      stroke: currentColor;
      stroke-width: 1.5;
    }
    .fill {
      fill: currentColor;
    }
  `,
  host: { '[attr.data-shape]': 'shape()' },
})
export class CaseStateMark {
  readonly state = input.required<CaseState>();
  protected readonly shape = computed(() => shapeOf(this.state()));
  protected readonly word = computed(() => stateWords[this.state()]);
}
