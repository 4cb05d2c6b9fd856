import { Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, type PayBandRung, recordPayBand } from '@nextrung/api-client';

import { keptFields } from '../../shell/drafts/kept-fields';
import { LocalDrafts } from '../../shell/drafts/local-drafts';
import { Saving } from '../../shell/forms/saving';
import { valueOf } from '../../shell/forms/value-of';
import { SessionStore } from '../../shell/session/session-store';
import { CurrencyField, isAmount, plainAmount } from '../pay/amounts/index';

const AMOUNTS = ['min', 'mid', 'softTop', 'max'] as const;
const WORDS = { min: 'Bottom', mid: 'Middle', softTop: 'Soft top', max: 'Top' } as const;

/** What a rung pays from a day on. */
@Component({
  selector: 'nr-band-form',
  imports: [CurrencyField, MatButton],
  template: `
    <form novalidate (submit)="save($event)">
      <div class="fields">
        <label class="field">Rung
          <select [attr.aria-invalid]="saving.error('rung') ? true : null" (change)="type('rung', valueOf($event))">
            <option value="" [selected]="fields().rung === ''">Choose one</option>
            @for (one of rungs(); track one.rung) {<option [value]="one.rung" [selected]="fields().rung === one.rung">{{ one.title }}</option>}
          </select>
          <span class="field-error">{{ saving.error('rung') }}</span>
        </label>
        <nr-currency-field [value]="fields().currency" (valueChange)="type('currency', $event)" [error]="saving.error('currency')" />
        @for (name of names; track name) {
          <label class="field">{{ words[name] }}
            <input type="text" inputmode="decimal" autocomplete="off" maxlength="20" [value]="fields()[name]" [attr.aria-invalid]="saving.error(name) ? true : null" (input)="type(name, valueOf($event))" />
            <span class="field-error">{{ saving.error(name) }}</span>
          </label>
        }
        <label class="field">From
          <input type="date" [value]="fields().from" [attr.aria-invalid]="saving.error('effectiveFrom') ? true : null" (input)="type('from', valueOf($event))" />
          <span class="field-error">{{ saving.error('effectiveFrom') }}</span>
        </label>
      </div>
      @if (saving.general(); as text) {<p class="form-problem" role="alert">{{ text }}</p>}
      <div class="buttons">
        <button matButton="filled" type="submit" [disabled]="saving.busy()">Record the band</button>
        <button matButton type="button" (click)="cancel()">Cancel</button>
      </div>
    </form>
  `,
  styleUrl: '../pay/pay-section.scss',
})
export class BandForm {
  readonly rungs = input.required<readonly PayBandRung[]>();
  /** True when something was recorded. */
  readonly closed = output<boolean>();

  private readonly api = inject(Api);
  protected readonly saving = new Saving(['rung', 'currency', 'effectiveFrom', ...AMOUNTS]);
  protected readonly names = AMOUNTS;
  protected readonly words = WORDS;
  private readonly begin = { rung: '', currency: '', min: '', mid: '', softTop: '', max: '', from: inject(SessionStore).today() };
  protected readonly fields = keptFields(() => 'pay-band', this.begin, inject(LocalDrafts));
  protected readonly valueOf = valueOf;

  protected type(name: keyof typeof this.begin, text: string): void {
    this.fields.update((fields) => ({ ...fields, [name]: text }));
  }

  protected cancel(): void {
    this.fields.set(this.begin);
    this.closed.emit(false);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const { rung, currency, min, mid, softTop, max, from } = this.fields();
    const amounts = { min: plainAmount(min), mid: plainAmount(mid), softTop: plainAmount(softTop), max: plainAmount(max) };
    const missing = {
      ...(rung === '' && { rung: 'Choose a rung.' }),
      ...(currency === '' && { currency: 'Choose a currency.' }),
      ...Object.fromEntries(AMOUNTS.filter((name) => !isAmount(amounts[name])).map((name) => [name, 'Enter an amount such as 90000.'])),
      ...(from === '' && { effectiveFrom: 'Enter the first day.' }),
    };
    if (Object.keys(missing).length > 0) return this.saving.refuse(missing);
    const done = await this.saving.create(async (key) => {
      await this.api.invoke(recordPayBand, { body: { rung, currency, ...amounts, effectiveFrom: from }, ...key });
    });
    if (!done) return;
    this.fields.set(this.begin);
    this.closed.emit(true);
  }
}
