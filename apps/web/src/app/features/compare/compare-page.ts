import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { Comparison, PersonRef } from '@nextrung/api-client';
import { DateText, dateText, EmptyState, ErrorState, PageHeader, Skeleton, StateLabel, StatusShape } from '@nextrung/ui';

import { valueOf } from '../../shell/forms/value-of';
import { toProblem } from '../../shell/http/problem';
import { LadderStore } from '../../shell/ladder/ladder-store';
import { AddCompared } from './add-compared';
import { most, peopleOf } from './compare-address';

/** Two to four people on one rung, competency by competency, with the evidence beside each other: by name, never a ranking. */
@Component({
  selector: 'nr-compare-page',
  imports: [AddCompared, DateText, EmptyState, ErrorState, MatButton, PageHeader, RouterLink, Skeleton, StateLabel, StatusShape],
  templateUrl: './compare-page.html',
  styleUrl: './compare-page.scss',
})
export default class ComparePage {
  /** Identifiers, with commas between. */
  readonly people = input<string>();
  readonly rung = input<string>();

  private readonly router = inject(Router);
  protected readonly ladder = inject(LadderStore);
  protected readonly ids = computed(() => peopleOf(this.people()));
  protected readonly resource = httpResource<Comparison>(() => {
    const [first, ...others] = this.ids();
    if (first === undefined) return undefined;
    const rung = this.rung();
    return { url: `/api/people/${first}/compare`, params: { ...(others.length > 0 && { with: others.join(',') }), ...(rung && { rung }) } };
  });
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  protected readonly comparison = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly rungs = computed(() => this.ladder.ladder()?.rungs ?? []);
  protected readonly line = computed(() => {
    const read = this.comparison();
    return read ? `On ${this.ladder.rungName(read.rung)}, ${dateText(read.asOf)}. By name, without a number.` : 'Two to four people on one rung, competency by competency.';
  });
  protected readonly full = computed(() => this.ids().length >= most);
  protected readonly valueOf = valueOf;

  /** A competency of each, in the order of the columns. */
  protected readonly rows = computed(() => {
    const read = this.comparison();
    return (read?.competencies ?? []).map((competency) => ({ competency, cells: (read?.people ?? []).map(({ person, cells }) => ({ person, cell: cells.find((one) => one.competency === competency.id) ?? null })) }));
  });

  protected add(person: PersonRef): void {
    this.go({ people: [...this.ids(), person.id].join(',') });
  }

  protected remove(id: string): void {
    this.go({ people: this.ids().filter((one) => one !== id).join(',') || undefined });
  }

  protected go(queryParams: { people?: string | undefined; rung?: string }): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
