import { Directive, ElementRef, inject, input, linkedSignal } from '@angular/core';

import { type GridPlace, nextPlace } from './grid-keys';

/**
 * Makes the cell buttons of a table one stop in the tab order and moves between them with the arrow keys.
 * Each button carries `data-place="row:column"`; missing cells are skipped in the direction of travel.
 */
@Directive({
  selector: '[uiRovingCells]',
  exportAs: 'uiRovingCells',
  host: { '(keydown)': 'move($event)', '(focusin)': 'follow($event)' },
})
export class RovingCells {
  readonly rows = input.required<number>({ alias: 'uiRovingCells' });
  readonly columns = input.required<number>();
  private readonly table = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  /** The stop; back to the first cell when the table changes its size. */
  private readonly stop = linkedSignal<string, GridPlace | null>({
    source: () => `${this.rows()}:${this.columns()}`,
    computation: () => null,
  });

  /** 0 for the cell that is the stop, -1 for the others. */
  tabIndex(row: number, column: number, first: boolean): 0 | -1 {
    const stop = this.stop();
    const here = stop === null ? first : stop.row === row && stop.column === column;
    return here ? 0 : -1;
  }

  protected move(event: KeyboardEvent): void {
    const at = placeOf(event.target);
    if (at === null || event.ctrlKey || event.metaKey || event.altKey) return;
    let to = nextPlace(event.key, at, this.rows(), this.columns());
    while (to !== null) {
      const cell = this.table.querySelector<HTMLElement>(`[data-place="${to.row}:${to.column}"]`);
      if (cell !== null) {
        event.preventDefault();
        cell.focus();
        return;
      }
      to = nextPlace(event.key, to, this.rows(), this.columns());
    }
  }

  protected follow(event: FocusEvent): void {
    const place = placeOf(event.target);
    if (place !== null) this.stop.set(place);
  }
}

function placeOf(target: EventTarget | null): GridPlace | null {
  const [row, column] = target instanceof HTMLElement ? (target.dataset['place']?.split(':') ?? []) : [];
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
}
