import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, proposeWaiver, type WaiverView } from '@nextrung/api-client';

import { focusMover } from '../../shell/forms/focus-mover';
import { Saving } from '../../shell/forms/saving';
import { valueOf } from '../../shell/forms/value-of';
import { idempotencyKey } from '../../shell/http/headers';

export interface WaivableIndicator {
  readonly indicator: string;
  readonly text: string;
}

/** The line manager proposes that an indicator does not apply, with the reason that the second person will judge. */
@Component({
  selector: 'nr-propose-waiver',
  imports: [MatButton],
  template: `
    <form novalidate (submit)="save($event)">
      @if (indicators().length > 1) {
        <label class="field">Indicator
          <select data-first [attr.aria-invalid]="saving.error('indicator') ? true : null" (change)="chosen.set(valueOf($event))">
            <option value="">Choose one</option>
            @for (one of indicators(); track one.indicator) {<option [value]="one.indicator" [selected]="chosen() === one.indicator">{{ one.indicator }} {{ one.text }}</option>}
          </select>
          <span class="field-error">{{ saving.error('indicator') }}</span>
        </label>
      }
      <label class="field">Why does it not apply to {{ personName() }}?
        <textarea rows="3" maxlength="1000" data-first [value]="reason()" [attr.aria-invalid]="saving.error('reason') ? true : null" (input)="reason.set(valueOf($event))"></textarea>
        <span class="field-error">{{ saving.error('reason') }}</span>
      </label>
      <p class="caption">It counts once a second person has signed: a manager above you or an administrator. Then it is removed before assessing, for a year. {{ personName() }} sees the reason and every step.</p>
      @if (saving.general(); as text) {<p class="form-problem" role="alert">{{ text }}</p>}
      <div class="buttons">
        <button matButton="filled" type="submit" [disabled]="saving.busy()">Propose</button>
        <button matButton type="button" (click)="dismissed.emit()">Cancel</button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 12px;
      max-inline-size: 560px;
      margin-block-start: 4px;
    }
  `,
})
export class ProposeWaiverForm {
  readonly personId = input.required<string>();
  readonly personName = input.required<string>();
  /** Those that may be proposed: no must-haves. */
  readonly indicators = input.required<readonly WaivableIndicator[]>();
  readonly proposed = output<WaiverView>();
  readonly dismissed = output();

  private readonly api = inject(Api);
  /** The same key for every try at the same words. */
  private key = idempotencyKey();
  protected readonly saving = new Saving(['reason', 'indicator']);
  protected readonly chosen = signal('');
  protected readonly reason = signal('');
  protected readonly valueOf = valueOf;
  private readonly indicator = computed(() => {
    const [first, ...others] = this.indicators();
    return first && others.length === 0 ? first.indicator : this.chosen();
  });

  constructor() {
    focusMover()('[data-first]');
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const [indicator, reason] = [this.indicator(), this.reason().trim()];
    const missing = { ...(indicator === '' && { indicator: 'Choose an indicator.' }), ...(reason.length < 10 && { reason: 'Give the reason, in at least 10 characters.' }) };
    if (Object.keys(missing).length > 0) return this.saving.refuse(missing);
    await this.saving.run(async () => {
      this.proposed.emit(await this.api.invoke(proposeWaiver, { personId: this.personId(), body: { indicator, reason }, ...this.key }));
    });
    const status = this.saving.problem()?.status ?? 0;
    if (status >= 400 && status < 500) this.key = idempotencyKey();
  }
}
