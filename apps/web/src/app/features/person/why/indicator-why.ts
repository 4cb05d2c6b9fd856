import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { IndicatorTraceView, TracedItem } from '@nextrung/api-client';
import { DateText, ErrorState, Skeleton, StatusShape } from '@nextrung/ui';

import { toProblem } from '../../../shell/http/problem';
import { PersonStore } from '../person-store';
import { Arithmetic } from './arithmetic';
import { Explained } from './explained';
import { clearingWords } from './clearing-words';

/** Why an indicator stands where it does, item by item: who vouched, at what level, how measured, how old, what it added. */
@Component({
  selector: 'nr-indicator-why',
  imports: [Arithmetic, DateText, ErrorState, Explained, RouterLink, Skeleton, StatusShape],
  templateUrl: './indicator-why.html',
  styleUrl: './why.scss',
})
export class IndicatorWhy {
  readonly indicator = input.required<string>();
  private readonly store = inject(PersonStore);
  protected readonly resource = httpResource<IndicatorTraceView>(() => this.store.readinessOf(`/trace/${encodeURIComponent(this.indicator())}`));
  protected readonly trace = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  protected readonly clearing = clearingWords;

  protected itemWords(item: TracedItem): readonly string[] {
    return item.words.length === 0 && item.sealed ? ['Waiting for your rating'] : item.words;
  }
}
