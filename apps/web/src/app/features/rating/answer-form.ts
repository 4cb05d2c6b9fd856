import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { EvidenceItem } from '@nextrung/api-client';

import { LocalDrafts } from '../../shell/drafts/local-drafts';
import { Saving } from '../../shell/forms/saving';
import { valueOf } from '../../shell/forms/value-of';

/** A place to answer once; what is typed is kept until it is sent. */
@Component({
  selector: 'nr-answer-form',
  imports: [MatButton],
  template: `
    <form novalidate (submit)="answer($event)">
      <label class="field">Your answer
        <textarea rows="3" maxlength="2000" [value]="text()" [attr.aria-invalid]="saving.error('answer') ? true : null" (input)="write($event)"></textarea>
        @if (saving.error('answer'); as said) {<span class="field-error" role="alert">{{ said }}</span>}
      </label>
      <p class="caption"><ng-content /></p>
      @if (saving.general(); as said) {<p class="form-problem" role="alert">{{ said }}</p>}
      <div class="buttons"><button matButton="outlined" type="submit" [disabled]="saving.busy()">Answer</button></div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 8px;
    }
  `,
})
export class AnswerForm {
  /** Under which the text is kept in this browser. */
  readonly draftName = input.required<string>();
  readonly send = input.required<(answer: string) => Promise<EvidenceItem>>();
  readonly answered = output<EvidenceItem>();

  private readonly drafts = inject(LocalDrafts);
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
      const item = await this.send()(this.text());
      this.drafts.drop(this.draftName());
      this.answered.emit(item);
    });
  }
}
