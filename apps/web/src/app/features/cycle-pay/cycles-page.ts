import { httpResource } from '@angular/common/http';
import { Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PaidCycles } from '@nextrung/api-client';
import { EmptyState, ErrorState, PageHeader, Skeleton } from '@nextrung/ui';

import { toProblem } from '../../shell/http/problem';
import { PayLines } from './pay-lines';

/** Cycles whose promotions are paid for, and promotions outside any. */
@Component({
  selector: 'nr-pay-cycles-page',
  imports: [EmptyState, ErrorState, PageHeader, PayLines, RouterLink, Skeleton],
  template: `
    <ui-page-header heading="Pay of promotions" line="What promotions cost, by cycle. Your own is never among them."><a slot="crumb" routerLink="/pay">Pay</a></ui-page-header>
    @if (list(); as found) {
      @if (found.cycles.length) {
        <ul class="lines">
          @for (cycle of found.cycles; track cycle.id) {
            <li><a [routerLink]="['/pay/cycles', cycle.id]">{{ cycle.name }}</a><span class="secondary">{{ cycle.promoted }} promoted, {{ cycle.notFunded }} ready but not funded</span></li>
          }
        </ul>
      }
      @if (found.offCycle.length) {
        <section aria-labelledby="off"><h2 id="off">Promoted outside any cycle</h2><nr-pay-lines name="Promoted outside any cycle" [lines]="found.offCycle" /></section>
      }
      @if (found.offCycleNotFunded.length) {
        <section aria-labelledby="off-waiting"><h2 id="off-waiting">Ready outside any cycle, not funded</h2><nr-pay-lines name="Ready outside any cycle, not funded" [lines]="found.offCycleNotFunded" /></section>
      }
      @if (!found.cycles.length && !found.offCycle.length && !found.offCycleNotFunded.length) {
        <ui-empty-state heading="No promotions to pay for" text="A promotion stands here once it has been decided, funded or not." />
      }
    } @else if (problem(); as fault) {
      <ui-error-state [problem]="fault" [canRetry]="fault.status !== 404" (retry)="resource.reload()" />
    } @else {
      <ui-skeleton [rows]="4" />
    }
  `,
  styleUrl: './cycle-pay.scss',
})
export default class PayCyclesPage {
  protected readonly resource = httpResource<PaidCycles>(() => '/api/cycle-pay');
  protected readonly list = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
}
