import { Component, computed, input } from '@angular/core';

import { type ReadinessState, stateWords } from './status';

/** How ready, in a word; the tint only says it again. */
@Component({
  selector: 'ui-state-label',
  template: `{{ word() }}`,
  styles: `
    :host {
      display: inline-block;
      padding: 1px 8px;
      border-radius: var(--nr-radius-cell);
      color: var(--nr-text);
      font-size: var(--nr-caption);
      font-weight: 600;
      line-height: 1.5;
      white-space: nowrap;
    }
    :host([data-state='no_evidence']) {
      padding-inline: 0;
      color: var(--nr-secondary);
      font-weight: 400;
    }
    :host([data-state='building']) {
      background: var(--nr-tint-1);
    }
    :host([data-state='close']) {
      background: var(--nr-tint-2);
    }
    :host([data-state='ready']) {
      background: var(--nr-tint-3);
    }
  `,
  host: { '[attr.data-state]': 'state()' },
})
export class StateLabel {
  readonly state = input.required<ReadinessState>();
  protected readonly word = computed(() => stateWords[this.state()]);
}
