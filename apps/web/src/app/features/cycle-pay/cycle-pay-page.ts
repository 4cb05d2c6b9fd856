import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Api, type CyclePay, setPayPool } from '@nextrung/api-client';
import { ErrorState, PageHeader, Skeleton } from '@nextrung/ui';

import { focusMover } from '../../shell/forms/focus-mover';
import { Saving } from '../../shell/forms/saving';
import { valueOf } from '../../shell/forms/value-of';
import { toProblem } from '../../shell/http/problem';
import { amountText, CurrencyField, isAmount, plainAmount } from '../pay/amounts/index';
import { PayLines } from './pay-lines';

/** What the promotions of a cycle cost against its pool, and who waits for money. */
@Component({
  selector: 'nr-cycle-pay-page',
  imports: [CurrencyField, ErrorState, MatButton, PageHeader, PayLines, RouterLink, Skeleton],
  templateUrl: './cycle-pay-page.html',
  styleUrls: ['../pay/pay-section.scss', './cycle-pay.scss'],
})
export default class CyclePayPage {
  readonly cycleId = input.required<string>();

  private readonly api = inject(Api);
  private readonly focus = focusMover();
  protected readonly resource = httpResource<CyclePay>(() => `/api/cycles/${this.cycleId()}/pay`);
  protected readonly pay = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  protected readonly saving = new Saving(['amount', 'currency']);
  protected readonly setting = signal(false);
  protected readonly amount = signal('');
  protected readonly currency = signal('');
  protected readonly said = signal('');
  protected readonly valueOf = valueOf;

  protected money(amount: string | number, currency: string): string {
    return amountText({ amount: String(amount), currency });
  }

  protected begin(): void {
    this.said.set('');
    this.saving.clear();
    this.currency.set(this.pay()?.totals[0]?.currency ?? this.currency());
    this.setting.set(true);
    this.focus('form input');
  }

  protected dismiss(): void {
    this.setting.set(false);
    this.focus('.add');
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const [amount, currency] = [plainAmount(this.amount()), this.currency()];
    const missing = { ...(!isAmount(amount) && { amount: 'Enter an amount such as 250000.' }), ...(currency === '' && { currency: 'Choose a currency.' }) };
    if (Object.keys(missing).length > 0) return this.saving.refuse(missing);
    const done = await this.saving.create(async (key) => {
      await this.api.invoke(setPayPool, { cycleId: this.cycleId(), body: { amount, currency }, ...key });
    });
    if (!done) return;
    this.setting.set(false);
    this.amount.set('');
    this.said.set('The pool is set.');
    this.resource.reload();
    this.focus('.said');
  }
}
