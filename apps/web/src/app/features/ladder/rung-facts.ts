import { Component, computed, input } from '@angular/core';
import type { RungView } from '@nextrung/api-client';

/** What a rung is about: focus, responsibilities, typical years, compensation, named skills. */
@Component({
  selector: 'nr-rung-facts',
  template: `
    <p class="caption">{{ heading() }}</p>
    <h3>{{ rung().title }}</h3>
    <p>{{ rung().focus }}</p>
    <dl>
      <dt>Responsibilities</dt><dd>{{ rung().responsibilities.join(', ') }}</dd>
      <dt>Typical years</dt><dd>{{ years() }}</dd>
      <dt>Compensation</dt><dd>{{ compensation() }}</dd>
      @if (rung().checklist.length) {<dt>Skills</dt><dd>{{ skills() }}</dd>}
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

  protected readonly years = computed(() => {
    const { min, max, openEnded } = this.rung().years;
    return openEnded || max === null ? `${min} or more` : `${min} to ${max}`;
  });
  protected readonly skills = computed(() => this.rung().checklist.map(({ name }) => name).join(', '));
  protected readonly compensation = computed(() => {
    const { min, max, maxIsSoft, highlyVariable } = this.rung().compensation;
    const money = new Intl.NumberFormat('en-GB', { style: 'currency', currency: this.currency(), maximumFractionDigits: 0 });
    return `${money.format(min)} to ${money.format(max)}${maxIsSoft ? ' or more' : ''}${highlyVariable ? ', highly variable' : ''}`;
  });
}
