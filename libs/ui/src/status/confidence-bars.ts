import { Component, computed, input } from '@angular/core';

import { type ConfidenceWord, confidenceWords } from './status';

const bars: Readonly<Record<ConfidenceWord, number>> = { none: 0, low: 1, medium: 2, high: 3 };

/** Confidence as none to three short bars and the word. */
@Component({
  selector: 'ui-confidence-bars',
  template: `
    <svg viewBox="0 0 16 12" width="16" height="12" aria-hidden="true" focusable="false">
      @for (x of [0, 6, 12]; track x) {
        <rect [class.on]="$index < count()" [attr.x]="x" y="1" width="3.5" height="10" rx="1" />
      }
    </svg>
    <span class="visually-hidden">Confidence: </span>
    <span [class.visually-hidden]="!showWord()">{{ text() }}</span>
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      white-space: nowrap;
    }
    rect {
      fill: var(--nr-border);
    }
    .on {
      fill: var(--nr-secondary);
    }
  `,
})
export class ConfidenceBars {
  readonly word = input.required<ConfidenceWord>();
  readonly showWord = input(true);
  protected readonly count = computed(() => bars[this.word()]);
  protected readonly text = computed(() => confidenceWords[this.word()]);
}
