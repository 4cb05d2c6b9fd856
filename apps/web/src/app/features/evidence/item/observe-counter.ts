import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { EvidenceItem, Severity } from '@nextrung/api-client';

import { LocalDrafts } from '../../../shell/drafts/local-drafts';
import { Saving } from '../../../shell/forms/saving';
import { valueOf } from '../../../shell/forms/value-of';
import { idempotencyKey } from '../../../shell/http/headers';
import { EvidenceService } from '../evidence-service';
import { inForce } from './in-force';

interface Observation {
  /** Empty: the first one. */
  readonly indicator: string;
  readonly severity: Severity;
  readonly facts: string;
}

const NOTHING: Observation = { indicator: '', severity: 'minor', facts: '' };
const SEVERITIES: readonly { readonly id: Severity; readonly words: string }[] = [{ id: 'minor', words: 'Minor' }, { id: 'material', words: 'Material' }, { id: 'serious', words: 'Serious' }];

/** Read back from this browser's storage; null when it is not one. */
const keptObservation = (value: unknown): Observation | null =>
  typeof value === 'object' && value !== null && 'facts' in value && typeof value.facts === 'string' ? { ...NOTHING, ...(value as Partial<Observation>) } : null;

/** Records what speaks against an indicator: named, dated, and seen by the person. */
@Component({
  selector: 'nr-observe-counter',
  imports: [MatButton],
  template: `
    <details [open]="given() !== nothing">
      <summary>Record what speaks against an indicator</summary>
      <form (submit)="observe($event)">
        <label>Indicator
          <select (change)="set({ indicator: value($event) })">
            @for (one of indicators(); track one.id) {<option [value]="one.id" [selected]="one.id === given().indicator">{{ one.id }} {{ one.text }}</option>}
          </select>
        </label>
        <label>How serious
          <select (change)="set({ severity: severityOf($event) })">
            @for (one of severities; track one.id) {<option [value]="one.id" [selected]="one.id === given().severity">{{ one.words }}</option>}
          </select>
        </label>
        <label>What happened
          <textarea rows="3" maxlength="2000" [value]="given().facts" [attr.aria-invalid]="saving.error('facts') ? true : null" (input)="set({ facts: value($event) })"></textarea>
        </label>
        @if (saving.error('facts'); as said) {<p class="field-error" role="alert">{{ said }}</p>}
        <p class="caption">Your name and today’s date stand beside it. {{ item().person.name }} sees it at once.</p>
        @if (saving.general(); as said) {<p class="form-problem" role="alert">{{ said }}</p>}
        <button matButton="outlined" type="submit" [disabled]="saving.busy()">Record it</button>
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
  private readonly drafts = inject(LocalDrafts);
  private readonly name = computed(() => `observation.${this.item().id}`);
  /** The same key for every try at recording this one. */
  private readonly key = linkedSignal({ source: this.name, computation: () => idempotencyKey()['Idempotency-Key'] });
  protected readonly nothing = NOTHING;
  protected readonly severities = SEVERITIES;
  protected readonly given = linkedSignal({ source: this.name, computation: (name) => keptObservation(this.drafts.read(name)) ?? NOTHING });
  protected readonly saving = new Saving(['facts']);
  protected readonly value = valueOf;

  constructor() {
    this.drafts.follow(this.name, () => (this.given().facts === '' ? null : this.given()));
  }

  protected severityOf(event: Event): Severity {
    return SEVERITIES.find(({ id }) => id === valueOf(event))?.id ?? 'minor';
  }

  protected set(change: Partial<Observation>): void {
    this.given.update((given) => ({ ...given, ...change }));
  }

  protected async observe(event: Event): Promise<void> {
    event.preventDefault();
    const { indicator, severity, facts } = this.given();
    await this.saving.run(async () => {
      const item = await this.service.observe(this.item().id, { indicator: indicator || (this.indicators()[0]?.id ?? ''), severity, facts }, this.key());
      this.given.set(NOTHING);
      this.observed.emit(item);
    });
    // What is sent after a correction is another request.
    this.key.set(idempotencyKey()['Idempotency-Key']);
  }
}
