import { Component, inject, input } from '@angular/core';
import { Router } from '@angular/router';

import { valueOf } from '../../../shell/forms/value-of';
import type { TrialRung } from './trial-target';

/** Which rung is tried out; it stands in the address, so that a link shows the same. */
@Component({
  selector: 'nr-trial-choice',
  template: `
    <label class="field">Target to try out
      <select (change)="choose($event)">
        @if (chosen() === null) {
          <option value="" selected>Choose a rung</option>
        }
        @for (rung of rungs(); track rung.id) {
          <option [value]="rung.id" [selected]="rung.id === chosen()">{{ rung.words }}</option>
        }
      </select>
    </label>
    @if (note()) {
      <p class="secondary" role="status">{{ note() }}</p>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: 8px 24px;
      margin-block-end: var(--nr-group);
    }
    label {
      flex: 0 1 360px;
    }
    p {
      flex: 1 1 280px;
      max-inline-size: var(--nr-measure);
      padding-block: 6px;
    }
  `,
})
export class TrialChoice {
  private readonly router = inject(Router);
  readonly rungs = input.required<readonly TrialRung[]>();
  readonly chosen = input.required<string | null>();
  /** The first agreed target: what the page shows where the address names none. */
  readonly first = input.required<string | null>();
  readonly note = input('');

  protected choose(event: Event): void {
    const rung = valueOf(event);
    if (rung !== '') void this.router.navigate([], { queryParams: { target: rung === this.first() ? null : rung }, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
