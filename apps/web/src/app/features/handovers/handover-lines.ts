import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { HandoverLine } from '@nextrung/api-client';

import { SessionStore } from '../../shell/session/session-store';
import { changeSentence } from './handover-words';

/** Changes of manager that concern the reader, each with the way to what passes on. */
@Component({
  selector: 'nr-handover-lines',
  imports: [RouterLink],
  template: `
    <ul class="lines">
      @for (one of handovers(); track one.id) {<li><p>{{ sentence(one) }} <a [routerLink]="['/handovers', one.id]" [attr.aria-label]="'What passes on: ' + one.person.name">What passes on</a></p></li>}
    </ul>
  `,
})
export class HandoverLines {
  readonly handovers = input.required<readonly HandoverLine[]>();
  private readonly session = inject(SessionStore);

  protected sentence(one: HandoverLine): string {
    return changeSentence(one, this.session.person()?.id ?? '', this.session.today());
  }
}
