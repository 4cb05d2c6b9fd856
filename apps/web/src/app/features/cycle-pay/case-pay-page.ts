import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { CasePay, PacketFileFormat } from '@nextrung/api-client';
import { amongWords, standingWords } from '@nextrung/domain/pay';
import { DateText, dateText, ErrorState, PageHeader, Skeleton } from '@nextrung/ui';

import { formatWords, variantWords } from '../../shell/files/format-words';
import { focusMover } from '../../shell/forms/focus-mover';
import { toProblem } from '../../shell/http/problem';
import { SessionStore } from '../../shell/session/session-store';
import { amountText } from '../pay/amounts/index';
import { aboutWords } from './pay-words';
import { ProposalForm } from './proposal-form';

/** Pay for one promotion, for those with the pay permission. Nothing of the case or of readiness stands on it. */
@Component({
  selector: 'nr-case-pay-page',
  imports: [DateText, ErrorState, MatButton, PageHeader, ProposalForm, RouterLink, Skeleton],
  templateUrl: './case-pay-page.html',
  styleUrl: './cycle-pay.scss',
})
export default class CasePayPage {
  readonly caseId = input.required<string>();

  private readonly focus = focusMover();
  private readonly today = inject(SessionStore).today();
  protected readonly resource = httpResource<CasePay>(() => `/api/cases/${this.caseId()}/pay`);
  protected readonly pay = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  protected readonly standings = computed(() => {
    const { present, presentAtTarget, proposed } = this.pay() ?? {};
    return [
      ...(present ? [{ name: `Present pay, at ${present.rung.title}`, standing: present }] : []),
      ...(presentAtTarget ? [{ name: `Present pay, at ${presentAtTarget.rung.title}`, standing: presentAtTarget }] : []),
      ...(proposed ? [{ name: `Proposed, at ${proposed.rung.title}`, standing: proposed }] : []),
    ];
  });
  protected readonly firstDay = computed(() => this.pay()?.effectiveOn ?? this.today);
  protected readonly about = computed(() => {
    const pay = this.pay();
    return pay && aboutWords(pay, pay.effectiveOn === null ? '' : dateText(pay.effectiveOn));
  });
  protected readonly proposing = signal(false);
  protected readonly said = signal('');
  protected readonly variants = variantWords;
  protected readonly formats = Object.keys(formatWords) as PacketFileFormat[];
  protected readonly formatWords = formatWords;
  protected readonly amountText = amountText;
  protected readonly standingWords = standingWords;
  protected readonly amongWords = amongWords;

  protected money(amount: number, currency: string): string {
    return amountText({ amount: String(amount), currency });
  }

  protected begin(): void {
    this.said.set('');
    this.proposing.set(true);
    this.focus('form input');
  }

  protected close(proposed: boolean): void {
    this.proposing.set(false);
    if (!proposed) return this.focus('.add');
    this.said.set('Proposed. Earlier proposals stay in the history.');
    this.resource.reload();
    this.focus('.said');
  }
}
