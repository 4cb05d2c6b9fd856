import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { PeoplePage, TeamEntry } from '@nextrung/api-client';
import { DateText, EmptyState, ErrorState, PageHeader, Sheet, Skeleton } from '@nextrung/ui';

import { toProblem } from '../../shell/http/problem';
import { LadderStore } from '../../shell/ladder/ladder-store';
import { SessionStore } from '../../shell/session/session-store';
import { AddPersonForm } from './add-person';
import { OrganisationNav } from './organisation-nav';
import { PeopleFilters, type PeopleNarrowing } from './people-filters';

type Open = { readonly kind: 'add' };

/** People and reporting lines: everyone for an administrator, everyone below for a manager. */
@Component({
  selector: 'nr-organisation-page',
  imports: [AddPersonForm, DateText, EmptyState, ErrorState, MatButton, OrganisationNav, PageHeader, PeopleFilters, RouterLink, Sheet, Skeleton],
  templateUrl: './organisation-page.html',
  styleUrl: './organisation-page.scss',
})
export default class OrganisationPage {
  readonly q = input<string>();
  readonly page = input<string>();
  readonly ended = input<string>();
  readonly team = input<string>();
  readonly without = input<string>();
  readonly location = input<string>();
  readonly rung = input<string>();
  protected readonly ladder = inject(LadderStore);
  protected readonly session = inject(SessionStore);
  private readonly router = inject(Router);

  private readonly filter = computed(() => {
    const asked = { q: this.q(), team: this.team(), without: this.without(), location: this.location(), rung: this.rung() };
    return Object.fromEntries(Object.entries(asked).filter(([, value]) => value)) as Record<string, string>;
  });
  protected readonly narrowedDown = computed(() => Object.keys(this.filter()).length > 0);
  protected readonly resource = httpResource<PeoplePage>(() => ({
    url: '/api/people',
    params: { ...this.filter(), page: this.page() ?? '1', ...(this.ended() === 'true' && { include_ended: 'true' }) },
  }));
  private readonly teamsResource = httpResource<TeamEntry[]>(() => '/api/teams');
  protected readonly teams = computed(() => (this.teamsResource.hasValue() ? this.teamsResource.value() : []));
  protected readonly people = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly pages = computed(() => Math.max(1, Math.ceil((this.people()?.total ?? 0) / (this.people()?.pageSize ?? 1))));
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  protected readonly open = signal<Open | null>(null);
  protected readonly said = signal('');
  protected readonly number = Number;
  protected readonly mayAdd = computed(() => this.session.person()?.can.includes('people.add') ?? false);
  protected readonly line = computed(() => {
    if (this.session.isAdmin()) return 'People, rungs and reporting lines. Evidence is not shown here.';
    return this.mayAdd() ? 'The people below you, their rungs and reporting lines.' : 'The people you see, their rungs and reporting lines.';
  });

  protected narrow(change: PeopleNarrowing): void {
    void this.router.navigate([], { queryParams: { page: null, ...change }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected done(said: string): void {
    this.said.set(said);
    this.open.set(null);
    this.resource.reload();
  }
}
