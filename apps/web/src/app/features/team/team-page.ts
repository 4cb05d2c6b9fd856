import { Component, computed, effect, inject, input, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router, RouterLink } from '@angular/router';
import { cellWords, EmptyState, ErrorState, Freshness, Heatmap, type HeatmapChoice, PageHeader, SidePanel, Skeleton, StatusLegend, StatusShape } from '@nextrung/ui';

import { toProblem } from '../../shell/http/problem';
import { LadderStore } from '../../shell/ladder/ladder-store';
import { StandInLines } from '../delegations/index';
import { FindBox } from '../evidence/index';
import { CellReasons } from './cell-reasons';
import { type TeamQuery, TeamStore } from './team-store';

/** Who is close, who is stuck, who has gone stale, whom the manager has not looked at. */
@Component({
  selector: 'nr-team-page',
  imports: [CellReasons, EmptyState, ErrorState, FindBox, Freshness, Heatmap, MatButton, PageHeader, RouterLink, SidePanel, Skeleton, StandInLines, StatusLegend, StatusShape],
  providers: [TeamStore],
  templateUrl: './team-page.html',
  styleUrl: './team-page.scss',
})
export default class TeamPage {
  readonly scope = input<string>();
  readonly sort = input<string>();
  readonly rung = input<string>();
  readonly state = input<string>();
  readonly q = input<string>();

  protected readonly store = inject(TeamStore);
  protected readonly ladder = inject(LadderStore);
  private readonly router = inject(Router);
  private readonly panel = viewChild.required(SidePanel);

  protected readonly choice = signal<HeatmapChoice | null>(null);
  protected readonly chosen = computed(() => {
    const choice = this.choice();
    return choice && { personId: choice.row.person.id, competency: choice.column.id };
  });
  protected readonly panelHeading = computed(() => {
    const choice = this.choice();
    return choice ? `${choice.row.person.name}: ${choice.column.name}` : '';
  });
  protected readonly problem = computed(() => (this.store.resource.error() ? toProblem(this.store.resource.error()) : null));
  protected readonly line = computed(() => {
    const counts = this.store.team()?.counts;
    if (!counts) return 'Who is ready, close or stuck, and what waits for you.';
    const people = counts.people === 1 ? '1 person' : `${counts.people} people`;
    const wait = counts.waiting === 1 ? '1 item waits for you' : `${counts.waiting} items wait for you`;
    return `${people} · ${counts.ready} ready · ${counts.close} close · ${counts.stale} stale · ${wait}`;
  });
  protected readonly words = cellWords;

  constructor() {
    effect(() => this.store.change({ scope: this.scope(), sort: this.sort(), rung: this.rung(), state: this.state(), q: this.q() }));
  }

  protected narrow(change: TeamQuery): void {
    void this.router.navigate([], { queryParams: change, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected valueOf(event: Event): string | undefined {
    const { target } = event;
    return target instanceof HTMLSelectElement || target instanceof HTMLInputElement ? target.value || undefined : undefined;
  }

  protected open(choice: HeatmapChoice): void {
    this.choice.set(choice);
    this.panel().focus();
  }
}
