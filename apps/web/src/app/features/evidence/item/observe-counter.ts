import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { EvidenceItem, Severity } from '@nextrung/api-client';

import { idempotencyKey } from '../../../shell/http/headers';
import { toProblem } from '../../../shell/http/problem';
import { EvidenceService } from '../evidence-service';
import { inForce } from './in-force';

/** Records what speaks against an indicator: named, dated, and seen by the person. */
@Component({
  selector: 'nr-observe-counter',
  imports: [MatButton],
  template: `
    <details>
      <summary>Record what speaks against an indicator</summary>
      <form (submit)="observe($event)">
        <label>Indicator
          <select #indicator>
            @for (one of indicators(); track one.id) {<option [value]="one.id">{{ one.id }} {{ one.text }}</option>}
          </select>
        </label>
        <label>How serious
          <select #severity>
            <option value="minor">Minor</option>
            <option value="material">Material</option>
            <option value="serious">Serious</option>
          </select>
        </label>
        <label>What happened
          <textarea #facts rows="3" maxlength="2000"></textarea>
        </label>
        <p class="caption">Your name and today’s date stand beside it. {{ item().person.name }} sees it at once.</p>
        @if (problem(); as said) {<p class="form-problem" role="alert">{{ said }}</p>}
        <button matButton="outlined" type="submit" [disabled]="busy()" (click)="given = { indicator: indicator.value, severity: severity.value, facts: facts.value }">Record it</button>
      </form>
    </details>
  `,
  styles: `
    form {
      display: grid;
      justify-items: start;
      gap: 8px;
      margin-block-start: 8px;
    }
    label {
      display: grid;
      gap: 4px;
      inline-size: 100%;
    }
    select,
    textarea {
      inline-size: 100%;
      min-block-size: var(--nr-target);
      padding: 6px 8px;
      border: 1px solid var(--nr-outline);
      border-radius: var(--nr-radius-cell);
      background: var(--nr-page);
    }
    summary {
      cursor: pointer;
    }
  `,
})
export class ObserveCounterForm {
  readonly item = input.required<EvidenceItem>();
  readonly observed = output<EvidenceItem>();
  protected readonly indicators = computed(() => inForce(this.item()));
  private readonly service = inject(EvidenceService);
  protected given = { indicator: '', severity: 'minor', facts: '' };
  protected readonly problem = signal('');
  protected readonly busy = signal(false);

  protected async observe(event: Event): Promise<void> {
    event.preventDefault();
    this.busy.set(true);
    this.problem.set('');
    try {
      const { indicator, severity, facts } = this.given;
      this.observed.emit(await this.service.observe(this.item().id, { indicator, severity: severity as Severity, facts }, idempotencyKey()['Idempotency-Key']));
    } catch (error) {
      this.problem.set(toProblem(error).title);
    } finally {
      this.busy.set(false);
    }
  }
}
