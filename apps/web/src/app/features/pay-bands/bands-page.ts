import { httpResource } from '@angular/common/http';
import { Component, computed, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { PayBandList, PayBandView } from '@nextrung/api-client';
import { DateText, EmptyState, ErrorState, PageHeader, Skeleton } from '@nextrung/ui';

import { focusMover } from '../../shell/forms/focus-mover';
import { toProblem } from '../../shell/http/problem';
import { amountText } from '../pay/amounts/index';
import { BandForm } from './band-form';
import { FactorForm } from './factor-form';

/** What rungs and places pay, for those with the pay permission. */
@Component({
  selector: 'nr-bands-page',
  imports: [BandForm, DateText, EmptyState, ErrorState, FactorForm, MatButton, PageHeader, RouterLink, Skeleton],
  templateUrl: './bands-page.html',
  styleUrl: './bands-page.scss',
})
export default class BandsPage {
  private readonly focus = focusMover();
  protected readonly resource = httpResource<PayBandList>(() => '/api/pay-bands');
  protected readonly list = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  protected readonly adding = signal<'band' | 'factor' | null>(null);
  protected readonly said = signal('');

  protected money(amount: number, { currency }: PayBandView): string {
    return amountText({ amount: String(amount), currency });
  }

  protected begin(what: 'band' | 'factor'): void {
    this.said.set('');
    this.adding.set(what);
    this.focus('form select, form input');
  }

  protected close(recorded: boolean): void {
    const what = this.adding();
    this.adding.set(null);
    if (!recorded) return this.focus(what === 'factor' ? '.add-factor' : '.add-band');
    this.said.set('Recorded. Earlier ones stay in the history.');
    this.resource.reload();
    this.focus('.said');
  }
}
