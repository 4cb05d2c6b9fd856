import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ListedCase } from '@nextrung/api-client';
import { ageText, DateText, daysBetween } from '@nextrung/ui';

import { SessionStore } from '../../shell/session/session-store';
import { CaseStateMark } from './case-state';
import { CaseTaskLink } from './tasks/case-task-link';

/** A case in a list: whose and for what, where it is and for how long, and by when something is to be done. */
@Component({
  selector: 'nr-case-line',
  imports: [CaseStateMark, CaseTaskLink, DateText, RouterLink],
  template: `
    @let one = line();
    <p class="title">
      @if (linked()) {<a [routerLink]="['/cases', one.id]">{{ title() }}</a>} @else {<strong>{{ title() }}</strong>}
      <nr-case-state [state]="one.state" />
    </p>
    <p class="caption">
      {{ one.code }} · {{ one.cycle?.name ?? 'Outside a cycle' }} · {{ age() }}
      @if (one.deliverBy; as day) { · <span [class.late]="late()">{{ late() ? 'was to be told by' : 'to be told by' }} {{ day | dateText }}</span>} @else if (one.dueOn; as day) { · <span [class.late]="late()">{{ late() ? 'was due by' : 'due by' }} {{ day | dateText }}</span>}
    </p>
    @if (one.task) {<nr-case-task-link [line]="one" />}
    <ng-content />
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
      min-inline-size: 0;
    }
    .title {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 16px;
      align-items: center;
      overflow-wrap: anywhere;
    }
    .late {
      color: var(--nr-danger);
      font-weight: 600;
    }
  `,
})
export class CaseLine {
  readonly line = input.required<ListedCase>();
  /** People operations see that a case is there, and cannot open it. */
  readonly linked = input(true);
  private readonly session = inject(SessionStore);
  protected readonly title = computed(() => {
    const { person, target } = this.line();
    return `${person.id === this.session.person()?.id ? 'Your case' : person.name} for ${target.title}`;
  });
  protected readonly age = computed(() => {
    const days = daysBetween(this.line().since, this.session.today());
    return days <= 0 ? 'since today' : `for ${ageText(days)}`;
  });
  protected readonly late = computed(() => (this.line().deliverBy ?? this.line().dueOn ?? this.session.today()) < this.session.today());
}
