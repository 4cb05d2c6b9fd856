import { httpResource } from '@angular/common/http';
import { Component, computed, input } from '@angular/core';
import type { EvidenceRevisionView } from '@nextrung/api-client';
import { DateText } from '@nextrung/ui';

/** Earlier wordings of an item, newest first. */
@Component({
  selector: 'nr-revisions',
  imports: [DateText],
  template: `
    <details>
      <summary>{{ revision() }} revisions</summary>
      @for (one of revisions(); track one.revision) {
        <article>
          <h3>Revision {{ one.revision }}, {{ one.at | dateText }}</h3>
          <p>{{ one.title }}</p>
          <p class="reading">{{ one.happened }}</p>
          <p class="reading">{{ one.contribution }}</p>
          <p class="caption">{{ one.startedOn | dateText }} to {{ one.endedOn | dateText }}, {{ one.indicators.join(', ') || 'no indicator' }}</p>
        </article>
      }
    </details>
  `,
  styles: `
    article {
      margin-block-start: 16px;
    }
    .reading {
      white-space: pre-line;
    }
    summary {
      cursor: pointer;
    }
  `,
})
export class Revisions {
  readonly itemId = input.required<string>();
  readonly revision = input.required<number>();
  private readonly resource = httpResource<EvidenceRevisionView[]>(() => `/api/evidence/${this.itemId()}/revisions`);
  protected readonly revisions = computed(() => (this.resource.hasValue() ? this.resource.value() : []));
}
