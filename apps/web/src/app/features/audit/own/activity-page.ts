import { httpResource } from '@angular/common/http';
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OwnAuditEntry, OwnAuditPage } from '@nextrung/api-client';
import { dateText, EmptyState, ErrorState, PageHeader, Skeleton } from '@nextrung/ui';

import { toProblem } from '../../../shell/http/problem';
import { outcomeWords, ownWords } from '../audit-words';

interface Day {
  readonly day: string;
  readonly entries: readonly OwnAuditEntry[];
}

/** What happened with one's own data: what one did oneself, and what others did, day by day. */
@Component({
  selector: 'nr-activity-page',
  imports: [EmptyState, ErrorState, PageHeader, RouterLink, Skeleton],
  template: `
    <ui-page-header heading="What happened with your data" line="What you did, and what others did about you, newest first. Times are UTC." />
    @if (problem(); as fault) {
      <ui-error-state [problem]="fault" (retry)="resource.reload()" />
    } @else if (page(); as shown) {
      @for (day of days(); track day.day) {
        <section [attr.aria-label]="day.day">
          <h2>{{ day.day }}</h2>
          <ul>
            @for (one of day.entries; track one.id) {
              <li>
                <span class="time">{{ one.at.slice(11, 16) }}</span>
                <span>
                  <span class="words">{{ one.words }}</span>
                  <span class="caption">
                    {{ who(one) }}@if (one.byGrant) {, by a grant with a reason and for a time}@if (one.outcome !== 'done') {. {{ outcome(one.outcome) }}}@if (one.network) {. From {{ one.network }}}
                  </span>
                </span>
              </li>
            }
          </ul>
        </section>
      } @empty {
        <ui-empty-state heading="Nothing here" text="What you and others do with your data will stand here." />
      }
      <nav class="pages" aria-label="Pages">
        @if (before()) {<a routerLink="/me/activity">Newest</a>}
        @if (shown.next) {<a routerLink="/me/activity" [queryParams]="{ before: shown.next }">Older</a>}
      </nav>
      <p class="secondary reading">Who looked is kept where people operations opened your evidence for a reason, and where something was taken along as a file. What your organisation seals, such as notes that others keep for themselves, does not stand here.</p>
    } @else {
      <ui-skeleton [rows]="8" />
    }
  `,
  styles: `
    :host {
      display: block;
    }
    section {
      margin-block-end: var(--nr-group);
    }
    ul {
      max-inline-size: var(--nr-measure);
      margin: 8px 0 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      grid-template-columns: 56px 1fr;
      gap: 8px;
      padding-block: 8px;
      border-block-start: 1px solid var(--nr-border);
    }
    .time {
      color: var(--nr-secondary);
      font-variant-numeric: tabular-nums;
    }
    .words,
    .caption {
      display: block;
      overflow-wrap: anywhere;
    }
    .pages {
      display: flex;
      gap: 16px;
      margin-block: 12px;
    }
    .pages:empty {
      display: none;
    }
    .secondary {
      color: var(--nr-secondary);
    }
  `,
})
export default class ActivityPage {
  readonly before = input<string>();
  protected readonly resource = httpResource<OwnAuditPage>(() => ({ url: '/api/audit/mine', params: { ...(this.before() && { before: this.before() ?? '' }) } }));
  protected readonly page = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  protected readonly days = computed(() => byDay(this.page()?.entries ?? []));
  protected readonly who = ownWords;
  protected readonly outcome = outcomeWords;
}

function byDay(entries: readonly OwnAuditEntry[]): Day[] {
  return [...Map.groupBy(entries, ({ at }) => dateText(at))].map(([day, of]) => ({ day, entries: of }));
}
