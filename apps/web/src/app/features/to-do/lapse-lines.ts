import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LapseToKnow } from '@nextrung/api-client';
import { counted, DateText } from '@nextrung/ui';

import { LadderStore } from '../../shell/ladder/ladder-store';
import { SessionStore } from '../../shell/session/session-store';

/** Met gates that stop being met soon, each with the way to what stands behind it. */
@Component({
  selector: 'nr-lapse-lines',
  imports: [DateText, RouterLink],
  template: `
    <p class="secondary">These gates are met, and stop being met if nothing newer is logged. Fresh evidence keeps them.</p>
    <ul class="lines">
      @for (one of lapses(); track one.person.id + one.competency) {
        <li>
          <p>{{ whose(one) }}: {{ one.competencyName }} for {{ rung(one) }} lapses on {{ one.on | dateText }}, {{ when(one) }}.</p>
          <p><a [routerLink]="['/people', one.person.id]" [queryParams]="{ why: one.competency }" [attr.aria-label]="'What it rests on: ' + whose(one) + ', ' + one.competencyName">What it rests on</a></p>
        </li>
      }
    </ul>
  `,
})
export class LapseLines {
  readonly lapses = input.required<readonly LapseToKnow[]>();
  private readonly ladder = inject(LadderStore);
  private readonly session = inject(SessionStore);

  protected whose({ person }: LapseToKnow): string {
    return person.id === this.session.person()?.id ? 'You' : person.name;
  }

  protected rung({ targetRung }: LapseToKnow): string {
    return this.ladder.rung(targetRung)?.title ?? targetRung;
  }

  protected when({ days }: LapseToKnow): string {
    return days <= 0 ? 'today' : `in ${counted(days, 'day')}`;
  }
}
