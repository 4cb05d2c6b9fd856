import { Component, inject, input, output } from '@angular/core';
import { answerObservation, Api, type CounterObservationView, type EvidenceItem } from '@nextrung/api-client';
import { DateText } from '@nextrung/ui';

import { GivenForNote } from '../../shell/words/given-for-note';
import { AnswerForm } from './answer-form';

/** What was observed against an indicator: by whom, when, how serious, the facts, what it changes, and the person's answer. */
@Component({
  selector: 'nr-observation-note',
  imports: [AnswerForm, DateText, GivenForNote],
  template: `
    @let shown = observation();
    <p><strong>{{ shown.indicator }}</strong> {{ shown.observer.name }}, {{ shown.on | dateText }}, {{ shown.severity }}: <span class="words">“{{ shown.facts }}”</span></p>
    @if (shown.givenFor; as earlier) {<nr-given-for [givenFor]="earlier" />}
    @if (effect().length) {
      <ul class="caption" aria-label="What it changes">
        @for (line of effect(); track line) {<li>{{ line }}</li>}
      </ul>
    }
    @if (shown.answer; as given) {
      <p class="answer">{{ mine() ? 'You' : author() }} answered on {{ given.on | dateText }}: <span class="words">“{{ given.text }}”</span></p>
    } @else if (mine()) {
      <nr-answer-form [draftName]="'observation.' + shown.id" [send]="send" (answered)="answered.emit($event)">You answer once. It stands beside the observation, for whoever can see the item.</nr-answer-form>
    } @else {
      <p class="caption">{{ author() }} has not answered yet.</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      max-inline-size: var(--nr-measure);
    }
    ul {
      padding-inline-start: 20px;
    }
    .words {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class ObservationNote {
  readonly itemId = input.required<string>();
  readonly author = input.required<string>();
  readonly observation = input.required<CounterObservationView>();
  /** The reader is the one who was observed. */
  readonly mine = input.required<boolean>();
  /** What it changes, a sentence each; none where the reader is not told. */
  readonly effect = input<readonly string[]>([]);
  readonly answered = output<EvidenceItem>();

  private readonly api = inject(Api);
  protected readonly send = (answer: string): Promise<EvidenceItem> => this.api.invoke(answerObservation, { itemId: this.itemId(), observationId: this.observation().id, body: { answer } });
}
