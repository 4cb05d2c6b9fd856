import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { PeoplePage, PersonRow } from '@nextrung/api-client';
import { DateText, EmptyState, ErrorState, PageHeader, Sheet, Skeleton } from '@nextrung/ui';

import { toProblem } from '../../shell/http/problem';
import { LadderStore } from '../../shell/ladder/ladder-store';
import { SessionStore } from '../../shell/session/session-store';
import { AddPersonForm } from './add-person';
import { ManagePerson } from './manage-person';

type Open = { readonly kind: 'add' } | { readonly kind: 'person'; readonly person: PersonRow };

/** People and reporting lines: everyone for an administrator, everyone below for a manager. */
@Component({
  selector: 'nr-organisation-page',
  imports: [AddPersonForm, DateText, EmptyState, ErrorState, ManagePerson, MatButton, PageHeader, RouterLink, Sheet, Skeleton],
  templateUrl: './organisation-page.html',
  styleUrl: './organisation-page.scss',
})
export default class OrganisationPage {
  readonly q = input<string>();
  readonly page = input<string>();
  readonly ended = input<string>();
  protected readonly ladder = inject(LadderStore);
  protected readonly session = inject(SessionStore);
  private readonly router = inject(Router);

  protected readonly resource = httpResource<PeoplePage>(() => ({
    url: '/api/people',
    params: { ...(this.q() && { q: this.q() ?? '' }), page: this.page() ?? '1', ...(this.ended() === 'true' && { include_ended: 'true' }) },
  }));
  protected readonly people = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly pages = computed(() => Math.max(1, Math.ceil((this.people()?.total ?? 0) / (this.people()?.pageSize ?? 1))));
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  protected readonly open = signal<Open | null>(null);
  protected readonly said = signal('');
  protected readonly number = Number;

  protected narrow(change: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], { queryParams: { page: null, ...change }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected valueOf({ target }: Event): string | null {
    return target instanceof HTMLInputElement ? target.value || null : null;
  }

  protected done(said: string, keepOpen = false): void {
    this.said.set(said);
    if (!keepOpen) this.open.set(null);
    this.resource.reload();
  }
}
