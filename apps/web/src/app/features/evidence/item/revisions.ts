import { httpResource } from '@angular/common/http';
import { Component, computed, input, linkedSignal } from '@angular/core';
import type { EvidenceItem, EvidenceRevisionView } from '@nextrung/api-client';
import { DateText, PeriodText, WordsDiff } from '@nextrung/ui';

import { valueOf } from '../../../shell/forms/value-of';
import { ToldTexts } from '../../../shell/words/told-texts';
import { ratedRevisions, revisionDiff } from './revision-diff';

/** Earlier wordings of an item: what changed between any two, who rated which, and each in full. */
@Component({
  selector: 'nr-revisions',
  imports: [DateText, PeriodText, ToldTexts, WordsDiff],
  templateUrl: './revisions.html',
  styles: `
    :host,
    .pair,
    article {
      display: grid;
      gap: 8px;
      min-inline-size: 0;
    }
    .pair {
      grid-template-columns: repeat(auto-fill, minmax(min(220px, 100%), 1fr));
    }
    article {
      margin-block-start: 16px;
      overflow-wrap: anywhere;
    }
    summary {
      cursor: pointer;
    }
    dl {
      display: grid;
      gap: 4px;
    }
    dt {
      color: var(--nr-secondary);
    }
    dd {
      margin-block-end: 8px;
    }
  `,
})
export class Revisions {
  readonly item = input.required<EvidenceItem>();
  private readonly resource = httpResource<EvidenceRevisionView[]>(() => `/api/evidence/${this.item().id}/revisions`);
  protected readonly revisions = computed(() => (this.resource.hasValue() ? this.resource.value() : []));
  protected readonly rated = computed(() => (this.revisions().length > 0 ? ratedRevisions(this.item().ratings, this.revisions(), this.item().revision) : []));
  protected readonly from = linkedSignal(() => this.revisions()[1]?.revision ?? 0);
  protected readonly to = linkedSignal(() => this.revisions()[0]?.revision ?? 0);
  protected readonly diff = computed(() => {
    const [before, after] = [this.from(), this.to()].map((number) => this.revisions().find(({ revision }) => revision === number));
    return before && after ? revisionDiff(before, after) : [];
  });
  protected readonly valueOf = valueOf;
  protected readonly number = Number;
}
