import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ListedCase, NeedToDecide, RoomToLead } from '@nextrung/api-client';
import { counted, DateText } from '@nextrung/ui';

import { SessionStore } from '../../../shell/session/session-store';
import { CaseLine } from '../case-line';

/** Promotion cases, calibration rooms and business needs that wait for the reader. */
@Component({
  selector: 'nr-case-to-do-lines',
  imports: [CaseLine, DateText, RouterLink],
  template: `
    <ul class="lines">
      @for (need of needs(); track need.id) {<li><p><a routerLink="/cases">Decide a business need: {{ need.target.title }}</a></p><p class="caption">Written on {{ need.writtenOn | dateText }}, without the name.</p></li>}
      @for (room of rooms(); track room.panelId) {
        <li>
          <p><a [routerLink]="['/panels', room.panelId, 'room']">Lead the calibration room: {{ room.name }}</a></p>
          <p class="caption">{{ waiting(room.cases) }} · {{ room.cycle?.name ?? 'Outside a cycle' }}@if (room.dueOn; as day) { · <span [class.late]="day < today()">{{ day < today() ? 'was due by' : 'due by' }} {{ day | dateText }}</span>}</p>
        </li>
      }
      @for (line of cases(); track line.id) {<li><nr-case-line [line]="line" /></li>}
    </ul>
  `,
  styles: `
    .late {
      color: var(--nr-danger);
      font-weight: 600;
    }
  `,
})
export class CaseToDoLines {
  readonly cases = input.required<readonly ListedCase[]>();
  readonly rooms = input.required<readonly RoomToLead[]>();
  readonly needs = input.required<readonly NeedToDecide[]>();
  protected readonly today = inject(SessionStore).today;

  protected waiting(count: number): string {
    return count === 1 ? '1 case waits' : `${counted(count, 'case')} wait`;
  }
}
