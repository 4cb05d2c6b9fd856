import { Component, computed, input } from '@angular/core';
import type { ConfirmationView } from '@nextrung/api-client';
import { factPartWords } from '@nextrung/domain/evidence';
import { PeriodText } from '@nextrung/ui';
import { RichTextView } from '@nextrung/ui/rich-text';

type Work = Pick<ConfirmationView, 'title' | 'situation' | 'happened' | 'contribution' | 'result' | 'startedOn' | 'endedOn' | 'link' | 'message' | 'correction'>;

/** All that whoever is asked reads of an item. */
@Component({
  selector: 'nr-shared-work',
  imports: [PeriodText, RichTextView],
  template: `
    @let shown = work();
    <h3>{{ shown.title }}</h3>
    <p class="caption">{{ shown | periodText }}</p>
    @if (shown.message) {<p class="words">“{{ shown.message }}”</p>}
    @if (shown.situation) {<div class="reading"><strong>Situation.</strong>&ngsp;<ui-rich-text [text]="shown.situation" [level]="4" /></div>}
    @if (shown.happened) {<ui-rich-text class="reading" [text]="shown.happened" [level]="4" />}
    @if (shown.contribution) {<div class="reading"><strong>{{ authorName() }}’s part.</strong>&ngsp;<ui-rich-text [text]="shown.contribution" [level]="4" /></div>}
    @if (shown.result) {<div class="reading"><strong>What came of it.</strong>&ngsp;<ui-rich-text [text]="shown.result" [level]="4" /></div>}
    @if (shown.link) {<p><a [href]="shown.link" target="_blank" rel="noopener noreferrer">Open the link</a></p>}
    @if (answered(); as earlier) {
      <div class="earlier">
        <p><strong>You wrote that something is not right.</strong> {{ partWords[earlier.part] }}: “{{ earlier.words }}”</p>
        <p>{{ authorName() }} {{ earlier.replyKind === 'changed' ? 'has changed it.' : 'leaves it as it is.' }}@if (earlier.reply) { “{{ earlier.reply }}”}</p>
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      justify-items: start;
    }
    .reading,
    .words,
    h3 {
      overflow-wrap: anywhere;
    }
    .words {
      white-space: pre-line;
    }
    .earlier {
      display: grid;
      gap: 4px;
      padding: 8px 12px;
      border-radius: var(--nr-radius);
      background: var(--nr-raised);
      overflow-wrap: anywhere;
    }
  `,
})
export class SharedWork {
  readonly work = input.required<Work>();
  readonly authorName = input.required<string>();
  protected readonly partWords = factPartWords;
  protected readonly answered = computed(() => {
    const { correction } = this.work();
    return correction !== null && correction.replyKind !== null ? correction : null;
  });
}
