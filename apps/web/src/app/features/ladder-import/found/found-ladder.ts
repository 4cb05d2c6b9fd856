import { Component, computed, input, linkedSignal, viewChild } from '@angular/core';
import type { FoundCellView, FoundLadderView } from '@nextrung/api-client';
import { counted, SidePanel } from '@nextrung/ui';

import { FoundGrid } from './found-grid';

/** One ladder as it was understood: rungs in order, competencies, every cell, and where each statement came from. */
@Component({
  selector: 'nr-found-ladder',
  imports: [FoundGrid, SidePanel],
  templateUrl: './found-ladder.html',
  styleUrl: './found-ladder.scss',
})
export class FoundLadder {
  readonly ladder = input.required<FoundLadderView>();
  protected readonly open = linkedSignal<FoundLadderView, FoundCellView | null>({ source: this.ladder, computation: () => null });
  private readonly panel = viewChild.required(SidePanel);
  protected readonly summary = computed(() => {
    const { rungs, competencies, cells } = this.ladder();
    const statements = cells.reduce((sum, cell) => sum + cell.statements.length, 0);
    return `${counted(rungs.length, 'rung')}, ${counted(competencies.length, 'competency', 'competencies')}, ${counted(statements, 'statement')} in ${cells.length} of ${counted(rungs.length * competencies.length, 'cell')}.`;
  });
  protected readonly heading = computed(() => {
    const [cell, { rungs, competencies }] = [this.open(), this.ladder()];
    return cell ? `${competencies.find(({ key }) => key === cell.competency)?.name ?? ''}, ${rungs.find(({ key }) => key === cell.rung)?.title ?? ''}` : '';
  });
  protected readonly described = computed(() => this.ladder().competencies.filter(({ description }) => description !== ''));

  protected show(cell: FoundCellView): void {
    this.open.set(cell);
    this.panel().focus();
  }
}
