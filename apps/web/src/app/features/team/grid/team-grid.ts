import { BreakpointObserver } from '@angular/cdk/layout';
import { afterNextRender, afterRenderEffect, ApplicationRef, Component, computed, DestroyRef, type ElementRef, inject, Injector, input, linkedSignal, output, signal, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { RouterLink } from '@angular/router';
import type { TeamCell, TeamRow } from '@nextrung/api-client';
import { AgeText, ConfidenceBars, DateText, GateMark, type GridPlace, Icon, Sparkline, StateLabel, StatusShape } from '@nextrung/ui';

import { type TeamColumn, WORD_WIDTH } from '../team-columns';
import type { GridStanding } from '../team-memory';
import { ariaSort, type SortKey } from '../team-sort';
import { cursorAfter, HEADINGS } from './grid-cursor';
import { cellOf, pathWords, spoken, trendValues, trendWords } from './row-words';
import { drawnIndexes, drawnRows } from './virtual-rows';

/** A cell of the heatmap, and whose it is. */
export interface CellChoice {
  readonly row: TeamRow;
  readonly column: TeamColumn;
  readonly cell: TeamCell;
}

/** Rows that pass before the grid draws others. */
const STEP = 4;

/** People × competencies for each one's target rung, one line a person; only the lines that are seen are drawn. */
@Component({
  selector: 'nr-team-grid',
  imports: [AgeText, ConfidenceBars, DateText, GateMark, Icon, RouterLink, Sparkline, StateLabel, StatusShape],
  templateUrl: './team-grid.html',
  styleUrl: './team-grid.scss',
  host: { '(keydown)': 'move($event)', '(focusin)': 'follow($event)', '(window:beforeprint)': 'print(true)', '(window:afterprint)': 'print(false)' },
})
export class TeamGrid {
  readonly label = input.required<string>();
  readonly columns = input.required<readonly TeamColumn[]>();
  /** Those that are loaded, from the first on. */
  readonly rows = input.required<readonly TeamRow[]>();
  /** How many there are. */
  readonly count = input.required<number>();
  readonly loading = input(false);
  readonly sort = input.required<readonly SortKey[]>();
  readonly dense = input(false);
  /** The words for a rung's code. */
  readonly rungName = input.required<(rung: string) => string>();
  /** The cell that the side panel explains at present. */
  readonly chosen = input<{ readonly personId: string; readonly column: string } | null>(null);

  /** Where it begins, for whoever comes back. */
  readonly start = input<GridStanding | null>(null);
  /** Whom somebody is choosing to compare; null: nobody is chosen at present. */
  readonly picked = input<ReadonlyMap<string, string> | null>(null);
  readonly mostPicked = input(Number.POSITIVE_INFINITY);

  /** A cell is under the cursor or has the focus. */
  readonly cellShown = output<CellChoice>();
  readonly cellOpened = output<CellChoice>();
  readonly sortPressed = output<{ readonly by: string; readonly beside: boolean }>();
  readonly pickPressed = output<TeamRow>();
  /** Rows up to this one are looked at. */
  readonly needed = output<number>();

  private readonly injector = inject(Injector);
  private readonly application = inject(ApplicationRef);
  private readonly scroller = viewChild.required<ElementRef<HTMLElement>>('scroller');
  private readonly media = inject(BreakpointObserver);
  private readonly isPhone = toSignal(this.media.observe('(width < 720px)'));
  private readonly isCoarse = toSignal(this.media.observe('(pointer: coarse)'));
  protected readonly phone = computed(() => this.isPhone()?.matches ?? false);

  private readonly top = signal(0);
  private readonly size = signal({ width: 0, height: 0 });
  private readonly printing = signal(false);
  /** The tab stop; the first row until another cell is visited. */
  private readonly cursor = linkedSignal<number, GridPlace>({
    source: () => this.columns().length,
    computation: (columns, before) => ({ row: before?.value.row ?? 0, column: Math.min(before?.value.column ?? 0, columns - 1) }),
  });

  private readonly standsIn = computed(() => this.rows().some(({ standsInFor }) => standsInFor !== null));
  /** The way up stands below the name, where it has no column. */
  protected readonly pathBelow = computed(() => !this.columns().some(({ kind }) => kind === 'path'));
  protected readonly twoLines = computed(() => this.phone() || this.standsIn() || (!this.dense() && this.pathBelow()));
  protected readonly rowHeight = computed(() => (this.phone() ? 56 : this.twoLines() || this.isCoarse()?.matches ? 44 : this.dense() ? 32 : 40));
  private readonly plainWidth = computed(() => this.columns().reduce((sum, column) => sum + this.widthOf(column, false), 0));
  private readonly wordedWidth = computed(() => this.columns().reduce((sum, column) => sum + this.widthOf(column, true), 0));
  /** The status stands in a word beside its shape where there is room for it. */
  protected readonly worded = computed(() => !this.dense() && !this.phone() && this.size().width >= this.wordedWidth());
  protected readonly width = computed(() => (this.worded() ? this.wordedWidth() : this.plainWidth()));
  protected readonly tracks = computed(() => {
    const widths = this.columns().map((column) => `${String(this.widthOf(column, this.worded()))}px`);
    const last = widths.at(-1) ?? '1fr';
    return [...widths.slice(0, -1), `minmax(${last}, 1fr)`].join(' ');
  });
  private readonly range = computed(() => (this.printing() ? { from: 0, to: this.rows().length } : drawnRows(this.top(), this.size().height, this.rowHeight(), this.count())));
  protected readonly drawn = computed(() => drawnIndexes(this.range(), this.printing() ? null : this.cursor().row, this.count()));

  protected readonly cellOf = cellOf;
  protected readonly spoken = spoken;
  protected readonly trendValues = trendValues;
  protected readonly trendWords = trendWords;
  protected readonly aria = ariaSort;

  constructor() {
    afterRenderEffect(() => this.needed.emit(Math.max(this.range().to, this.cursor().row + 1)));
    afterNextRender(() => {
      const element = this.scroller().nativeElement;
      const measure = (): void => this.size.set({ width: element.clientWidth, height: element.clientHeight });
      measure();
      const start = this.start();
      if (start) {
        this.cursor.set(start.cursor);
        element.scrollTop = start.top;
      }
      if (typeof ResizeObserver === 'undefined') return;
      const watching = new ResizeObserver(measure);
      watching.observe(element);
      this.injector.get(DestroyRef).onDestroy(() => watching.disconnect());
    });
  }

  /** Where it is now. */
  standing(): GridStanding {
    return { top: this.top(), cursor: this.cursor() };
  }

  protected path(row: TeamRow): string {
    return pathWords(row, this.rungName());
  }

  protected sortedBy(column: TeamColumn): SortKey | undefined {
    return this.sort().find(({ by }) => by === column.sort);
  }

  protected tabIndex(row: number, column: number): 0 | -1 {
    const stop = this.cursor();
    return row === Math.min(stop.row, this.count() - 1) && column === stop.column ? 0 : -1;
  }

  protected scrolled(): void {
    const step = this.rowHeight() * STEP;
    this.top.set(Math.floor(this.scroller().nativeElement.scrollTop / step) * step);
  }

  protected print(on: boolean): void {
    this.printing.set(on);
    // What is printed is what stands there when this event is over.
    this.application.tick();
  }

  protected move(event: KeyboardEvent): void {
    if (placeOf(event.target) === null || event.metaKey || event.altKey) return;
    // Not where the focus is: a key that is held down is faster than the focus.
    const at = this.cursor();
    if (event.key === 'Enter' && event.target === this.elementAt(at)) {
      event.preventDefault();
      this.elementAt(at)?.querySelector<HTMLElement>('a, button')?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey: event.shiftKey }));
      return;
    }
    if (event.key === ' ' && event.target === this.elementAt(at)) {
      event.preventDefault();
      this.elementAt(at)?.querySelector<HTMLElement>('input, button')?.click();
      return;
    }
    const seen = Math.floor(this.size().height / this.rowHeight()) - 1;
    const to = cursorAfter(event, at, { rows: this.count(), columns: this.columns().length, seen });
    if (to === null) return;
    event.preventDefault();
    this.cursor.set(to);
    afterNextRender(() => this.focus(this.cursor()), { injector: this.injector });
  }

  protected follow(event: FocusEvent): void {
    const place = placeOf(event.target);
    if (place === null) return;
    this.cursor.set(place);
    const [row, column] = [this.rows()[place.row], this.columns()[place.column]];
    const cell = row && column?.kind === 'cell' ? cellOf(row, column) : null;
    if (row && column && cell) this.cellShown.emit({ row, column, cell });
  }

  private focus(place: GridPlace): void {
    const element = this.elementAt(place);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (place.row === HEADINGS) this.scroller().nativeElement.scrollTop = 0;
  }

  private elementAt({ row, column }: GridPlace): HTMLElement | null {
    return this.scroller().nativeElement.querySelector<HTMLElement>(`[data-place="${String(row)}:${String(column)}"]`);
  }

  private widthOf({ kind, width }: TeamColumn, worded: boolean): number {
    if (kind === 'cell') return worded ? WORD_WIDTH : this.phone() || this.dense() ? 80 : width;
    if (kind === 'name') return this.phone() ? 136 : width;
    return width;
  }
}

function placeOf(target: EventTarget | null): GridPlace | null {
  const place = target instanceof Element ? target.closest<HTMLElement>('[data-place]')?.dataset['place'] : undefined;
  const [row, column] = place?.split(':') ?? [];
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
}
