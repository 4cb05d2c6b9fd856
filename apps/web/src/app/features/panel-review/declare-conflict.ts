import { Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, declareConflict } from '@nextrung/api-client';

import { keptText } from '../../shell/drafts/kept-text';
import { LocalDrafts } from '../../shell/drafts/local-drafts';
import { Saving } from '../../shell/forms/saving';
import { valueOf } from '../../shell/forms/value-of';

/** Somebody says that they should not judge a case; after that it is not there for them. */
@Component({
  selector: 'nr-declare-conflict',
  imports: [MatButton],
  template: `
    <details>
      <summary>I have a conflict of interest</summary>
      <form novalidate (submit)="declare($event)">
        <p class="secondary">The case is not there for you any more, and an alternate takes your place. What you wrote does not count. You cannot take it back.</p>
        <label class="field">What is it?
          <textarea rows="2" maxlength="1000" [value]="reason()" [attr.aria-invalid]="saving.error('reason') ? true : null" (input)="reason.set(valueOf($event))"></textarea>
          @if (saving.error('reason'); as text) {<span class="field-error" role="alert">{{ text }}</span>}
        </label>
        <p class="caption">Whoever leads the panel reads it.</p>
        @if (saving.general(); as text) {<p class="form-problem" role="alert">{{ text }}</p>}
        <button matButton="outlined" type="submit" [disabled]="saving.busy()">Leave this case</button>
      </form>
    </details>
  `,
  styles: `
    form {
      display: grid;
      gap: 8px;
      justify-items: start;
      max-inline-size: 560px;
      padding-block-start: 8px;
    }
  `,
})
export class DeclareConflict {
  readonly caseId = input.required<string>();
  readonly declared = output();

  private readonly api = inject(Api);
  protected readonly saving = new Saving(['reason']);
  protected readonly reason = keptText(() => `case-conflict.${this.caseId()}`, inject(LocalDrafts));
  protected readonly valueOf = valueOf;

  protected async declare(event: Event): Promise<void> {
    event.preventDefault();
    if (!(await this.saving.run(async () => { await this.api.invoke(declareConflict, { caseId: this.caseId(), body: { reason: this.reason() } }); }))) return;
    this.reason.set('');
    this.declared.emit();
  }
}
