import { Component, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, type PayBandRung, recordPayBand } from '@nextrung/api-client';

import { Saving } from '../../shell/forms/saving';
import { valueOf } from '../../shell/forms/value-of';
import { idempotencyKey } from '../../shell/http/headers';
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
          <select [attr.aria-invalid]="saving.error('rung') ? true : null" (change)="rung.set(valueOf($event))">
            <option value="" [selected]="rung() === ''">Choose one</option>
            @for (one of rungs(); track one.rung) {<option [value]="one.rung" [selected]="rung() === one.rung">{{ one.title }}</option>}
          </select>
          <span class="field-error">{{ saving.error('rung') }}</span>
        </label>
        <nr-currency-field [(value)]="currency" [error]="saving.error('currency')" />
        @for (name of names; track name) {
          <label class="field">{{ words[name] }}
            <input type="text" inputmode="decimal" autocomplete="off" maxlength="20" [value]="amounts()[name]" [attr.aria-invalid]="saving.error(name) ? true : null" (input)="type(name, valueOf($event))" />
            <span class="field-error">{{ saving.error(name) }}</span>
          </label>
        }
        <label class="field">From
          <input type="date" [value]="from()" [attr.aria-invalid]="saving.error('effectiveFrom') ? true : null" (input)="from.set(valueOf($event))" />
          <span class="field-error">{{ saving.error('effectiveFrom') }}</span>
        </label>
      </div>
      @if (saving.general(); as text) {<p class="form-problem" role="alert">{{ text }}</p>}
      <div class="buttons">
        <button matButton="filled" type="submit" [disabled]="saving.busy()">Record the band</button>
        <button matButton type="button" (click)="closed.emit(false)">Cancel</button>
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
  private key = idempotencyKey();
  protected readonly saving = new Saving(['rung', 'currency', 'effectiveFrom', ...AMOUNTS]);
  protected readonly names = AMOUNTS;
  protected readonly words = WORDS;
  protected readonly rung = signal('');
  protected readonly currency = signal('');
  protected readonly amounts = signal({ min: '', mid: '', softTop: '', max: '' });
  protected readonly from = signal(inject(SessionStore).today());
  protected readonly valueOf = valueOf;

  protected type(name: (typeof AMOUNTS)[number], text: string): void {
    this.amounts.update((amounts) => ({ ...amounts, [name]: text }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const { min, mid, softTop, max } = this.amounts();
    const amounts = { min: plainAmount(min), mid: plainAmount(mid), softTop: plainAmount(softTop), max: plainAmount(max) };
    const missing = {
      ...(this.rung() === '' && { rung: 'Choose a rung.' }),
      ...(this.currency() === '' && { currency: 'Choose a currency.' }),
      ...Object.fromEntries(AMOUNTS.filter((name) => !isAmount(amounts[name])).map((name) => [name, 'Enter an amount such as 90000.'])),
      ...(this.from() === '' && { effectiveFrom: 'Enter the first day.' }),
    };
    if (Object.keys(missing).length > 0) return this.saving.refuse(missing);
    const done = await this.saving.run(async () => {
      await this.api.invoke(recordPayBand, { body: { rung: this.rung(), currency: this.currency(), ...amounts, effectiveFrom: this.from() }, ...this.key });
    });
    const status = this.saving.problem()?.status ?? 0;
    if (done || (status >= 400 && status < 500)) this.key = idempotencyKey();
    if (done) this.closed.emit(true);
  }
}
