import { Component, inject, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, recordPayFactor } from '@nextrung/api-client';

import { keptFields } from '../../shell/drafts/kept-fields';
import { LocalDrafts } from '../../shell/drafts/local-drafts';
import { Saving } from '../../shell/forms/saving';
import { valueOf } from '../../shell/forms/value-of';
import { SessionStore } from '../../shell/session/session-store';

/** By how much a place pays otherwise than the bands, from a day on. */
@Component({
  selector: 'nr-factor-form',
  imports: [MatButton],
  template: `
    <form novalidate (submit)="save($event)">
      <div class="fields">
        <label class="field">Place, as people’s location is written
          <input type="text" autocomplete="off" maxlength="100" [value]="fields().location" [attr.aria-invalid]="saving.error('location') ? true : null" (input)="type({ location: valueOf($event) })" />
          <span class="field-error">{{ saving.error('location') }}</span>
        </label>
        <label class="field">Factor; 1 pays like the bands
          <input type="text" inputmode="decimal" autocomplete="off" maxlength="8" [value]="fields().factor" [attr.aria-invalid]="saving.error('factor') ? true : null" (input)="type({ factor: valueOf($event) })" />
          <span class="field-error">{{ saving.error('factor') }}</span>
        </label>
        <label class="field">From
          <input type="date" [value]="fields().from" [attr.aria-invalid]="saving.error('effectiveFrom') ? true : null" (input)="type({ from: valueOf($event) })" />
          <span class="field-error">{{ saving.error('effectiveFrom') }}</span>
        </label>
      </div>
      @if (saving.general(); as text) {<p class="form-problem" role="alert">{{ text }}</p>}
      <div class="buttons">
        <button matButton="filled" type="submit" [disabled]="saving.busy()">Record the factor</button>
        <button matButton type="button" (click)="cancel()">Cancel</button>
      </div>
    </form>
  `,
  styleUrl: '../pay/pay-section.scss',
})
export class FactorForm {
  /** True when something was recorded. */
  readonly closed = output<boolean>();

  private readonly api = inject(Api);
  protected readonly saving = new Saving(['location', 'factor', 'effectiveFrom']);
  private readonly begin = { location: '', factor: '', from: inject(SessionStore).today() };
  protected readonly fields = keptFields(() => 'pay-factor', this.begin, inject(LocalDrafts));
  protected readonly valueOf = valueOf;

  protected type(change: Partial<typeof this.begin>): void {
    this.fields.update((fields) => ({ ...fields, ...change }));
  }

  protected cancel(): void {
    this.fields.set(this.begin);
    this.closed.emit(false);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const { from, ...typed } = this.fields();
    const [location, factor] = [typed.location.trim(), Number(typed.factor.trim().replace(',', '.'))];
    const missing = {
      ...(location === '' && { location: 'Enter a place.' }),
      ...(!(factor > 0) && { factor: 'Enter a factor such as 0.9.' }),
      ...(from === '' && { effectiveFrom: 'Enter the first day.' }),
    };
    if (Object.keys(missing).length > 0) return this.saving.refuse(missing);
    const done = await this.saving.create(async (key) => {
      await this.api.invoke(recordPayFactor, { body: { location, factor, effectiveFrom: from }, ...key });
    });
    if (!done) return;
    this.fields.set(this.begin);
    this.closed.emit(true);
  }
}
