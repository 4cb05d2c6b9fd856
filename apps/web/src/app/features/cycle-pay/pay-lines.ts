import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CyclePayLine, NotFundedLine } from '@nextrung/api-client';
import { DateText } from '@nextrung/ui';

import { amountText } from '../pay/amounts/index';

type Line = CyclePayLine & Partial<Pick<NotFundedLine, 'since'>>;

/** Promotions with their present and proposed pay, and what they cost. */
@Component({
  selector: 'nr-pay-lines',
  imports: [DateText, RouterLink],
  template: `
    <div class="scroll" tabindex="0" role="region" [attr.aria-label]="name()">
      <table class="plain-table">
        <caption class="visually-hidden">{{ name() }}</caption>
        <thead><tr><th scope="col">Person</th><th scope="col">To</th><th scope="col" class="amount">Present</th><th scope="col" class="amount">Proposed</th><th scope="col" class="amount">Compa-ratio</th><th scope="col" class="amount">First year</th><th scope="col" class="amount">Full year</th></tr></thead>
        <tbody>
          @for (line of lines(); track line.caseId) {
            <tr>
              <th scope="row">
                <a [routerLink]="['/cases', line.caseId, 'pay']">{{ line.person.name }}</a>
                @if (line.since; as day) {<span class="caption">Waits since {{ day | dateText }}</span>}
                @for (warning of line.warnings; track warning) {<span class="caption">{{ warning }}</span>}
              </th>
              <td>{{ line.target.title }}</td>
              <td class="amount">{{ money(line.present, line.presentCurrency) }}</td>
              <td class="amount">{{ money(line.proposed, line.currency) }}</td>
              <td class="amount">{{ line.compaRatio === null ? '' : line.compaRatio.toFixed(2) }}</td>
              <td class="amount">{{ line.cost ? money(line.cost.inYear, line.currency) : 'Not known' }}</td>
              <td class="amount">{{ line.cost ? money(line.cost.fullYear, line.currency) : 'Not known' }}</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styleUrl: './cycle-pay.scss',
  styles: `
    th .caption {
      display: block;
      font-weight: 400;
    }
  `,
})
export class PayLines {
  readonly name = input.required<string>();
  readonly lines = input.required<readonly Line[]>();

  protected money(amount: string | number | null, currency: string | null): string {
    return amount === null || currency === null ? 'None' : amountText({ amount: String(amount), currency });
  }
}
