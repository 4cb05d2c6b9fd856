import { Component, computed, inject, input } from '@angular/core';
import type { LadderView } from '@nextrung/api-client';

import { LadderStore } from '../../shell/ladder/ladder-store';
import { listed } from './fact-words';

/** How each competency changes: a band a column, with the rungs that it covers and those that it fits nearly. */
@Component({
  selector: 'nr-evolution-matrix',
  template: `
    <div class="scroll" tabindex="0" role="region" aria-label="How each competency changes, a table">
      <table>
        <thead>
          <tr>
            <th scope="col"><span class="visually-hidden">Competency</span></th>
            @for (band of bands(); track band.id) {
              <th scope="col">
                {{ band.label }}
                @if (band.covers) {<span class="caption">Covers {{ band.covers }}</span>}
                @if (band.stretchesTo) {<span class="caption">Stretches to {{ band.stretchesTo }}</span>}
              </th>
            }
          </tr>
        </thead>
        <tbody>
          @for (line of lines(); track line.id) {
            <tr>
              <th scope="row">{{ line.name }}</th>
              @for (text of line.texts; track $index) {<td [attr.data-band]="bands()[$index]?.label">{{ text || '–' }}</td>}
            </tr>
          }
        </tbody>
      </table>
    </div>
    @for (band of bands(); track band.id) {
      @if (band.why && band.stretchesTo) {<p class="secondary">{{ band.label }} stretches to {{ band.stretchesTo }}: {{ band.why }}.</p>}
    }
    @if (uncovered(); as rungs) {<p class="secondary">No band speaks about {{ rungs }}; the ladder’s own indicators do.</p>}
  `,
  styleUrl: './evolution-matrix.scss',
})
export class EvolutionMatrix {
  readonly ladder = input.required<LadderView>();
  private readonly store = inject(LadderStore);

  protected readonly bands = computed(() =>
    this.ladder().guide.bands.map(({ id, label, covers, stretchesTo, why }) => ({ id, label, why, covers: this.names(covers), stretchesTo: this.names(stretchesTo) })),
  );
  protected readonly lines = computed(() => {
    const { competencies, guide } = this.ladder();
    return competencies.map(({ id, name }) => ({ id, name, texts: guide.bands.map((band) => guide.bandTexts.find((text) => text.competency === id && text.band === band.id)?.text ?? '') }));
  });
  protected readonly uncovered = computed(() => this.names(this.ladder().guide.uncoveredRungs));

  private names(rungs: readonly string[]): string {
    return listed(rungs.map(this.store.rungName));
  }
}
