import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { AssessmentView, ReadinessHistory } from '@nextrung/api-client';
import { ConfidenceBars, Sparkline, StateLabel } from '@nextrung/ui';

import type { WhyPlace } from '../why/why-place';

/** The index with its state, its trend, and how sure it is; each number opens its reasons. */
@Component({
  selector: 'nr-standing',
  imports: [ConfidenceBars, MatButton, Sparkline, StateLabel],
  template: `
    @let shown = assessment();
    <span class="part">
      <span class="index">Index {{ shown.index }}</span>
      <ui-state-label [state]="shown.state" />
      <button matButton type="button" aria-label="Why? Index" (click)="why.emit({ kind: 'index' })">Why?</button>
    </span>
    @if (values().length > 1) {
      <span class="part secondary"><ui-sparkline [values]="values()" [words]="history()?.words ?? ''" [showWords]="true" /></span>
    }
    <span class="part secondary">
      Confidence
      @if (shown.confidenceWord === 'none') {
        <span>none yet</span>
      } @else {
        <ui-confidence-bars [word]="shown.confidenceWord" />
      }
      <button matButton type="button" aria-label="Why? Confidence" (click)="why.emit({ kind: 'confidence' })">Why?</button>
    </span>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 24px;
    }
    .part {
      display: inline-flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
    }
    .index {
      font-weight: 600;
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class StandingLine {
  readonly assessment = input.required<AssessmentView>();
  readonly history = input.required<ReadinessHistory | null>();
  readonly why = output<WhyPlace>();
  protected readonly values = computed(() => (this.history()?.points ?? []).map(({ rawIndex }) => rawIndex));
}
