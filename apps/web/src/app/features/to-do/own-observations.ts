import { Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ObservationToAnswer } from '@nextrung/api-client';

import { OwnObservation } from './own-observation';

/** What was observed against one's own items, each with a place to answer. */
@Component({
  selector: 'nr-own-observations',
  imports: [OwnObservation, RouterLink],
  template: `
    <ul class="lines">
      @for (entry of observations(); track entry.observation.id) {
        <li>
          <h3><a [routerLink]="['/evidence', entry.itemId]">{{ entry.title }}</a></h3>
          <nr-own-observation [entry]="entry" (answered)="answered.emit(entry)" />
        </li>
      }
    </ul>
  `,
})
export class OwnObservations {
  readonly observations = input.required<readonly ObservationToAnswer[]>();
  readonly answered = output<ObservationToAnswer>();
}
