import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import type { CaseList, ListedCase, WaitingNeeds } from '@nextrung/api-client';
import { isPacketOpen } from '@nextrung/domain/promotion';
import { EmptyState, ErrorState, PageHeader, Skeleton } from '@nextrung/ui';

import { focusMover } from '../../shell/forms/focus-mover';
import { toProblem } from '../../shell/http/problem';
import { ToDoCount } from '../../shell/navigation/to-do-count';
import { remembered } from '../../shell/pages/page-memory';
import { SessionStore } from '../../shell/session/session-store';
import { AppointSheet } from './appoint-sheet';
import { CaseLine } from './case-line';
import { caseGroups } from './case-words';
import { NeedCard } from './needs/need-card';

/** Promotion cases by what they want from the reader, and business needs that wait for them. */
@Component({
  selector: 'nr-cases-page',
  imports: [AppointSheet, CaseLine, EmptyState, ErrorState, MatButton, NeedCard, PageHeader, RouterLink, Skeleton],
  templateUrl: './cases-page.html',
  styleUrl: './cases-page.scss',
})
export default class CasesPage {
  protected readonly session = inject(SessionStore);
  private readonly count = inject(ToDoCount);
  private readonly focus = focusMover();
  protected readonly casesResource = httpResource<CaseList>(() => '/api/cases');
  protected readonly needsResource = httpResource<WaitingNeeds>(() => '/api/business-needs');
  private readonly list = remembered(() => 'cases', this.casesResource);
  private readonly waiting = remembered(() => 'business-needs', this.needsResource);
  protected readonly groups = computed(() => {
    const list = this.list.shown();
    return list === null || this.waiting.shown() === null ? null : caseGroups(list.cases);
  });
  protected readonly needs = computed(() => this.waiting.shown()?.needs ?? []);
  protected readonly problem = computed(() => {
    const error = this.casesResource.error() ?? this.needsResource.error();
    return error ? toProblem(error) : null;
  });
  protected readonly appointing = signal<ListedCase | null>(null);
  protected readonly said = signal('');

  /** Once it is decided, nobody is to be found any more but for an appeal: for that, by people operations who decided it themselves too. */
  protected mayAppoint({ state, parts }: ListedCase, head: boolean): boolean {
    if (state === 'appealed') return head || (this.session.isAdmin() && !parts.includes('person'));
    return head && (isPacketOpen(state) || state === 'locked' || state === 'blocked');
  }

  protected decided(said: string): void {
    this.needsResource.reload();
    this.casesResource.reload();
    this.settle(said);
  }

  protected appointed(said: string): void {
    this.appointing.set(null);
    this.casesResource.reload();
    this.settle(said);
  }

  private settle(said: string): void {
    this.said.set(said);
    this.count.reload();
    this.focus('.said');
  }
}
