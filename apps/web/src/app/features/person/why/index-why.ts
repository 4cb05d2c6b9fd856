import { Component, computed, input, output } from '@angular/core';
import type { AssessmentView, Explanation } from '@nextrung/api-client';
import { counted, GateMark, Icon, StateLabel, StatusShape } from '@nextrung/ui';

import { Explained } from './explained';
import type { WhyPlace } from './why-place';

/** Why the index is what it is, and the gates that it is made of. */
@Component({
  selector: 'nr-index-why',
  imports: [Explained, GateMark, Icon, StateLabel, StatusShape],
  template: `
    @let shown = assessment();
    <p class="standing"><span class="numbers">Index {{ shown.index }} of 100</span> <ui-state-label [state]="shown.state" /></p>
    <p>{{ sentence() }}</p>
    @if (explanation(); as told) {
      <nr-explained [explanation]="told" of="the index" />
    }
    <h3>What it is made of</h3>
    <ul class="steps">
      @for (gate of shown.competencies; track gate.id) {
        <li>
          <button type="button" (click)="why.emit({ kind: 'gate', id: gate.id })">
            <ui-status-shape [status]="gate.byWaiver ? 'waived' : gate.status" [contested]="gate.contested" />
            <span>{{ gate.name }}<span class="caption">{{ gate.met ? 'nothing missing' : gate.missing.join('; ') }}</span></span>
            <ui-gate-mark [met]="gate.met" />
            <ui-icon name="chevron-right" />
          </button>
        </li>
      }
      <li>
        <button type="button" (click)="go('breadth')">
          <span class="blank"></span>
          <span>Breadth<span class="caption">{{ breadth() }}</span></span>
          <ui-gate-mark [met]="shown.breadth.gate === 1" />
          <ui-icon name="chevron-right" />
        </button>
      </li>
      <li>
        <button type="button" (click)="go('confidence')">
          <span class="blank"></span>
          <span>Confidence<span class="caption">{{ shown.confidenceWord === 'none' ? 'no one has confirmed this yet' : shown.confidenceWord }}; not part of the index</span></span>
          <span class="blank"></span>
          <ui-icon name="chevron-right" />
        </button>
      </li>
    </ul>
  `,
  styleUrl: './why.scss',
})
export class IndexWhy {
  readonly assessment = input.required<AssessmentView>();
  readonly sentence = input.required<string>();
  /** Id of the overlay that it is of; undefined: the core. */
  readonly overlay = input<string | undefined>();
  readonly explanation = input.required<Explanation | null>();
  readonly why = output<WhyPlace>();
  protected readonly breadth = computed(() => {
    const { episodes, needed } = this.assessment().breadth;
    return `strong work in ${Math.min(episodes, needed)} of ${counted(needed, 'episode')}`;
  });

  protected go(kind: 'breadth' | 'confidence'): void {
    const overlay = this.overlay();
    this.why.emit(overlay === undefined ? { kind } : { kind, overlay });
  }
}
