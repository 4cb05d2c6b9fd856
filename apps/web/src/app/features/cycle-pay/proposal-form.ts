import { Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, proposePay } from '@nextrung/api-client';

import { keptText } from '../../shell/drafts/kept-text';
import { LocalDrafts } from '../../shell/drafts/local-drafts';
import { Saving } from '../../shell/forms/saving';
import { valueOf } from '../../shell/forms/value-of';
import { CurrencyField, isAmount, plainAmount } from '../pay/amounts/index';

/** What somebody should be paid after a promotion. */
@Component({
  selector: 'nr-proposal-form',
  imports: [CurrencyField, MatButton],
  template: `
    <form novalidate (submit)="save($event)">
      <div class="fields">
        <label class="field">Amount a year, full time
          <input type="text" inputmode="decimal" autocomplete="off" maxlength="20" [value]="amount()" [attr.aria-invalid]="saving.error('amount') ? true : null" (input)="amount.set(valueOf($event))" />
          <span class="field-error">{{ saving.error('amount') }}</span>
        </label>
        <nr-currency-field [(value)]="currency" [error]="saving.error('currency')" />
        <label class="field">From
          <input type="date" [value]="from()" [attr.aria-invalid]="saving.error('effectiveOn') ? true : null" (input)="from.set(valueOf($event))" />
          <span class="field-error">{{ saving.error('effectiveOn') }}</span>
        </label>
      </div>
      <label class="field reason">Reason
        <textarea rows="3" maxlength="2000" [value]="reason()" [attr.aria-invalid]="saving.error('reason') ? true : null" (input)="reason.set(valueOf($event))"></textarea>
        <span class="field-error">{{ saving.error('reason') }}</span>
      </label>
      @if (saving.general(); as text) {<p class="form-problem" role="alert">{{ text }}</p>}
      <div class="buttons">
        <button matButton="filled" type="submit" [disabled]="saving.busy()">Propose</button>
        <button matButton type="button" (click)="close(false)">Cancel</button>
      </div>
    </form>
  `,
  styleUrl: '../pay/pay-section.scss',
  styles: `
    .reason {
      max-inline-size: 600px;
    }
  `,
})
export class ProposalForm {
  readonly caseId = input.required<string>();
  readonly presentCurrency = input('');
  readonly firstDay = input.required<string>();
  /** True when something was proposed. */
  readonly closed = output<boolean>();

  private readonly api = inject(Api);
  protected readonly saving = new Saving(['amount', 'currency', 'effectiveOn', 'reason']);
  protected readonly amount = signal('');
  protected readonly currency = linkedSignal(() => this.presentCurrency());
  protected readonly from = linkedSignal(() => this.firstDay());
  protected readonly reason = keptText(() => `pay-proposal.${this.caseId()}`, inject(LocalDrafts));
  protected readonly valueOf = valueOf;

  protected close(proposed: boolean): void {
    this.reason.set('');
    this.closed.emit(proposed);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const [amount, currency, effectiveOn, reason] = [plainAmount(this.amount()), this.currency(), this.from(), this.reason().trim()];
    const missing = {
      ...(!isAmount(amount) && { amount: 'Enter an amount such as 90000 or 90000.50.' }),
      ...(currency === '' && { currency: 'Choose a currency.' }),
      ...(effectiveOn === '' && { effectiveOn: 'Enter the first day.' }),
      ...(reason.length < 3 && { reason: 'Say why this amount.' }),
    };
    if (Object.keys(missing).length > 0) return this.saving.refuse(missing);
    const done = await this.saving.create(async (key) => {
      await this.api.invoke(proposePay, { caseId: this.caseId(), body: { amount, currency, effectiveOn, reason }, ...key });
    });
    if (done) this.close(true);
  }
}
