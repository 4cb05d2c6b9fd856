import { Component, computed, input, output } from '@angular/core';
import type { CompetencyView, Explanation } from '@nextrung/api-client';
import { GateTrack, Icon, StatusShape, Tally } from '@nextrung/ui';

import { gateParts } from '../readiness/gate-parts';
import { Explained } from './explained';
import type { WhyPlace } from './why-place';

/** Why a gate stands where it does, and the indicators that it is made of. */
@Component({
  selector: 'nr-gate-why',
  imports: [Explained, GateTrack, Icon, StatusShape, Tally],
  template: `
    @let shown = competency();
    @if (!shown.byWaiver) {
      <ui-gate-track [reached]="shown.status" [asked]="shown.required" [met]="shown.met" [contested]="shown.contested" />
      <ul class="parts">
        @for (part of parts(); track part.label) {
          <li><ui-tally [reached]="part.reached" [asked]="part.asked" /> <span>{{ part.label }}: <span class="numbers">{{ part.words }}</span></span></li>
        }
      </ul>
    }
    @if (explanation(); as said) {
      <nr-explained [explanation]="said" [of]="shown.name" />
    } @else {
      @if (shown.missing.length) {
        <p>Missing: {{ shown.missing.join('; ') }}.</p>
      }
      <p>{{ shown.confidenceReason }}</p>
    }
    @if (shown.contested) {
      <div class="contested">
        <h3>What clears it</h3>
        @for (indicator of contested(); track indicator.id) {
          <p>{{ indicator.id }}: {{ indicator.why }}</p>
        }
      </div>
    }
    @if (!shown.byWaiver && shown.freshnessWords) {
      <p>{{ shown.freshnessWords }}</p>
    }
    <h3>Its indicators</h3>
    <ul class="steps">
      @for (indicator of shown.indicators; track indicator.id) {
        <li>
          <button type="button" (click)="why.emit({ kind: 'indicator', id: indicator.id })">
            <ui-status-shape [status]="indicator.state === 'none' ? 'no_evidence' : indicator.state" [contested]="indicator.contested" />
            <span
              ><span class="code">{{ indicator.id }}{{ indicator.must ? ', must-have' : '' }}</span> {{ indicator.text }}<span class="caption">{{ indicator.why }}</span></span
            >
            <ui-icon name="chevron-right" />
          </button>
        </li>
      } @empty {
        <li class="secondary">None: every indicator of it is waived.</li>
      }
    </ul>
  `,
  styleUrl: './why.scss',
})
export class GateWhy {
  readonly competency = input.required<CompetencyView>();
  readonly explanation = input.required<Explanation | null>();
  readonly why = output<WhyPlace>();
  protected readonly parts = computed(() => gateParts(this.competency()));
  protected readonly contested = computed(() => this.competency().indicators.filter(({ contested }) => contested));
}
