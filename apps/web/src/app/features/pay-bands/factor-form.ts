import { Component, inject, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, recordPayFactor } from '@nextrung/api-client';

import { Saving } from '../../shell/forms/saving';
import { valueOf } from '../../shell/forms/value-of';
import { idempotencyKey } from '../../shell/http/headers';
import { SessionStore } from '../../shell/session/session-store';

/** By how much a place pays otherwise than the bands, from a day on. */
@Component({
  selector: 'nr-factor-form',
  imports: [MatButton],
  template: `
    <form novalidate (submit)="save($event)">
      <div class="fields">
        <label class="field">Place, as people’s location is written
          <input type="text" autocomplete="off" maxlength="100" [value]="location()" [attr.aria-invalid]="saving.error('location') ? true : null" (input)="location.set(valueOf($event))" />
          <span class="field-error">{{ saving.error('location') }}</span>
        </label>
        <label class="field">Factor; 1 pays like the bands
          <input type="text" inputmode="decimal" autocomplete="off" maxlength="8" [value]="factor()" [attr.aria-invalid]="saving.error('factor') ? true : null" (input)="factor.set(valueOf($event))" />
          <span class="field-error">{{ saving.error('factor') }}</span>
        </label>
        <label class="field">From
          <input type="date" [value]="from()" [attr.aria-invalid]="saving.error('effectiveFrom') ? true : null" (input)="from.set(valueOf($event))" />
          <span class="field-error">{{ saving.error('effectiveFrom') }}</span>
        </label>
      </div>
      @if (saving.general(); as text) {<p class="form-problem" role="alert">{{ text }}</p>}
      <div class="buttons">
        <button matButton="filled" type="submit" [disabled]="saving.busy()">Record the factor</button>
        <button matButton type="button" (click)="closed.emit(false)">Cancel</button>
      </div>
    </form>
  `,
  styleUrl: '../pay/pay-section.scss',
})
export class FactorForm {
  /** True when something was recorded. */
  readonly closed = output<boolean>();

  private readonly api = inject(Api);
  private key = idempotencyKey();
  protected readonly saving = new Saving(['location', 'factor', 'effectiveFrom']);
  protected readonly location = signal('');
  protected readonly factor = signal('');
  protected readonly from = signal(inject(SessionStore).today());
  protected readonly valueOf = valueOf;

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const [location, factor] = [this.location().trim(), Number(this.factor().trim().replace(',', '.'))];
    const missing = {
      ...(location === '' && { location: 'Enter a place.' }),
      ...(!(factor > 0) && { factor: 'Enter a factor such as 0.9.' }),
      ...(this.from() === '' && { effectiveFrom: 'Enter the first day.' }),
    };
    if (Object.keys(missing).length > 0) return this.saving.refuse(missing);
    const done = await this.saving.run(async () => {
      await this.api.invoke(recordPayFactor, { body: { location, factor, effectiveFrom: this.from() }, ...this.key });
    });
    const status = this.saving.problem()?.status ?? 0;
    if (done || (status >= 400 && status < 500)) this.key = idempotencyKey();
    if (done) this.closed.emit(true);
  }
}
