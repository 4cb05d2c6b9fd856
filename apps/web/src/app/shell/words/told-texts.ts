import { Component, computed, input } from '@angular/core';

import { toldIn } from './told';

/** The texts of an item one below the other, each after the word for what it tells. */
@Component({
  selector: 'nr-told-texts',
  template: `
    @for (one of told(); track one.heading) {
      <p class="reading"><strong>{{ one.heading }}.</strong>&ngsp;@if (one.isLink) {<a [href]="one.text" target="_blank" rel="noopener noreferrer">{{ one.text }}</a>} @else {{{ one.text }}}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
    p {
      margin: 0;
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class ToldTexts {
  readonly item = input.required<Parameters<typeof toldIn>[0]>();
  protected readonly told = computed(() => toldIn(this.item()));
}
