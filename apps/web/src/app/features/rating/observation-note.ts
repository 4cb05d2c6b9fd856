import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { answerObservation, Api, type CounterObservationView, type EvidenceItem } from '@nextrung/api-client';
import { DateText } from '@nextrung/ui';

import { LocalDrafts } from '../../shell/drafts/local-drafts';
import { Saving } from '../../shell/forms/saving';
import { valueOf } from '../../shell/forms/value-of';
import { GivenForNote } from '../../shell/words/given-for-note';

/** What was observed against an indicator: by whom, when, how serious, the facts, what it changes, and the person's answer. */
@Component({
  selector: 'nr-observation-note',
  imports: [DateText, GivenForNote, MatButton],
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
      <form novalidate (submit)="answer($event)">
        <label class="field">Your answer
          <textarea rows="3" maxlength="2000" [value]="text()" [attr.aria-invalid]="saving.error('answer') ? true : null" (input)="write($event)"></textarea>
          @if (saving.error('answer'); as said) {<span class="field-error" role="alert">{{ said }}</span>}
        </label>
        <p class="caption">You answer once. It stands beside the observation, for whoever can see the item.</p>
        @if (saving.general(); as said) {<p class="form-problem" role="alert">{{ said }}</p>}
        <div class="buttons"><button matButton="outlined" type="submit" [disabled]="saving.busy()">Answer</button></div>
      </form>
    } @else {
      <p class="caption">{{ author() }} has not answered yet.</p>
    }
  `,
  styles: `
    :host,
    form {
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
  private readonly drafts = inject(LocalDrafts);
  private readonly draftName = computed(() => `observation.${this.observation().id}`);
  protected readonly saving = new Saving(['answer']);
  protected readonly text = linkedSignal(() => {
    const kept = this.drafts.read(this.draftName());
    return typeof kept === 'string' ? kept : '';
  });

  protected write(event: Event): void {
    this.text.set(valueOf(event));
    this.drafts.keep(this.draftName(), this.text());
  }

  protected async answer(event: Event): Promise<void> {
    event.preventDefault();
    await this.saving.run(async () => {
      const item = await this.api.invoke(answerObservation, { itemId: this.itemId(), observationId: this.observation().id, body: { answer: this.text() } });
      this.drafts.drop(this.draftName());
      this.answered.emit(item);
    });
  }
}
