import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { GrantView } from '@nextrung/api-client';

import { SessionStore } from '../../shell/session/session-store';
import { MomentText } from '../../shell/words/moment-text';
import { stateSentence } from './grant-words';

/** In the to-do list: who opened one's own evidence, why and until when. Nothing has to be done about it. */
@Component({
  selector: 'nr-opened-notice',
  imports: [MomentText, RouterLink],
  template: `
    <ul class="lines">
      @for (grant of grants(); track grant.id) {
        <li>
          <p><strong>{{ grant.holder.name }}</strong> opened your shared evidence on {{ grant.startsAt | momentText }}, because: {{ grant.reason }}</p>
          <p>{{ state(grant) }}</p>
        </li>
      }
    </ul>
    <p><a [routerLink]="['/people', session.person()?.id]" [queryParams]="{ who: 1 }">Who can see what of you</a></p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      max-inline-size: var(--nr-measure);
      overflow-wrap: anywhere;
    }
  `,
})
export class OpenedNotice {
  readonly grants = input.required<readonly GrantView[]>();
  protected readonly session = inject(SessionStore);

  protected state(grant: GrantView): string {
    return stateSentence(grant, this.session.organisation()?.timeZone ?? 'UTC');
  }
}
