import { Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { CaseView, PlainCaseMove } from '@nextrung/api-client';

import { keptText } from '../../../shell/drafts/kept-text';
import { LocalDrafts } from '../../../shell/drafts/local-drafts';
import { focusMover } from '../../../shell/forms/focus-mover';
import { Saving } from '../../../shell/forms/saving';
import { valueOf } from '../../../shell/forms/value-of';
import { CaseService } from '../case-service';

/** A case is sent back or withdrawn, with the reason. */
@Component({
  selector: 'nr-reason-form',
  imports: [MatButton],
  template: `
    <form novalidate (submit)="save($event)">
      <label class="field">{{ asked() }}
        <textarea rows="3" maxlength="2000" data-first [value]="reason()" [attr.aria-invalid]="saving.error('reason') ? true : null" [attr.aria-describedby]="'reason-' + action()" (input)="reason.set(valueOf($event))"></textarea>
        <span class="field-error" [id]="'reason-' + action()">{{ saving.error('reason') }}</span>
      </label>
      <p class="caption">{{ means() }}</p>
      @if (saving.general(); as text) {<p class="form-problem" role="alert">{{ text }}</p>}
      <div class="buttons">
        <button matButton="filled" type="submit" [disabled]="saving.busy()">{{ button() }}</button>
        <button matButton type="button" (click)="reason.set(''); dismissed.emit()">Cancel</button>
      </div>
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
export class ReasonForm {
  readonly view = input.required<CaseView>();
  readonly action = input.required<PlainCaseMove>();
  readonly asked = input.required<string>();
  /** What it means, before it is done. */
  readonly means = input.required<string>();
  readonly button = input.required<string>();
  readonly made = output<CaseView>();
  readonly outdated = output();
  readonly dismissed = output();

  private readonly service = inject(CaseService);
  protected readonly saving = new Saving(['reason']);
  protected readonly reason = keptText(() => `case-${this.action()}.${this.view().id}`, inject(LocalDrafts));
  protected readonly valueOf = valueOf;

  constructor() {
    focusMover()('[data-first]');
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const reason = this.reason().trim();
    if (reason === '') return this.saving.refuse({ reason: 'Give the reason. It is kept with the case.' });
    await this.saving.run(async () => {
      const view = await this.service.move(this.view(), this.action(), reason);
      this.reason.set('');
      this.made.emit(view);
    });
    if (this.saving.outdated()) this.outdated.emit();
  }
}
