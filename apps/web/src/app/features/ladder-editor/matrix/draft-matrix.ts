import { Component, computed, input, linkedSignal, output } from '@angular/core';
import type { Ladder } from '@nextrung/domain/ladder';
import { RovingCells } from '@nextrung/ui';

import type { CellPlace } from '../state/moves';
import { type MatrixLine, matrixLines } from './matrix-lines';
import { MatrixRow } from './matrix-row';

/** Rungs across, competencies down. A cell shows how many indicators it has and the first words; it opens beside the matrix. */
@Component({
  selector: 'nr-draft-matrix',
  imports: [MatrixRow, RovingCells],
  templateUrl: './draft-matrix.html',
  styleUrl: './draft-matrix.scss',
})
export class DraftMatrix {
  readonly ladder = input.required<Ladder>();
  readonly chosen = input<CellPlace | null>(null);
  /** The cell that something is dragged over. */
  readonly over = input<CellPlace | null>(null);
  /** Keys (`SPM.data`) of the cells in which something is wrong. */
  readonly wrong = input<ReadonlySet<string>>(new Set());
  readonly cellOpened = output<CellPlace>();

  protected readonly lines = linkedSignal<Ladder, readonly MatrixLine[]>({ source: this.ladder, computation: (ladder, before) => matrixLines(ladder, before?.value ?? []) });
  protected readonly chosenKey = computed(() => keyOf(this.chosen()));
  protected readonly overKey = computed(() => keyOf(this.over()));

  /** Null for the rows that it is not in, so that only one row is drawn again. */
  protected inLine(key: string | null, line: MatrixLine): string | null {
    return key?.endsWith(`.${line.id}`) ? key : null;
  }
}

const keyOf = (place: CellPlace | null): string | null => (place === null ? null : `${place.rung}.${place.competency}`);
