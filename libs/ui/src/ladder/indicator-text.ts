import { Component, computed, input } from '@angular/core';

import { firstWord, type LadderIndicator } from './ladder-model';

/** An indicator's words; a must-have has a dot and a bold first word, and says so. */
@Component({
  selector: 'ui-indicator-text',
  template: `
    @if (indicator().must) {
      <span class="dot" aria-hidden="true"></span><span class="visually-hidden">Must-have: </span>
      <span><b>{{ words().first }}</b>{{ words().rest }}</span>
    } @else {
      <span>{{ indicator().text }}</span>
    }
  `,
  styles: `
    :host {
      position: relative;
      display: block;
      padding-inline-start: 12px;
    }
    b {
      font-weight: 600;
    }
    .dot {
      position: absolute;
      inset-inline-start: 0;
      inset-block-start: 0.5em;
      inline-size: 5px;
      block-size: 5px;
      border-radius: 50%;
      background: currentColor;
    }
  `,
})
export class IndicatorText {
  readonly indicator = input.required<LadderIndicator>();
  protected readonly words = computed(() => firstWord(this.indicator().text));
}
