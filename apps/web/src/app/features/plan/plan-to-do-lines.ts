import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PlanActionToDo } from '@nextrung/api-client';

import { SessionStore } from '../../shell/session/session-store';
import { type ActionMoved, PlanAction } from './plan-action';

/** Actions of plans that wait for the reader: to agree to, or of their own to do. */
@Component({
  selector: 'nr-plan-to-do-lines',
  imports: [PlanAction, RouterLink],
  template: `
    <ul class="lines">
      @for (line of lines(); track line.action.id) {
        <li>
          <p><a [routerLink]="['/people', line.people.person.id, 'plan']">{{ line.own ? 'Your development plan' : 'Development plan of ' + line.people.person.name }}</a></p>
          <nr-plan-action [people]="line.people" [action]="line.action" (moved)="moved.emit($event)" (outdated)="outdated.emit()" />
        </li>
      }
    </ul>
  `,
})
export class PlanToDoLines {
  readonly entries = input.required<readonly PlanActionToDo[]>();
  readonly moved = output<ActionMoved>();
  readonly outdated = output();
  private readonly reader = computed(() => this.session.person());
  private readonly session = inject(SessionStore);
  protected readonly lines = computed(() =>
    this.entries().map(({ person, action }) => {
      const me = this.reader();
      const own = person.id === me?.id;
      return { action, own, people: { person, manager: own || !me ? null : { id: me.id, name: me.name }, readerId: me?.id ?? '' } };
    }),
  );
}
