import { Component, computed, input } from '@angular/core';
import type { BarView } from '@nextrung/api-client';
import { DateText } from '@nextrung/ui';

import { type BarPeople, missingSentence, pinnedSentence, signatureSentences } from './bar-words';

/** One revision of an agreed bar: what will prove which competency by when, and who signed. */
@Component({
  selector: 'nr-bar-revision',
  imports: [DateText],
  template: `
    <p class="caption">{{ pinned() }}</p>
    <ul class="lines">
      @for (cell of bar().cells; track $index) {
        <li>
          <p><strong>{{ cell.competencyName }}</strong> · by {{ cell.byDay | dateText }}</p>
          <p class="proof">{{ cell.proof }}</p>
        </li>
      }
    </ul>
    @if (bar().reason) {<p>Why it was changed: {{ bar().reason }}</p>}
    <p class="caption">{{ signatures().join(' ') }}</p>
    @if (missing()) {<p><strong>{{ missing() }}</strong></p>}
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    p {
      max-inline-size: var(--nr-measure);
    }
    .proof {
      white-space: pre-line;
    }
  `,
})
export class BarRevision {
  readonly bar = input.required<BarView>();
  readonly people = input.required<BarPeople>();
  readonly inForce = input.required<number>();
  protected readonly pinned = computed(() => pinnedSentence(this.bar(), this.inForce()));
  protected readonly signatures = computed(() => signatureSentences(this.bar(), this.people()));
  protected readonly missing = computed(() => missingSentence(this.bar(), this.people()));
}
