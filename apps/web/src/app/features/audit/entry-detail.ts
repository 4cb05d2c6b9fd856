import { httpResource } from '@angular/common/http';
import { Component, computed, input } from '@angular/core';
import type { AuditEntryDetail } from '@nextrung/api-client';
import { ErrorState, Skeleton } from '@nextrung/ui';

import { toProblem } from '../../shell/http/problem';
import { actorWords, changeWords, columnWords, fieldWords, momentText, outcomeWords, subjectWords } from './audit-words';

/** One entry in full: who, when, from where, and every row that it changed. */
@Component({
  selector: 'nr-entry-detail',
  imports: [ErrorState, Skeleton],
  template: `
    @if (problem(); as fault) {
      <ui-error-state [problem]="fault" (retry)="resource.reload()" />
    } @else if (entry(); as shown) {
      <dl class="facts">
        <dt>When</dt><dd>{{ when(shown.at, true) }} UTC</dd>
        <dt>By</dt><dd>{{ actor(shown) }}</dd>
        <dt>About</dt><dd>{{ subject(shown) }}</dd>
        <dt>From</dt><dd>{{ shown.network || 'Not known' }}</dd>
        <dt>Outcome</dt><dd>{{ outcome(shown.outcome) }}</dd>
        @if (shown.grantId) {<dt>Seen by</dt><dd>a grant, with a reason and for a time ({{ shown.grantId }})</dd>}
        @if (shown.thingId) {<dt>Thing</dt><dd>{{ shown.thingId }}</dd>}
        <dt>Entry</dt><dd>{{ shown.id }}</dd>
      </dl>
      <h3>What it changed</h3>
      @for (row of shown.rows; track row.id) {
        <section>
          <h4>{{ change(row.kind, row.table) }}</h4>
          <dl class="facts">
            @for (field of row.fields; track field.name) {<dt>{{ column(field.name) }}</dt><dd>{{ words(field) }}</dd>}
          </dl>
        </section>
      } @empty {
        <p class="secondary">It changed no rows.</p>
      }
      @if (shown.changes > shown.rows.length) {<p class="secondary">Of {{ shown.changes }} changed rows, the first {{ shown.rows.length }} are shown.</p>}
    } @else {
      <ui-skeleton [rows]="6" />
    }
  `,
  styles: `
    .facts {
      display: grid;
      grid-template-columns: minmax(80px, max-content) 1fr;
      gap: 4px 16px;
      margin: 0;
    }
    dt {
      color: var(--nr-secondary);
    }
    dd {
      margin: 0;
      overflow-wrap: anywhere;
    }
    h3 {
      margin-block: var(--nr-group) 8px;
    }
    section {
      margin-block-end: 16px;
      padding-block-start: 8px;
      border-block-start: 1px solid var(--nr-border);
    }
    h4 {
      margin-block: 0 4px;
    }
  `,
})
export class EntryDetail {
  readonly entryId = input.required<string>();
  protected readonly resource = httpResource<AuditEntryDetail>(() => `/api/audit/${this.entryId()}`);
  protected readonly entry = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  protected readonly when = momentText;
  protected readonly actor = actorWords;
  protected readonly subject = subjectWords;
  protected readonly outcome = outcomeWords;
  protected readonly column = columnWords;
  protected readonly words = fieldWords;
  protected readonly change = changeWords;
}
