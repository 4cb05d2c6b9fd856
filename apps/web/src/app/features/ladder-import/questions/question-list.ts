import { Component, computed, inject } from '@angular/core';

import { valueOf } from '../../../shell/forms/value-of';
import { answerOf, formOf } from '../answers';
import { ImportStore } from '../import-store';
import { NamesQuestion } from './names-question';
import { OrderQuestion } from './order-question';

/** What the file leaves open, answered in place; the result follows the suggestion until then. */
@Component({
  selector: 'nr-question-list',
  imports: [NamesQuestion, OrderQuestion],
  template: `
    @for (line of lines(); track line.question.id) {
      <fieldset>
        <legend>{{ line.question.words }}</legend>
        <p class="caption">{{ line.answered ? 'As you answered.' : 'Not answered yet: the suggestion holds.' }}</p>
        @switch (line.form) {
          @case ('choice') {
            <div>
              @for (option of line.question.options; track option) {
                <label class="choice"><input type="radio" [name]="line.question.id" [value]="option" [checked]="option === line.answer[0]" (change)="store.answer(line.question.id, valueOf($event))" /> <span>{{ option }}@if (option === line.question.suggestion[0]) {&ngsp;<span class="caption">suggested</span>}</span></label>
              }
            </div>
          }
          @case ('order') {<nr-order-question [order]="line.answer" (changed)="store.answer(line.question.id, $event)" />}
          @case ('names') {<nr-names-question [id]="line.question.id" [given]="line.answer" (changed)="store.answer(line.question.id, line.question.ordered ? $event : ($event[0] ?? ''))" />}
        }
      </fieldset>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--nr-group);
    }
    fieldset {
      display: grid;
      gap: 8px;
    }
    legend {
      max-inline-size: var(--nr-measure);
      padding: 0;
      font-weight: 600;
      overflow-wrap: anywhere;
    }
  `,
})
export class QuestionList {
  protected readonly store = inject(ImportStore);
  protected readonly valueOf = valueOf;
  protected readonly lines = computed(() => {
    const answers = this.store.answers();
    return this.store.questions().map((question) => ({ question, form: formOf(question), answer: answerOf(question, answers), answered: Object.hasOwn(answers, question.id) }));
  });
}
