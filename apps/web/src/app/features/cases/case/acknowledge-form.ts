import { Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { CaseView } from '@nextrung/api-client';

import { keptText } from '../../../shell/drafts/kept-text';
import { LocalDrafts } from '../../../shell/drafts/local-drafts';
import { Saving } from '../../../shell/forms/saving';
import { valueOf } from '../../../shell/forms/value-of';
import { CaseService } from '../case-service';

/** The person says that they have been told, and what they want to say to it. */
@Component({
  selector: 'nr-acknowledge-form',
  imports: [MatButton],
  template: `
    <form novalidate (submit)="save($event)">
      <label class="field">What do you want to say to it? (optional)
        <textarea rows="3" maxlength="2000" [value]="answer()" [attr.aria-invalid]="saving.error('answer') ? true : null" aria-describedby="answer-error answer-readers" (input)="answer.set(valueOf($event))"></textarea>
        <span class="field-error" id="answer-error">{{ saving.error('answer') }}</span>
      </label>
      <p class="caption" id="answer-readers">It says that you have been told, not that you agree. Whoever presents and decides the case, and your managers, read your answer.</p>
      @if (saving.general(); as text) {<p class="form-problem" role="alert">{{ text }}</p>}
      <div class="buttons"><button matButton="filled" type="submit" [disabled]="saving.busy()">I have been told</button></div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 8px;
      max-inline-size: 560px;
    }
    .field-error:empty {
      display: none;
    }
  `,
})
export class AcknowledgeForm {
  readonly view = input.required<CaseView>();
  readonly made = output<CaseView>();
  readonly outdated = output();

  private readonly service = inject(CaseService);
  protected readonly saving = new Saving(['answer']);
  protected readonly answer = keptText(() => `case-answer.${this.view().id}`, inject(LocalDrafts));
  protected readonly valueOf = valueOf;

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    await this.saving.run(async () => {
      const view = await this.service.acknowledge(this.view(), this.answer().trim());
      this.answer.set('');
      this.made.emit(view);
    });
    if (this.saving.outdated()) this.outdated.emit();
  }
}
