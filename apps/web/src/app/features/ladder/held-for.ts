import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { IndicatorTraceView } from '@nextrung/api-client';
import { DateText, Skeleton, StatusShape } from '@nextrung/ui';

import { heldWords, itemsFor } from './held-words';
import { ReaderStore } from './reader-store';

/** What a person has for an indicator, and how strong it is, as far as the reader may know. */
@Component({
  selector: 'nr-held-for',
  imports: [DateText, RouterLink, Skeleton, StatusShape],
  template: `
    @if (trace(); as shown) {
      <p class="standing">
        <ui-status-shape [status]="shown.state === 'none' ? 'no_evidence' : shown.state" [contested]="shown.contested" [showWord]="true" />
        @if (params(); as query) {
          <a [routerLink]="['/people', store.personId()]" [queryParams]="{ why: indicator(), target: query['target'] ?? null }">Why<span class="visually-hidden"> {{ indicator() }}</span></a>
        }
      </p>
    }
    <ul>
      @for (item of items(); track item.id) {
        <li>
          <a [routerLink]="['/evidence', item.id]">{{ item.title }}</a>
          <p class="caption">Until {{ item.endedOn | dateText }}. {{ words(item) }}.</p>
        </li>
      } @empty {
        @if (store.evidence()) {
          <li class="caption">Nothing names it yet.</li>
        } @else {
          <li><ui-skeleton shape="text" [rows]="1" /></li>
        }
      }
    </ul>
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
      padding-inline-start: 12px;
    }
    .standing {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
    }
    ul {
      display: grid;
      gap: 6px;
      padding: 0;
      list-style: none;
    }
  `,
})
export class HeldFor {
  readonly indicator = input.required<string>();
  readonly rung = input.required<string>();
  protected readonly store = inject(ReaderStore);
  protected readonly params = computed(() => this.store.traceParams(this.rung()));
  /** Only a target rung is assessed; of others there are the items alone. */
  private readonly resource = httpResource<IndicatorTraceView>(() => {
    const params = this.params();
    return params === null ? undefined : { url: `/api/people/${this.store.personId()}/readiness/trace/${encodeURIComponent(this.indicator())}`, params };
  });
  protected readonly trace = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly items = computed(() => itemsFor(this.store.evidence()?.items ?? [], this.indicator()));

  protected words(item: Parameters<typeof heldWords>[0]): string {
    return heldWords(item, this.indicator());
  }
}
