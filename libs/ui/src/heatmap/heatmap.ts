import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';

import { ConfidenceBars } from '../status/confidence-bars';
import { GateMark } from '../status/gate-mark';
import { StateLabel } from '../status/state-label';
import { StatusShape } from '../status/status-shape';
import { AgeText } from '../text/age-text';
import { DateText } from '../text/date-text';
import { cellWords, type HeatmapCell, type HeatmapChoice, type HeatmapColumn, type HeatmapRow } from './heatmap-model';
import { RovingCells } from './roving-cells';

/** People × competencies for each one's target rung, one line a person. */
@Component({
  selector: 'ui-heatmap',
  imports: [AgeText, ConfidenceBars, DateText, GateMark, RouterLink, RovingCells, StateLabel, StatusShape],
  templateUrl: './heatmap.html',
  styleUrl: './heatmap.scss',
})
export class Heatmap {
  readonly label = input.required<string>();
  readonly columns = input.required<readonly HeatmapColumn[]>();
  readonly rows = input.required<readonly HeatmapRow[]>();
  /** Router commands of a person's page. */
  readonly personLink = input<(personId: string) => readonly string[]>((id) => ['/people', id]);
  /** The words for a rung's code. */
  readonly rungName = input<(rung: string) => string>((rung) => rung);
  /** The cell that the side panel explains at present. */
  readonly chosen = input<{ readonly personId: string; readonly competency: string } | null>(null);

  /** A cell is under the cursor or has the focus. */
  readonly cellShown = output<HeatmapChoice>();
  /** A cell was pressed. */
  readonly cellOpened = output<HeatmapChoice>();

  protected readonly lines = computed(() =>
    this.rows().map((row) => ({
      row,
      name: row.person.name,
      path: this.path(row),
      cells: this.columns().map((column) => this.cell(row, column)),
    })),
  );
  /** Where the first cell is: the tab stop until a cell is visited. */
  protected readonly first = computed(() => {
    const row = this.lines().findIndex((line) => line.cells.some((cell) => cell !== null));
    return { row, column: this.lines()[row]?.cells.findIndex((cell) => cell !== null) ?? -1 };
  });

  protected isChosen(choice: HeatmapChoice): boolean {
    const chosen = this.chosen();
    return chosen !== null && chosen.personId === choice.row.person.id && chosen.competency === choice.column.id;
  }

  private cell(row: HeatmapRow, column: HeatmapColumn): { choice: HeatmapChoice; cell: HeatmapCell; words: string } | null {
    const cell = row.cells.find((candidate) => candidate.competency === column.id);
    return cell === undefined ? null : { choice: { row, column, cell }, cell, words: `${row.person.name}, ${cellWords(column, cell)}` };
  }

  private path(row: HeatmapRow): string {
    const name = this.rungName();
    if (row.rung === null && row.targetRung === null) return 'No rung';
    const from = row.rung === null ? 'Aspiring' : name(row.rung);
    return row.targetRung === null ? `${from}, top rung` : `${from} → ${name(row.targetRung)}`;
  }
}
