import { httpResource } from '@angular/common/http';
import { Component, computed, input, linkedSignal, output } from '@angular/core';
import type { SuggestedIndicator } from '@nextrung/api-client';

/** Beneath this, a text says too little to be searched with. */
const LEAST_TEXT = 10;
const MOST_TEXT = 12_000;

interface Choice {
  readonly id: string;
  readonly text: string;
}

/** Indicators that a text may show, as chips: to be chosen, never chosen by themselves. Those that are chosen stand among them. */
@Component({
  selector: 'nr-suggested-indicators',
  template: `
    @if (choices().length) {
      <fieldset>
        <legend>Suggested indicators <span class="caption">From the words of your text. Nothing is chosen until you choose it.</span></legend>
        @for (one of choices(); track one.id) {
          @let on = chosen().has(one.id);
          <button type="button" [attr.aria-pressed]="on" [disabled]="!on && full()" (click)="choose.emit({ id: one.id, on: !on })"><strong>{{ one.id }}</strong> {{ one.text }}</button>
        }
      </fieldset>
    }
    <p class="visually-hidden" role="status">{{ suggested().length ? suggested().length + ' indicators suggested' : '' }}</p>
  `,
  styles: `
    :host {
      display: contents;
    }
    fieldset {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      min-inline-size: 0;
    }
    legend {
      margin-block-end: 8px;
      padding: 0;
    }
    button {
      min-block-size: var(--nr-target);
      padding: 6px 12px;
      border: 1px solid var(--nr-outline);
      border-radius: var(--nr-radius);
      background: var(--nr-page);
      color: var(--nr-text);
      text-align: start;
      cursor: pointer;
    }
    button[aria-pressed='true'] {
      border-color: var(--nr-accent);
      box-shadow: inset 0 0 0 1px var(--nr-accent);
    }
    button:disabled {
      color: var(--nr-secondary);
      cursor: default;
    }
  `,
})
export class SuggestedIndicators {
  /** Whose target is searched; null: nobody's, so that nothing is suggested. */
  readonly personId = input.required<string | null>();
  /** What was typed, once the typing pauses. */
  readonly text = input.required<string>();
  readonly chosen = input.required<ReadonlySet<string>>();
  /** Every indicator that can be chosen, for the words of those that are. */
  readonly all = input.required<readonly Choice[]>();
  readonly full = input(false);
  readonly choose = output<{ readonly id: string; readonly on: boolean }>();

  private readonly found = httpResource<SuggestedIndicator[]>(() => {
    const [personId, text] = [this.personId(), this.text().trim().slice(0, MOST_TEXT)];
    return personId === null || text.length < LEAST_TEXT ? undefined : { url: `/api/people/${personId}/indicator-suggestions`, method: 'POST', body: { text } };
  });
  /** What was suggested stays while the next is looked for, so that nothing jumps away under a finger. */
  protected readonly suggested = linkedSignal<readonly SuggestedIndicator[] | null, readonly SuggestedIndicator[]>({
    source: () => (this.found.hasValue() ? this.found.value() : this.found.isLoading() ? null : []),
    computation: (found, before) => found ?? before?.value ?? [],
  });
  protected readonly choices = computed<readonly Choice[]>(() => {
    const ids = new Set(this.suggested().map(({ id }) => id));
    return [...this.suggested(), ...this.all().filter(({ id }) => this.chosen().has(id) && !ids.has(id))];
  });
}
