import { Component, computed, input } from '@angular/core';

import { type ItemTexts, toldIn } from '@nextrung/domain/evidence';
import { dateText } from '@nextrung/ui';
import { RichTextView } from '@nextrung/ui/rich-text';

/** The texts of an item one below the other, each after the word for what it tells. */
@Component({
  selector: 'nr-told-texts',
  imports: [RichTextView],
  template: `
    @for (one of told(); track one.heading) {
      <div class="reading"><strong>{{ one.heading }}.</strong>&ngsp;@if (one.isLink) {<a [href]="one.text" target="_blank" rel="noopener noreferrer">{{ one.text }}</a>} @else {<ui-rich-text [text]="one.text" />}</div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
    .reading {
      overflow-wrap: anywhere;
    }
  `,
})
export class ToldTexts {
  readonly item = input.required<ItemTexts>();
  protected readonly told = computed(() => toldIn(this.item(), dateText));
}
