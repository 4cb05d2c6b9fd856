import { Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, dissent } from '@nextrung/api-client';

import { keptText } from '../../shell/drafts/kept-text';
import { LocalDrafts } from '../../shell/drafts/local-drafts';
import { Saving } from '../../shell/forms/saving';
import { valueOf } from '../../shell/forms/value-of';

/** A member of the panel disagrees, in writing. It stays with the case as it is. */
@Component({
  selector: 'nr-dissent-form',
  imports: [MatButton],
  template: `
    <form novalidate (submit)="send($event)">
      <label class="field">Dissent in writing
        <textarea rows="3" maxlength="4000" [value]="text()" [attr.aria-invalid]="saving.error('text') ? true : null" (input)="text.set(valueOf($event))"></textarea>
        @if (saving.error('text'); as said) {<span class="field-error" role="alert">{{ said }}</span>}
      </label>
      <p class="caption">It stays with the case under your name, and cannot be taken back.</p>
      @if (saving.general(); as said) {<p class="form-problem" role="alert">{{ said }}</p>}
      <button matButton="outlined" type="submit" [disabled]="saving.busy()">Record my dissent</button>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 8px;
      justify-items: start;
      inline-size: 100%;
      max-inline-size: 560px;
    }
    :host,
    .field {
      inline-size: 100%;
    }
  `,
})
export class DissentForm {
  readonly caseId = input.required<string>();
  readonly recorded = output<string>();

  private readonly api = inject(Api);
  protected readonly text = keptText(() => `dissent.${this.caseId()}`, inject(LocalDrafts));
  protected readonly saving = new Saving(['text']);
  protected readonly valueOf = valueOf;

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.saving.create(async (key) => {
      await this.api.invoke(dissent, { caseId: this.caseId(), body: { text: this.text() }, ...key });
    });
    if (!done) return;
    this.text.set('');
    this.recorded.emit('Your dissent is recorded.');
  }
}
