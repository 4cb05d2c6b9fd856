import { Component, computed, input } from '@angular/core';
import type { RungView } from '@nextrung/api-client';

import { payWords } from './pay';

/** What a rung is about: focus, responsibilities, typical years, compensation, named skills. */
@Component({
  selector: 'nr-rung-facts',
  template: `
    <p class="caption">{{ heading() }}</p>
    <h3>{{ rung().title }}</h3>
    @if (rung().focus) {<p>{{ rung().focus }}</p>}
    <dl>
      @if (rung().responsibilities.length) {<dt>Responsibilities</dt><dd>{{ rung().responsibilities.join(', ') }}</dd>}
      @if (years(); as typical) {<dt>Typical years</dt><dd>{{ typical }}</dd>}
      @if (compensation(); as pay) {<dt>Compensation</dt><dd>{{ pay }}</dd>}
      @if (named(); as listed) {<dt>Skills</dt><dd>{{ listed }}</dd>}
    </dl>
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
      align-content: start;
    }
    dl {
      display: grid;
      grid-template-columns: max-content minmax(0, 1fr);
      gap: 2px 12px;
      margin-block: 4px 0;
    }
    dt {
      color: var(--nr-secondary);
    }
  `,
})
export class RungFacts {
  readonly heading = input.required<string>();
  readonly rung = input.required<RungView>();
  readonly currency = input.required<string>();
  /** What the amounts are multiplied with, for the place that is chosen. */
  readonly payFactor = input(1);
  /** Named skills of the rung. */
  readonly skills = input.required<readonly { readonly name: string }[]>();

  protected readonly years = computed(() => {
    const years = this.rung().years;
    if (!years) return null;
    const { min, max, openEnded } = years;
    return openEnded || max === null ? `${min} or more` : `${min} to ${max}`;
  });
  protected readonly named = computed(() => this.skills().map(({ name }) => name).join(', '));
  protected readonly compensation = computed(() => payWords(this.rung().compensation, this.currency(), this.payFactor()));
}
