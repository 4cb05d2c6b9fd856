import { Component, computed, input } from '@angular/core';

import { markedParts } from '../text/marked';
import { firstWord, type LadderIndicator } from './ladder-model';

/** An indicator's words; a must-have has a dot and a bold first word, and says so. What is searched for is marked. */
@Component({
  selector: 'ui-indicator-text',
  template: `
    @if (indicator().must) {
      <span class="dot" aria-hidden="true"></span><span class="visually-hidden">Must-have: </span>
    }
    <span>@for (part of parts(); track $index) {@if (part.hit) {<mark [class.bold]="part.bold">{{ part.text }}</mark>} @else if (part.bold) {<b>{{ part.text }}</b>} @else {{{ part.text }}}}</span>
  `,
  styles: `
    :host {
      position: relative;
      display: block;
      padding-inline-start: 12px;
    }
    b,
    .bold {
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
      print-color-adjust: exact;
    }
  `,
})
export class IndicatorText {
  readonly indicator = input.required<LadderIndicator>();
  readonly query = input('');
  protected readonly parts = computed(() => {
    const { text, must } = this.indicator();
    const boldUntil = must ? firstWord(text).first.length : 0;
    let at = 0;
    return markedParts(text, this.query()).flatMap(({ text: part, hit }) => {
      const bold = Math.max(0, Math.min(part.length, boldUntil - at));
      at += part.length;
      return [{ text: part.slice(0, bold), hit, bold: true }, { text: part.slice(bold), hit, bold: false }].filter((one) => one.text !== '');
    });
  });
}
