import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, type PayEntry, type PayHistory, recordPay } from '@nextrung/api-client';
import { DateText, ErrorState, Skeleton } from '@nextrung/ui';

import { focusMover } from '../../shell/forms/focus-mover';
import { Saving } from '../../shell/forms/saving';
import { valueOf } from '../../shell/forms/value-of';
import { toProblem } from '../../shell/http/problem';
import { SessionStore } from '../../shell/session/session-store';
import { amountText, isAmount, plainAmount } from './amount-text';
import { CurrencyField } from './amounts/currency-field';

const STATES: Readonly<Record<PayEntry['state'], string>> = { planned: 'Planned', present: 'Present', past: 'Past', corrected: 'Corrected' };

/** What somebody is paid, with its history; entries are added, never changed. Drawn only for those with the permission. */
@Component({
  selector: 'nr-pay',
  imports: [CurrencyField, DateText, ErrorState, MatButton, Skeleton],
  templateUrl: './pay-section.html',
  styleUrl: './pay-section.scss',
})
export class PaySection {
  readonly personId = input.required<string>();

  private readonly api = inject(Api);
  private readonly focus = focusMover();
  protected readonly resource = httpResource<PayHistory>(() => `/api/people/${this.personId()}/pay`);
  readonly pay = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  protected readonly saving = new Saving(['amount', 'currency', 'effectiveFrom']);
  protected readonly adding = signal(false);
  protected readonly amount = signal('');
  protected readonly currency = signal('');
  protected readonly from = signal(inject(SessionStore).today());
  protected readonly said = signal('');
  protected readonly states = STATES;
  protected readonly amountText = amountText;
  protected readonly valueOf = valueOf;

  protected begin(): void {
    this.said.set('');
    this.saving.clear();
    this.currency.set(this.pay()?.entries[0]?.currency ?? this.currency());
    this.adding.set(true);
    this.focus('form input');
  }

  protected dismiss(): void {
    this.adding.set(false);
    this.focus('.add');
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const [amount, currency, effectiveFrom] = [plainAmount(this.amount()), this.currency(), this.from()];
    const missing = {
      ...(!isAmount(amount) && { amount: 'Enter an amount such as 90000 or 90000.50.' }),
      ...(currency === '' && { currency: 'Choose a currency.' }),
      ...(effectiveFrom === '' && { effectiveFrom: 'Enter the first day.' }),
    };
    if (Object.keys(missing).length > 0) return this.saving.refuse(missing);
    const done = await this.saving.create(async (key) => {
      await this.api.invoke(recordPay, { personId: this.personId(), body: { amount, currency, effectiveFrom }, ...key });
    });
    if (!done) return;
    this.adding.set(false);
    this.amount.set('');
    this.said.set('Recorded. Earlier entries stay in the history.');
    this.resource.reload();
    this.focus('.said');
  }
}
