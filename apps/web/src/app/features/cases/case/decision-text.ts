import { Component, computed, inject, input } from '@angular/core';
import type { CaseDecisionView } from '@nextrung/api-client';
import { DateText } from '@nextrung/ui';

import { SessionStore } from '../../../shell/session/session-store';
import { decisionSentence } from '../case-words';

/** A decision as it was made: what, why, and what has to be shown for another one. */
@Component({
  selector: 'nr-decision-text',
  imports: [DateText],
  template: `
    @let one = decision();
    <p><strong>{{ sentence() }}</strong></p>
    <p class="text reading">{{ one.reason }}</p>
    @if (one.conditions.length) {
      <p>What has to be shown:</p>
      <ul>@for (condition of one.conditions; track $index) {<li><strong>{{ condition.competencyName }}</strong>: {{ condition.text }}</li>}</ul>
    }
    <p class="caption">Decided by {{ one.decidedBy.id === readerId() ? 'you' : one.decidedBy.name }}, {{ one.decidedOn | dateText }}.</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      min-inline-size: 0;
      max-inline-size: var(--nr-measure);
      overflow-wrap: anywhere;
    }
    .text {
      white-space: pre-line;
    }
    ul {
      padding-inline-start: 20px;
    }
  `,
})
export class DecisionText {
  readonly decision = input.required<CaseDecisionView>();
  /** Title of the target rung. */
  readonly target = input.required<string>();
  private readonly session = inject(SessionStore);
  protected readonly readerId = computed(() => this.session.person()?.id ?? '');
  protected readonly sentence = computed(() => decisionSentence(this.decision(), this.target()));
}
