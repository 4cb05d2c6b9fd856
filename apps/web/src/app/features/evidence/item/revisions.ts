import { httpResource } from '@angular/common/http';
import { Component, computed, input } from '@angular/core';
import type { EvidenceRevisionView } from '@nextrung/api-client';
import { DateText } from '@nextrung/ui';

import { ToldTexts } from '../../../shell/words/told-texts';

/** Earlier wordings of an item, newest first. */
@Component({
  selector: 'nr-revisions',
  imports: [DateText, ToldTexts],
  template: `
    <details>
      <summary>{{ revision() }} revisions</summary>
      @for (one of revisions(); track one.revision) {
        <article>
          <h3>Revision {{ one.revision }}, {{ one.at | dateText }}</h3>
          <p>{{ one.title }}</p>
          <nr-told-texts [item]="one" />
          @if (one.metric; as metric) {<p class="caption">{{ metric.name }}: {{ metric.before ?? '–' }} → {{ metric.after ?? '–' }} {{ metric.unit }}{{ metric.period ? ', ' + metric.period : '' }}{{ metric.source ? ', ' + metric.source : '' }}</p>}
          <p class="caption">{{ one.startedOn | dateText }} to {{ one.endedOn | dateText }}, {{ one.indicators.join(', ') || 'no indicator' }}</p>
        </article>
      }
    </details>
  `,
  styles: `
    article {
      margin-block-start: 16px;
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
