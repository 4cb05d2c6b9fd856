import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { answerQuestion, Api, type EvidenceItem, type QuestionView } from '@nextrung/api-client';
import { DateText } from '@nextrung/ui';

import { LocalDrafts } from '../../shell/drafts/local-drafts';
import { Saving } from '../../shell/forms/saving';
import { valueOf } from '../../shell/forms/value-of';

/** What someone asked before rating, and the answer; for the author a place to give it. */
@Component({
  selector: 'nr-question-note',
  imports: [DateText, MatButton],
  template: `
    @let shown = question();
    <p>{{ shown.askedBy.name }}{{ shown.standsFor ? ', for ' + shown.standsFor.name : '' }} asked on {{ shown.askedOn | dateText }}: <span class="words">“{{ shown.question }}”</span></p>
    @if (shown.answeredOn; as on) {
      @if (shown.answer) {<p>Answered on {{ on | dateText }}: <span class="words">“{{ shown.answer }}”</span></p>} @else {<p class="secondary">Answered by a new revision on {{ on | dateText }}.</p>}
    } @else if (shown.open && mine()) {
      <form novalidate (submit)="answer($event)">
        <label class="field">Your answer
          <textarea rows="3" maxlength="2000" [value]="text()" [attr.aria-invalid]="saving.error('answer') ? true : null" (input)="write($event)"></textarea>
          @if (saving.error('answer'); as said) {<span class="field-error" role="alert">{{ said }}</span>}
        </label>
        <p class="caption">A sentence is enough; editing the item answers, too. Then it goes back to its place in their list.</p>
        @if (saving.general(); as said) {<p class="form-problem" role="alert">{{ said }}</p>}
        <div class="buttons"><button matButton="outlined" type="submit" [disabled]="saving.busy()">Answer</button></div>
      </form>
    } @else if (shown.open) {
      <p class="caption">It waits for an answer.</p>
    }
  `,
  styles: `
    :host,
    form {
      display: grid;
      gap: 8px;
      max-inline-size: var(--nr-measure);
    }
    .words {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class QuestionNote {
  readonly itemId = input.required<string>();
  readonly question = input.required<QuestionView>();
  /** The reader is the author of the item. */
  readonly mine = input.required<boolean>();
  readonly answered = output<EvidenceItem>();

  private readonly api = inject(Api);
  private readonly drafts = inject(LocalDrafts);
  private readonly draftName = computed(() => `question.${this.question().id}`);
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
      const item = await this.api.invoke(answerQuestion, { itemId: this.itemId(), questionId: this.question().id, body: { answer: this.text() } });
      this.drafts.drop(this.draftName());
      this.answered.emit(item);
    });
  }
}
