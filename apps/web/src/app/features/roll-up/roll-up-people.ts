import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { RollUpPeople as PeoplePage } from '@nextrung/api-client';
import { DateText, ErrorState, Skeleton, StateLabel } from '@nextrung/ui';

import { toProblem } from '../../shell/http/problem';
import { LadderStore } from '../../shell/ladder/ladder-store';

/** The people behind the numbers, by name. */
@Component({
  selector: 'nr-roll-up-people',
  imports: [DateText, ErrorState, MatButton, RouterLink, Skeleton, StateLabel],
  template: `
    <h2 id="people">People</h2>
    @if (problem(); as said) {
      <ui-error-state [problem]="said" (retry)="resource.reload()" />
    } @else if (people(); as read) {
      <div class="scroll" tabindex="0" role="group" aria-labelledby="people">
        <table class="plain-table">
          <thead><tr><td><span class="visually-hidden">Compare</span></td><th scope="col">Person</th><th scope="col">Rung → target</th><th scope="col">State</th><th scope="col">Line manager</th><th scope="col">Last looked at</th></tr></thead>
          <tbody>
            @for (one of read.people; track one.person.id) {
              <tr>
                <td class="pick"><input type="checkbox" [attr.aria-label]="'Compare ' + one.person.name" [checked]="picked().includes(one.person.id)" [disabled]="picked().length >= most && !picked().includes(one.person.id)" (change)="pick(one.person.id)" /></td>
                <th scope="row"><a [routerLink]="['/people', one.person.id]">{{ one.person.name }}</a></th>
                <td>{{ one.rung ? ladder.rungName(one.rung) : 'No rung' }}{{ one.targetRung ? ' → ' + ladder.rungName(one.targetRung) : '' }}</td>
                <td>@if (one.state; as state) {<ui-state-label [state]="state" />} @else {–}</td>
                <td>{{ one.managerName ?? '–' }}</td>
                <td>{{ one.lookedOn | dateText: 'Not yet' }}{{ one.unseen && one.lookedOn ? ', over 90 days ago' : '' }}</td>
              </tr>
            }
          </tbody>
        </table>
      </div>
      <div class="buttons" role="status">
        @if (picked().length > 1) {<a matButton="outlined" routerLink="/compare" [queryParams]="{ people: picked().join(',') }">Compare {{ picked().length }} people</a>}
        @else if (picked().length === 1) {<span class="secondary">Choose one more to compare, four at most.</span>}
      </div>
      @if (pages() > 1) {
        <nav class="buttons" aria-label="Pages">
          @if (read.page > 1) {<a matButton="outlined" routerLink="." [queryParams]="{ page: read.page - 1 }" queryParamsHandling="merge">Before</a>}
          <span>Page {{ read.page }} of {{ pages() }}</span>
          @if (read.page < pages()) {<a matButton="outlined" routerLink="." [queryParams]="{ page: read.page + 1 }" queryParamsHandling="merge">Next</a>}
        </nav>
      }
    } @else {
      <ui-skeleton [rows]="6" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      min-inline-size: 0;
    }
    .scroll {
      position: relative;
      overflow-x: auto;
    }
    td,
    th {
      white-space: nowrap;
    }
    .pick {
      inline-size: 32px;
    }
    .buttons {
      align-items: center;
    }
  `,
})
export class RollUpPeople {
  readonly params = input.required<Readonly<Record<string, string>>>();
  readonly page = input<string>();
  protected readonly ladder = inject(LadderStore);
  protected readonly resource = httpResource<PeoplePage>(() => ({ url: '/api/roll-up/people', params: { ...this.params(), ...(this.page() && { page: this.page() ?? '1' }) } }));
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  protected readonly people = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  /** To be put beside each other; they stay chosen on another page of the list. */
  protected readonly picked = signal<readonly string[]>([]);
  protected readonly most = 4;
  protected readonly pages = computed(() => Math.ceil((this.people()?.total ?? 0) / (this.people()?.pageSize ?? 1)));

  protected pick(id: string): void {
    this.picked.update((ids) => (ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]));
  }
}
