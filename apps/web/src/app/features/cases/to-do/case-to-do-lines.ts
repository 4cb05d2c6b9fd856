import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ListedCase, NeedToDecide } from '@nextrung/api-client';
import { DateText } from '@nextrung/ui';

import { CaseLine } from '../case-line';

/** Promotion cases and business needs that wait for the reader. */
@Component({
  selector: 'nr-case-to-do-lines',
  imports: [CaseLine, DateText, RouterLink],
  template: `
    <ul class="lines">
      @for (need of needs(); track need.id) {<li><p><a routerLink="/cases">Decide a business need: {{ need.target.title }}</a></p><p class="caption">Written on {{ need.writtenOn | dateText }}, without the name.</p></li>}
      @for (line of cases(); track line.id) {<li><nr-case-line [line]="line" /></li>}
    </ul>
  `,
})
export class CaseToDoLines {
  readonly cases = input.required<readonly ListedCase[]>();
  readonly needs = input.required<readonly NeedToDecide[]>();
}
