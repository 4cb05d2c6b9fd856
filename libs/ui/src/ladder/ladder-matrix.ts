import { Component, computed, input, output } from '@angular/core';

import { RovingCells } from '../heatmap/roving-cells';
import { Marked } from '../text/marked';
import { IndicatorText } from './indicator-text';
import { ladderAnchor, type LadderCell, type LadderCompetency, type LadderPlace, type LadderRung } from './ladder-model';

/** Rungs across, competencies down, indicators in the cells. */
@Component({
  selector: 'ui-ladder-matrix',
  imports: [IndicatorText, Marked, RovingCells],
  templateUrl: './ladder-matrix.html',
  styleUrl: './ladder-matrix.scss',
})
export class LadderMatrix {
  readonly label = input.required<string>();
  readonly rungs = input.required<readonly LadderRung[]>();
  readonly competencies = input.required<readonly LadderCompetency[]>();
  readonly cells = input.required<readonly LadderCell[]>();
  readonly presentRung = input<string | null>(null);
  readonly targetRung = input<string | null>(null);
  /** The cell that the side panel explains at present. */
  readonly chosen = input<LadderPlace | null>(null);
  /** What is searched for: it is marked. */
  readonly query = input('');
  /** Anchor of the place that a search has come to. */
  readonly current = input<string | null>(null);
  readonly cellOpened = output<LadderPlace>();

  protected readonly anchor = ladderAnchor;

  private readonly byPlace = computed(() => new Map(this.cells().map((cell) => [`${cell.rung}/${cell.competency}`, cell.indicators])));
  protected readonly lines = computed(() =>
    this.competencies().map((competency) => ({
      competency,
      cells: this.rungs().map((rung) => ({
        rung,
        place: { rung: rung.id, competency: competency.id },
        indicators: this.byPlace().get(`${rung.id}/${competency.id}`) ?? [],
      })),
    })),
  );

  protected isChosen(place: LadderPlace): boolean {
    const chosen = this.chosen();
    return chosen !== null && chosen.rung === place.rung && chosen.competency === place.competency;
  }

  protected standing(rung: string): 'present' | 'target' | null {
    if (rung === this.presentRung()) return 'present';
    return rung === this.targetRung() ? 'target' : null;
  }
}
