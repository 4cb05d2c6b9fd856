import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EquityBy, EquityView } from '@nextrung/api-client';
import { DateText, ErrorState, PageHeader, Skeleton } from '@nextrung/ui';

import { toProblem } from '../../shell/http/problem';
import { SessionStore } from '../../shell/session/session-store';
import { DeclaredTables } from './declared-tables';

const HEADINGS: Readonly<Record<EquityBy, string>> = { rung: 'By rung', location: 'By location', working_share: 'By working share', tenure: 'By time on the ladder here' };

/** Nomination, decision and time in level by group, in counts. It names nobody and judges nothing. */
@Component({
  selector: 'nr-equity-page',
  imports: [DateText, DeclaredTables, ErrorState, PageHeader, RouterLink, Skeleton],
  template: `
    <ui-page-header heading="Equity" line="Nominations, decisions and time in level by group. Counts only: what they mean is for you to look into." />
    @if (equity(); as found) {
      <p class="secondary reading">Cases begun and decisions delivered since {{ found.since | dateText }}, of people with a rung today. Groups with fewer than five people are shown together; decisions of fewer than five people are not shown, nor what would tell them by subtracting. Readiness reads none of this.</p>
      @for (table of found.tables; track table.by) {
        <section [attr.aria-labelledby]="table.by">
          <h2 [id]="table.by">{{ headings[table.by] }}</h2>
          @if (table.groups.length) {
            <div class="scroll" tabindex="0" role="region" [attr.aria-label]="headings[table.by]">
              <table class="plain-table">
                <caption class="visually-hidden">{{ headings[table.by] }}</caption>
                <thead><tr><th scope="col">Group</th><th scope="col" class="amount">People</th><th scope="col" class="amount">Nominated</th><th scope="col" class="amount">Decided</th><th scope="col" class="amount">Promoted</th><th scope="col" class="amount">Deferred</th><th scope="col" class="amount">Not yet</th><th scope="col" class="amount">Months in level, middle</th></tr></thead>
                <tbody>
                  @for (group of table.groups; track group.name) {
                    <tr>
                      <th scope="row">{{ group.name }}</th>
                      <td class="amount">{{ group.people }}</td>
                      @for (cell of [group.nominated, group.decided, group.promoted, group.deferred, group.notYet, group.monthsInLevel]; track $index) {
                        <td class="amount">@if (cell === null) {<span class="secondary">Not shown</span>} @else {{{ cell }}}</td>
                      }
                    </tr>
                  }
                </tbody>
              </table>
            </div>
          } @else {
            <p class="secondary">Nobody has a rung yet.</p>
          }
        </section>
      }
      @if (found.declared.length) {<nr-declared-tables [tables]="found.declared" />}
      @if (session.can('group-question.list')) {<p><a routerLink="/organisation/groups">{{ found.declared.length ? 'What people are asked of themselves' : 'Ask people of themselves, to read equity by it too' }}</a></p>}
    } @else if (problem(); as fault) {
      <ui-error-state [problem]="fault" [canRetry]="fault.status !== 404" (retry)="resource.reload()" />
    } @else {
      <ui-skeleton [rows]="8" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--nr-group);
      grid-template-columns: minmax(0, 1fr);
    }
    ui-page-header {
      margin-block-end: 0;
    }
    section {
      display: grid;
      gap: 8px;
      grid-template-columns: minmax(0, 1fr);
    }
    .scroll {
      position: relative;
      overflow-x: auto;
    }
    table {
      table-layout: fixed;
      min-inline-size: 860px;
    }
    th:first-child {
      inline-size: 26%;
    }
    th:last-child {
      inline-size: 16%;
    }
    .amount {
      text-align: end;
      font-variant-numeric: tabular-nums;
    }
  `,
})
export default class EquityPage {
  protected readonly session = inject(SessionStore);
  protected readonly headings = HEADINGS;
  protected readonly resource = httpResource<EquityView>(() => '/api/equity');
  protected readonly equity = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
}
