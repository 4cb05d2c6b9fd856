import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { AuditOperationView, AuditPage as Page, PersonRef } from '@nextrung/api-client';
import { EmptyState, ErrorState, PageHeader, Sheet, Skeleton } from '@nextrung/ui';

import { toProblem } from '../../shell/http/problem';
import { actorWords, momentText, outcomeWords, subjectWords } from './audit-words';
import { ColleagueFilter } from './colleague-filter';
import { EntryDetail } from './entry-detail';

const FILTERS = ['actor', 'subject', 'operation', 'from', 'to'] as const;

/** Who did what about whom, for those who audit. Every filter, and the open entry, is in the address. */
@Component({
  selector: 'nr-audit-page',
  imports: [ColleagueFilter, EmptyState, EntryDetail, ErrorState, MatButton, PageHeader, RouterLink, Sheet, Skeleton],
  templateUrl: './audit-page.html',
  styleUrl: './audit-page.scss',
})
export default class AuditPage {
  readonly actor = input<string>();
  readonly subject = input<string>();
  readonly operation = input<string>();
  readonly from = input<string>();
  readonly to = input<string>();
  readonly before = input<string>();
  readonly entry = input<string>();
  private readonly router = inject(Router);

  private readonly filter = computed(() => Object.fromEntries(FILTERS.flatMap((name) => (this[name]() ? [[name, this[name]() ?? '']] : []))));
  protected readonly filtered = computed(() => Object.keys(this.filter()).length > 0);
  protected readonly resource = httpResource<Page>(() => ({ url: '/api/audit', params: { ...this.filter(), ...(this.before() && { before: this.before() ?? '' }) } }));
  protected readonly page = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  private readonly known = httpResource<AuditOperationView[]>(() => '/api/audit/operations');
  protected readonly operations = computed(() => (this.known.hasValue() ? this.known.value() : []));
  protected readonly file = computed(() => {
    const query = new URLSearchParams(this.filter()).toString();
    return `/api/audit/export${query && `?${query}`}`;
  });

  /** Names of those in the filters: as they were chosen, or as the entries show them. */
  private readonly chosen = linkedSignal<readonly PersonRef[]>(() => []);
  protected readonly actorName = computed(() => this.nameOf(this.actor(), this.page()?.entries[0]?.actor));
  protected readonly subjectName = computed(() => this.nameOf(this.subject(), this.page()?.entries[0]?.subject));

  protected readonly when = momentText;
  protected readonly by = actorWords;
  protected readonly about = subjectWords;
  protected readonly outcome = outcomeWords;

  protected narrow(change: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], { queryParams: { before: null, entry: null, ...change }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected pick(which: 'actor' | 'subject', person: PersonRef | null): void {
    if (person) this.chosen.update((before) => [...before, person]);
    this.narrow({ [which]: person?.id ?? null });
  }

  protected clear(): void {
    this.narrow(Object.fromEntries(FILTERS.map((name) => [name, null])));
  }

  protected open(entry: string | null): void {
    void this.router.navigate([], { queryParams: { entry }, queryParamsHandling: 'merge' });
  }

  protected heading(id: string): string {
    return this.page()?.entries.find((one) => one.id === id)?.words ?? 'Entry';
  }

  protected valueOf({ target }: Event): string | null {
    return target instanceof HTMLSelectElement || target instanceof HTMLInputElement ? target.value || null : null;
  }

  private nameOf(id: string | undefined, shown: PersonRef | null | undefined): string {
    if (!id) return '';
    return this.chosen().find((person) => person.id === id)?.name ?? (shown?.id === id ? shown.name : 'A person');
  }
}
