import { Component, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { answerCorroboration, Api, type CorroborationAsk } from '@nextrung/api-client';
import { DateText } from '@nextrung/ui';

import { toProblem } from '../../shell/http/problem';

/** A colleague's question: did you see this? */
@Component({
  selector: 'nr-answer-ask',
  imports: [DateText, MatButton],
  template: `
    @let shown = ask();
    <h2>{{ shown.author.name }} asks: did you see this?</h2>
    <h3>{{ shown.title }}</h3>
    <p class="caption">{{ shown.startedOn | dateText }} to {{ shown.endedOn | dateText }}</p>
    @if (shown.message) {<p>“{{ shown.message }}”</p>}
    @if (shown.situation) {<p class="reading words"><strong>Situation.</strong> {{ shown.situation }}</p>}
    @if (shown.happened) {<p class="reading words">{{ shown.happened }}</p>}
    @if (shown.contribution) {<p class="reading words"><strong>{{ shown.author.name }}’s part.</strong> {{ shown.contribution }}</p>}
    @if (shown.result) {<p class="reading words"><strong>What came of it.</strong> {{ shown.result }}</p>}
    @if (shown.link) {<p><a [href]="shown.link" target="_blank" rel="noopener noreferrer">Open the link</a></p>}
    <label>What did you see of it?
      <textarea rows="3" maxlength="2000" [value]="note()" (input)="write($event)"></textarea>
    </label>
    @if (problem(); as said) {<p class="form-problem" role="alert">{{ said }}</p>}
    <div class="buttons">
      <button matButton="filled" type="button" [disabled]="busy()" (click)="answer('confirmed')">Confirm</button>
      <button matButton type="button" [disabled]="busy()" (click)="answer('declined')">I cannot say</button>
    </div>
    <p class="caption">Your name and words stand beside the item, for {{ shown.author.name }} and whoever can see the item.</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      justify-items: start;
      max-inline-size: 640px;
    }
    .words {
      white-space: pre-line;
    }
    label {
      display: grid;
      gap: 4px;
      inline-size: 100%;
    }
    textarea {
      inline-size: 100%;
      padding: 6px 8px;
      border: 1px solid var(--nr-outline);
      border-radius: var(--nr-radius-cell);
      background: var(--nr-page);
    }
    .buttons {
      display: flex;
      gap: 8px;
    }
  `,
})
export class AnswerAsk {
  readonly ask = input.required<CorroborationAsk>();
  readonly answered = output();
  private readonly api = inject(Api);
  protected readonly note = signal('');
  protected readonly problem = signal('');
  protected readonly busy = signal(false);

  protected write({ target }: Event): void {
    if (target instanceof HTMLTextAreaElement) this.note.set(target.value);
  }

  protected async answer(answer: 'confirmed' | 'declined'): Promise<void> {
    this.busy.set(true);
    this.problem.set('');
    try {
      await this.api.invoke(answerCorroboration, { askId: this.ask().id, body: { answer, note: this.note() } });
      this.answered.emit();
    } catch (error) {
      this.problem.set(toProblem(error).title);
    } finally {
      this.busy.set(false);
    }
  }
}
