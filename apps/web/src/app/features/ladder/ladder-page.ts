import { afterRenderEffect, Component, computed, DOCUMENT, effect, inject, input, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type Params, Router, RouterLink } from '@angular/router';
import { ErrorState, ladderAnchor, LadderMatrix, type LadderPlace, PageHeader, SidePanel, Skeleton } from '@nextrung/ui';

import { toProblem } from '../../shell/http/problem';
import { LadderStore } from '../../shell/ladder/ladder-store';
import { SessionStore } from '../../shell/session/session-store';
import { CellPanel } from './cell-panel';
import { ExportMenu } from './export-menu';
import { LadderSearch } from './ladder-search';
import { OverlaySkills } from './overlay-skills';
import { aboutPay } from './pay';
import { PayPlaceChoice } from './pay-place-choice';
import { cellAddress, placeAsked } from './place';
import { ReaderChoice } from './reader-choice';
import { ReaderStore } from './reader-store';
import { RungFacts } from './rung-facts';
import { foundWords, hitAt, searchHits } from './search-hits';

/** The ladder as people expect to read one: rungs × competencies, the present and the target rung side by side first. Everything that is chosen stands in the address. */
@Component({
  selector: 'nr-ladder-page',
  imports: [CellPanel, ErrorState, ExportMenu, LadderMatrix, LadderSearch, MatButton, OverlaySkills, PageHeader, PayPlaceChoice, ReaderChoice, RouterLink, RungFacts, SidePanel, Skeleton],
  providers: [ReaderStore],
  templateUrl: './ladder-page.html',
  styleUrl: './ladder-page.scss',
})
export default class LadderPage {
  /** `rung.competency` of the open cell. */
  readonly cell = input<string>();
  /** The indicator that a link leads to. */
  readonly indicator = input<string>();
  /** What is searched for, and which place of those found. */
  readonly q = input<string>();
  readonly hit = input<string>();
  /** Where pay is shown for. */
  readonly place = input<string>();
  /** Whom a manager reads it for. */
  readonly person = input<string>();

  protected readonly store = inject(LadderStore);
  protected readonly reader = inject(ReaderStore);
  protected readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  private readonly panel = viewChild.required(SidePanel);

  protected readonly presentRung = computed(() => this.store.rung(this.reader.present()));
  protected readonly targetRung = computed(() => this.store.rung(this.reader.target()));
  protected readonly whose = computed(() => (this.reader.own() ? 'Your' : `${this.reader.profile()?.name ?? 'Their'}:`));
  protected readonly problem = computed(() => (this.store.resource.error() ? toProblem(this.store.resource.error()) : null));
  protected readonly line = computed(() => {
    const ladder = this.store.ladder();
    return ladder === null ? '' : `${ladder.title}, version ${ladder.version}. A dot and a bold first word mark a must-have.`;
  });

  protected readonly payPlace = computed(() => this.store.ladder()?.locationFactors.find(({ location }) => location === this.place()) ?? null);
  protected readonly payFactor = computed(() => this.payPlace()?.factor ?? 1);
  protected readonly aboutPay = computed(() => {
    const ladder = this.store.ladder();
    return ladder === null ? '' : aboutPay(ladder, this.payPlace());
  });

  protected readonly query = computed(() => this.q() ?? '');
  protected readonly hits = computed(() => {
    const ladder = this.store.ladder();
    return ladder === null ? [] : searchHits(ladder, this.query());
  });
  private readonly current = computed(() => hitAt(this.hits(), Number(this.hit() ?? Number.NaN)));
  protected readonly currentAnchor = computed(() => this.current()?.hit.anchor ?? null);
  protected readonly found = computed(() => foundWords(this.hits(), this.query(), this.current()));

  protected readonly chosen = computed(() => {
    const ladder = this.store.ladder();
    return ladder === null ? null : placeAsked(ladder, this.cell(), this.indicator());
  });
  protected readonly heading = computed(() => {
    const chosen = this.chosen();
    return chosen ? `${this.store.competencyName(chosen.competency)}, ${this.store.rungName(chosen.rung)}` : '';
  });
  /** What the address leads to on the page itself. */
  private readonly goal = computed(() => {
    const indicator = this.indicator();
    return this.currentAnchor() ?? (indicator === undefined ? null : ladderAnchor.indicator(indicator));
  });

  constructor() {
    effect(() => this.reader.asked.set(this.person()));
    effect(() => this.reader.evidenceWanted.set(this.chosen() !== null));
    afterRenderEffect(() => {
      const goal = this.goal();
      if (goal !== null && this.store.ladder() !== null) this.document.getElementById(goal)?.scrollIntoView({ block: 'center', inline: 'center' });
    });
  }

  protected open(place: LadderPlace | null): void {
    this.go({ cell: place ? cellAddress(place) : null, indicator: null });
    if (place) this.panel().focus();
  }

  protected search(q: string): void {
    this.go({ q: q.trim() === '' ? null : q, hit: null });
  }

  protected step(by: 1 | -1): void {
    const next = hitAt(this.hits(), (this.current()?.number ?? (by === 1 ? 0 : 1)) + by);
    if (next) this.go({ hit: next.number });
  }

  protected go(queryParams: Params): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected print(): void {
    this.document.defaultView?.print();
  }
}
