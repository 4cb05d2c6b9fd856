import { Component, inject, input, output } from '@angular/core';
import { answerQuestion, Api, type EvidenceItem, type QuestionView } from '@nextrung/api-client';
import { DateText } from '@nextrung/ui';

import { AnswerForm } from './answer-form';

/** What someone asked before rating, and the answer; for the author a place to give it. */
@Component({
  selector: 'nr-question-note',
  imports: [AnswerForm, DateText],
  template: `
    @let shown = question();
    <p>{{ shown.askedBy.name }}{{ shown.standsFor ? ', for ' + shown.standsFor.name : '' }} asked on {{ shown.askedOn | dateText }}: <span class="words">“{{ shown.question }}”</span></p>
    @if (shown.answeredOn; as on) {
      @if (shown.answer) {<p>Answered on {{ on | dateText }}: <span class="words">“{{ shown.answer }}”</span></p>} @else {<p class="secondary">Answered by a new revision on {{ on | dateText }}.</p>}
    } @else if (shown.open && mine()) {
      <nr-answer-form [draftName]="'question.' + shown.id" [send]="send" (answered)="answered.emit($event)">A sentence is enough; editing the item answers, too. Then it goes back to its place in their list.</nr-answer-form>
    } @else if (shown.open) {
      <p class="caption">It waits for an answer.</p>
    }
  `,
  styles: `
    :host {
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
  protected readonly send = (answer: string): Promise<EvidenceItem> => this.api.invoke(answerQuestion, { itemId: this.itemId(), questionId: this.question().id, body: { answer } });
}
