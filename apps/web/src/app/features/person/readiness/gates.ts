import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { AssessmentView, CompetencyView } from '@nextrung/api-client';
import { ConfidenceBars, counted, freshnessText, GateMark, GateTrack, StatusShape, Tally } from '@nextrung/ui';

import type { WhyPlace } from '../why/why-place';
import { gateParts } from './gate-parts';

/** The gates of a target: reached, asked and missing, as a picture and in words. On a phone each gate is a block. */
@Component({
  selector: 'nr-gates',
  imports: [ConfidenceBars, GateMark, GateTrack, MatButton, StatusShape, Tally],
  templateUrl: './gates.html',
  styleUrl: './gates.scss',
})
export class Gates {
  readonly assessment = input.required<AssessmentView>();
  readonly caption = input.required<string>();
  readonly why = output<WhyPlace>();

  protected readonly gates = computed(() => this.assessment().competencies.map((competency) => ({ competency, parts: gateParts(competency) })));
  protected readonly broad = computed(() => this.assessment().breadth.gate === 1);
  protected readonly episodes = computed(() => {
    const { episodes, needed } = this.assessment().breadth;
    return `${Math.min(episodes, needed)} of ${counted(needed, 'episode')}`;
  });
  protected readonly lacking = computed(() => {
    const { episodes, needed } = this.assessment().breadth;
    return counted(needed - episodes, 'more episode');
  });

  protected fallback({ freshness, lapsesOn }: CompetencyView): string {
    return freshnessText(freshness, lapsesOn);
  }
}
