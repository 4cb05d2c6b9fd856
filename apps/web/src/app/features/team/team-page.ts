import { Component, computed, DestroyRef, effect, inject, input, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import type { PersonRef } from '@nextrung/api-client';
import { cellWords, counted, EmptyState, ErrorState, Freshness, PageHeader, SidePanel, Skeleton, StatusLegend, StatusShape } from '@nextrung/ui';

import { toProblem } from '../../shell/http/problem';
import { LadderStore } from '../../shell/ladder/ladder-store';
import { StandInLines } from '../delegations/lines/index';
import { FindBox, SavedSearches } from '../evidence/find/index';
import { CellReasons } from './cell-reasons';
import { CompareBar, MOST_COMPARED } from './compare-bar';
import { type CellChoice, TeamGrid } from './grid/team-grid';
import { allColumns, shownColumns } from './team-columns';
import { Density } from './team-density';
import { addressFrom, addressOf, addressText, chipsOf, FILTER_KEYS, isNarrowed, type TeamChange } from './team-query';
import { keysOf, pressed, sortText } from './team-sort';
import { TeamStore } from './team-store';
import { TeamToolbar } from './toolbar/team-toolbar';

/** Milliseconds that the pointer rests on a cell before the cell explains itself. */
const REST = 150;

/** Who is close, who is stuck, who has gone stale, whom the manager has not looked at. */
@Component({
  selector: 'nr-team-page',
  imports: [CellReasons, CompareBar, EmptyState, ErrorState, FindBox, Freshness, MatButton, PageHeader, RouterLink, SavedSearches, SidePanel, Skeleton, StandInLines, StatusLegend, StatusShape, TeamGrid, TeamToolbar],
  providers: [TeamStore],
  templateUrl: './team-page.html',
  styleUrl: './team-page.scss',
})
export default class TeamPage {
  readonly scope = input<string>();
  readonly sort = input<string>();
  readonly q = input<string>();
  readonly rung = input<string>();
  readonly target = input<string>();
  readonly state = input<string>();
  readonly team = input<string>();
  readonly manager = input<string>();
  readonly lapses = input<string>();
  readonly missing = input<string>();
  readonly waiting = input<string>();
  readonly stale = input<string>();
  readonly columns = input<string>();

  protected readonly store = inject(TeamStore);
  protected readonly ladder = inject(LadderStore);
  private readonly router = inject(Router);
  private readonly density = inject(Density);
  private readonly panel = viewChild.required(SidePanel);
  private readonly grid = viewChild(TeamGrid);
  /** The page is opened by going back, so it begins where it was left. */
  protected readonly returned = this.router.currentNavigation()?.trigger === 'popstate';
  private resting: ReturnType<typeof setTimeout> | undefined;

  protected readonly address = computed(() =>
    addressOf({
      scope: this.scope(), sort: this.sort(), q: this.q(), rung: this.rung(), target: this.target(), state: this.state(), team: this.team(), manager: this.manager(),
      lapses: this.lapses(), missing: this.missing(), waiting: this.waiting(), stale: this.stale(), columns: this.columns(),
    }),
  );
  protected readonly narrowed = computed(() => isNarrowed(this.address()));
  protected readonly kept = computed(() => addressText(this.address()));
  protected readonly keys = computed(() => keysOf(this.address().sort));
  protected readonly dense = this.density.dense;
  protected readonly gridColumns = computed(() => {
    const team = this.store.team();
    return team ? shownColumns(allColumns(team, this.dense()), this.address().columns) : [];
  });
  protected readonly chips = computed(() => {
    const [choices, columns] = [this.store.choices(), this.store.team()];
    const nameIn = (list: readonly { id: string; name: string }[] | undefined) => (id: string) => list?.find((one) => one.id === id)?.name ?? '…';
    const competencies = [...(columns?.competencies ?? []), ...(columns?.overlays.flatMap((overlay) => overlay.competencies) ?? [])];
    return chipsOf(this.address(), { rung: this.ladder.rungName, competency: (id) => competencies.find((one) => one.id === id)?.name ?? id, team: nameIn(choices?.teams), manager: nameIn(choices?.managers) });
  });

  /** Whom somebody chooses to compare; null: not at present. */
  protected readonly picked = signal<ReadonlyMap<string, string> | null>(null);
  protected readonly emptyPick: ReadonlyMap<string, string> = new Map();
  protected readonly most = MOST_COMPARED;
  protected readonly choice = signal<CellChoice | null>(null);
  protected readonly chosen = computed(() => {
    const choice = this.choice();
    return choice && { personId: choice.row.person.id, column: choice.column.id };
  });
  protected readonly panelHeading = computed(() => {
    const choice = this.choice();
    return choice ? `${choice.row.person.name}: ${choice.column.name}` : '';
  });
  protected readonly problem = computed(() => (this.store.resource.error() ? toProblem(this.store.resource.error()) : null));
  protected readonly line = computed(() => {
    const counts = this.store.team()?.counts;
    if (!counts) return 'Who is ready, close or stuck, and what waits for you.';
    const wait = counts.waiting === 1 ? '1 item waits for you' : `${counts.waiting} items wait for you`;
    return `${this.people(counts.people)} · ${counts.ready} ready · ${counts.close} close · ${counts.stale} stale · ${wait}`;
  });
  protected readonly label = computed(() => `Readiness of ${this.people(this.store.team()?.matched ?? 0)}`);
  protected readonly told = computed(() => {
    const team = this.store.team();
    return team && this.narrowed() ? `${team.matched.toLocaleString('en')} of ${this.people(team.counts.people)}` : '';
  });
  protected readonly addressFrom = addressFrom;

  constructor() {
    effect(() => this.store.change(this.address()));
    // All along, since at the end the answers are gone before the page.
    effect(() => {
      const standing = this.grid()?.standing();
      if (standing) this.store.keep(standing);
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(this.resting));
  }

  protected people(count: number): string {
    return count === 1 ? counted(1, 'person') : `${count.toLocaleString('en')} people`;
  }

  protected words({ column, cell }: CellChoice): string {
    return cellWords({ id: column.id, name: column.name }, cell);
  }

  // Filters are a page to come back to, so they go into the history.
  protected narrow(change: TeamChange): void {
    void this.router.navigate([], { queryParams: change, queryParamsHandling: 'merge' });
  }

  protected clear(): void {
    this.narrow(Object.fromEntries(FILTER_KEYS.map((key) => [key, null])));
  }

  protected sortBy({ by, beside }: { by: string; beside: boolean }): void {
    this.narrow({ sort: sortText(pressed(this.keys().filter((key) => key.by !== 'needs-me'), by, beside)) });
  }

  protected choose(dense: boolean): void {
    this.density.choose(dense);
  }

  protected pick({ id, name }: PersonRef): void {
    this.picked.update((before) => {
      const people = new Map(before);
      if (!people.delete(id)) people.set(id, name);
      return people;
    });
  }

  protected show(choice: CellChoice): void {
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.choice.set(choice), REST);
  }

  protected open(choice: CellChoice): void {
    clearTimeout(this.resting);
    this.choice.set(choice);
    this.panel().focus();
  }
}
