import { Component, input, output } from '@angular/core';
import type { RovingCells } from '@nextrung/ui';

import type { CellPlace } from '../state/moves';
import type { MatrixLine } from './matrix-lines';

/** One competency of the matrix: drawn again only when something in it changed. */
@Component({
  selector: 'nr-matrix-row',
  template: `
    <div class="name" role="rowheader">{{ line().name }}</div>
    @for (cell of line().cells; track cell.key) {
      <div class="cell" role="cell" [class.chosen]="cell.key === chosen()" [class.over]="cell.key === over()">
        <button type="button" [id]="cell.path" [attr.data-cell]="cell.key" [attr.data-place]="at() + ':' + $index" [tabindex]="roving().tabIndex(at(), $index, at() === 0 && $index === 0)" (click)="opened.emit(cell.place)">
          <span class="visually-hidden">{{ cell.label }}: </span>
          <span class="count">{{ cell.count }}@if (wrong().has(cell.key)) {<span class="wrong">, to correct</span>}</span>
          <span class="words">{{ cell.words }}</span>
        </button>
      </div>
    }
  `,
  styleUrl: './matrix-row.scss',
  host: { role: 'row' },
})
export class MatrixRow {
  readonly line = input.required<MatrixLine>();
  /** Place of the line, from 0. */
  readonly at = input.required<number>();
  readonly roving = input.required<RovingCells>();
  /** Key of the open cell. */
  readonly chosen = input<string | null>(null);
  /** Key of the cell that something is dragged over. */
  readonly over = input<string | null>(null);
  /** Keys of the cells in which something is wrong. */
  readonly wrong = input.required<ReadonlySet<string>>();
  readonly opened = output<CellPlace>();
}
