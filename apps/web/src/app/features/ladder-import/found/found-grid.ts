import { Component, computed, input, output } from '@angular/core';
import type { FoundCellView, FoundLadderView } from '@nextrung/api-client';
import { RovingCells } from '@nextrung/ui';

/** Rungs across, competencies down, and how much the file says in every cell. */
@Component({
  selector: 'nr-found-grid',
  imports: [RovingCells],
  templateUrl: './found-grid.html',
  styleUrl: './found-grid.scss',
})
export class FoundGrid {
  readonly ladder = input.required<FoundLadderView>();
  readonly opened = output<FoundCellView>();
  protected readonly lines = computed(() => {
    const { rungs, competencies, cells } = this.ladder();
    const byPlace = new Map(cells.map((cell) => [JSON.stringify([cell.rung, cell.competency]), cell]));
    return competencies.map((competency) => ({
      competency,
      cells: rungs.map((rung) => {
        const cell = byPlace.get(JSON.stringify([rung.key, competency.key])) ?? null;
        return { rung, cell, label: `${competency.name}, ${rung.title}` };
      }),
    }));
  });
  /** The first cell that says something: where the Tab key arrives. */
  protected readonly first = computed(() => {
    const row = this.lines().findIndex(({ cells }) => cells.some(({ cell }) => cell));
    return { row, column: this.lines()[row]?.cells.findIndex(({ cell }) => cell) ?? -1 };
  });
}
