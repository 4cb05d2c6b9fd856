import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import type { CaseList, CaseView, PersonProfile } from '@nextrung/api-client';
import { isCaseClosed, isDelivered } from '@nextrung/domain/promotion';
import { ErrorState, Skeleton } from '@nextrung/ui';

import { toProblem } from '../../../shell/http/problem';
import { LadderStore } from '../../../shell/ladder/ladder-store';
import { ToDoCount } from '../../../shell/navigation/to-do-count';
import { SessionStore } from '../../../shell/session/session-store';
import { CaseLine } from '../case-line';
import { DecisionText } from '../case/decision-text';
import { NominateSheet } from '../nominate/nominate-sheet';
import { rungsAbove } from '../nominate/rungs-above';

/** Cases of a person, with the newest decision that they have been told, and where one begins. */
@Component({
  selector: 'nr-person-cases',
  imports: [CaseLine, DecisionText, ErrorState, MatButton, NominateSheet, Skeleton],
  template: `
    <h2 id="decisions">Decisions</h2>
    @if (problem(); as fault) {
      <ui-error-state [problem]="fault" (retry)="resource.reload()" />
    } @else if (cases(); as list) {
      @if (decision(); as one) {<nr-decision-text [decision]="one.decision" [target]="one.target" />}
      @if (list.length) {
        <ul class="lines">@for (line of list; track line.id) {<li><nr-case-line [line]="line" /></li>}</ul>
      } @else {
        <p class="secondary">No promotion case yet. One begins with a nomination, by the line manager or by {{ own() ? 'you' : profile().name }}.</p>
      }
      @if (mayNominate()) {<div class="buttons"><button matButton="outlined" type="button" class="nominate" (click)="nominating.set(true)">{{ own() ? 'Nominate yourself' : 'Nominate' }}</button></div>}
    } @else {
      <ui-skeleton [rows]="2" />
    }
    @if (nominating()) {
      @defer (on immediate) {<nr-nominate-sheet [profile]="profile()" (nominated)="nominated($event)" (dismissed)="nominating.set(false)" />}
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      min-inline-size: 0;
    }
  `,
  host: { role: 'region', 'aria-labelledby': 'decisions' },
})
export class PersonCases {
  readonly profile = input.required<PersonProfile>();

  private readonly session = inject(SessionStore);
  private readonly ladder = inject(LadderStore);
  private readonly count = inject(ToDoCount);
  private readonly router = inject(Router);
  protected readonly resource = httpResource<CaseList>(() => `/api/people/${this.profile().id}/cases`);
  protected readonly cases = computed(() => (this.resource.hasValue() ? this.resource.value().cases : null));
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  private readonly told = computed(() => this.cases()?.find(({ state, deliverBy }) => isDelivered(state) || (state === 'ready_not_funded' && deliverBy === null)) ?? null);
  private readonly newest = httpResource<CaseView>(() => (this.told() ? `/api/cases/${this.told()?.id ?? ''}` : undefined));
  protected readonly decision = computed(() => {
    const view = this.newest.hasValue() ? this.newest.value() : null;
    const decision = view?.decisions[0];
    return view && decision ? { decision, target: view.target.title } : null;
  });
  protected readonly own = computed(() => this.profile().id === this.session.person()?.id);
  protected readonly mayNominate = computed(() => {
    const { can, endedOn, rung } = this.profile();
    return can.includes('case.nominate') && !endedOn && (this.cases() ?? []).every(({ state }) => isCaseClosed(state)) && rungsAbove(this.ladder.ladder()?.rungs ?? [], rung).length > 0;
  });
  protected readonly nominating = signal(false);

  protected nominated({ id }: CaseView): void {
    this.nominating.set(false);
    this.count.reload();
    void this.router.navigate(['/cases', id]);
  }
}
