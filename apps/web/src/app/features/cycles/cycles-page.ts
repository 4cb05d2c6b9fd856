import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { CycleHead, CycleList } from '@nextrung/api-client';
import { EmptyState, ErrorState, PageHeader, Skeleton } from '@nextrung/ui';

import { toProblem } from '../../shell/http/problem';
import { SessionStore } from '../../shell/session/session-store';
import { CalendarLink } from './calendar-link';
import { CycleTimeline } from './cycle-timeline';
import { nowLine, partsLine, scopeLine } from './cycle-words';

/** Rounds of promotions: what happens when, and what the reader has to do with it. */
@Component({
  selector: 'nr-cycles-page',
  imports: [CalendarLink, CycleTimeline, EmptyState, ErrorState, MatButton, PageHeader, RouterLink, Skeleton],
  templateUrl: './cycles-page.html',
  styleUrl: './cycles.scss',
})
export default class CyclesPage {
  private readonly session = inject(SessionStore);
  protected readonly resource = httpResource<CycleList>(() => '/api/cycles');
  protected readonly list = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  protected readonly open = computed(() => this.list()?.cycles.filter(({ state }) => state !== 'closed') ?? []);
  protected readonly closed = computed(() => this.list()?.cycles.filter(({ state }) => state === 'closed') ?? []);
  protected readonly plans = computed(() => this.session.can('cycle.create'));
  protected readonly parts = partsLine;
  protected readonly scope = scopeLine;

  protected now(cycle: CycleHead): string {
    return nowLine(cycle, this.list()?.today ?? '');
  }
}
