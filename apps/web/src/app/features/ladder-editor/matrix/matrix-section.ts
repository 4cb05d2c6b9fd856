import { Component, computed, DOCUMENT, inject, input, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import type { Indicator, Ladder } from '@nextrung/domain/ladder';
import { SidePanel } from '@nextrung/ui';

import { EditorStore } from '../state/editor-store';
import { cellAt, type CellPlace, withIndicatorIn, withIndicators } from '../state/moves';
import { placeOf } from '../state/sections';
import { DraftMatrix } from './draft-matrix';
import { IndicatorList } from './indicator-list';

/** The matrix and, beside it, the cell that is open. */
@Component({
  selector: 'nr-matrix-section',
  imports: [DraftMatrix, IndicatorList, SidePanel],
  template: `
    <nr-draft-matrix [ladder]="ladder()" [chosen]="chosen()" [over]="over()" [wrong]="wrong()" (cellOpened)="open($event)" />
    <ui-side-panel [open]="chosen() !== null" [heading]="heading()" [sheet]="true" (closed)="open(null)">
      @if (chosen(); as place) {
        <nr-indicator-list [path]="path()" [labelled]="false" [value]="indicators()" [newId]="newId" [place]="place" (changed)="put(place, $event)" (droppedOutside)="drop($event)" (draggedOver)="over.set($event ? cellUnder($event) : null)" />
        <p class="caption">Drag an indicator by its handle within the list or onto a cell of the matrix, or use the buttons.</p>
      }
    </ui-side-panel>
  `,
  styles: `
    .caption {
      margin-block-start: 16px;
    }
  `,
})
export class MatrixSection {
  readonly ladder = input.required<Ladder>();
  /** `rung.competency` of the open cell. */
  readonly item = input<string | null>(null);
  private readonly store = inject(EditorStore);
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  private readonly panel = viewChild.required(SidePanel);

  protected readonly over = signal<CellPlace | null>(null);
  private readonly at = computed(() => {
    const place = placeFrom(this.item());
    return place === null ? -1 : cellAt(this.ladder(), place);
  });
  protected readonly chosen = computed<CellPlace | null>(() => this.ladder().cells[this.at()] ?? null);
  protected readonly indicators = computed(() => this.ladder().cells[this.at()]?.indicators ?? []);
  protected readonly path = computed(() => `cells[${String(this.at())}].indicators`);
  protected readonly heading = computed(() => {
    const [place, { rungs, competencies }] = [this.chosen(), this.ladder()];
    return place === null ? '' : `${competencies.find(({ id }) => id === place.competency)?.name ?? ''}, ${rungs.find(({ id }) => id === place.rung)?.short ?? ''}`;
  });
  private readonly wrongKeys = computed(() => this.store.findings().problems.flatMap(({ path }) => (path.startsWith('cells[') ? [placeOf(path, this.ladder()).item ?? ''] : [])).join(' '));
  protected readonly wrong = computed(() => new Set(this.wrongKeys().split(' ')));

  protected readonly newId = (): string => {
    const place = this.chosen();
    return place === null ? '' : this.store.newIndicatorId({ rung: place.rung, competency: place.competency }, this.ladder());
  };

  protected open(place: CellPlace | null): void {
    void this.router.navigate([], { queryParams: { section: 'matrix', item: place ? `${place.rung}.${place.competency}` : null }, queryParamsHandling: 'merge', replaceUrl: true, scroll: 'manual' });
    if (place) this.panel().focus();
  }

  protected put(place: CellPlace, indicators: readonly Indicator[]): void {
    this.store.change(withIndicators(this.ladder(), place, indicators));
  }

  /** The cell at a point of the window. */
  protected cellUnder({ x, y }: { readonly x: number; readonly y: number }): CellPlace | null {
    return placeFrom(this.document.elementFromPoint(x, y)?.closest('[data-cell]')?.getAttribute('data-cell') ?? null);
  }

  protected drop({ id, ...point }: { readonly id: string; readonly x: number; readonly y: number }): void {
    const to = this.cellUnder(point);
    if (to === null) return;
    this.store.change(withIndicatorIn(this.ladder(), id, to));
    this.store.tellMove(id, to);
  }
}

function placeFrom(key: string | null): CellPlace | null {
  const [rung, competency] = (key ?? '').split('.');
  return rung && competency ? { rung, competency } : null;
}
