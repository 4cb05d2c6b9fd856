import { Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { QuestionToAnswer } from '@nextrung/api-client';

import { ToldTexts } from '../../shell/words/told-texts';
import { QuestionNote } from '../rating/index';

/** What raters ask about one's own items, each beside the item. */
@Component({
  selector: 'nr-own-questions',
  imports: [QuestionNote, RouterLink, ToldTexts],
  template: `
    <ul class="lines">
      @for (entry of questions(); track entry.question.id) {
        <li>
          <h3><a [routerLink]="['/evidence', entry.item.id]">{{ entry.item.title }}</a></h3>
          <nr-told-texts [item]="entry.item" />
          <nr-question-note [itemId]="entry.item.id" [question]="entry.question" [mine]="true" (answered)="answered.emit(entry)" />
          <p><a [routerLink]="['/evidence', entry.item.id]">Edit the item instead</a></p>
        </li>
      }
    </ul>
  `,
})
export class OwnQuestions {
  readonly questions = input.required<readonly QuestionToAnswer[]>();
  readonly answered = output<QuestionToAnswer>();
}
