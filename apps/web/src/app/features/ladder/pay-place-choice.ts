import { Component, input, output } from '@angular/core';

import { valueOf } from '../../shell/forms/value-of';
import type { PayPlace } from './pay';

/** For which place pay is shown. */
@Component({
  selector: 'nr-pay-place-choice',
  template: `
    <label class="field">Pay for
      <select (change)="chosen.emit(value($event) || null)">
        <option value="" [selected]="place() === null">{{ market() || 'The market of the ladder' }}</option>
        @for (one of places(); track one.location) {
          <option [value]="one.location" [selected]="one.location === place()?.location">{{ one.location }} (× {{ one.factor }})</option>
        }
      </select>
    </label>
  `,
  styles: `
    :host {
      display: block;
      max-inline-size: 320px;
    }
  `,
})
export class PayPlaceChoice {
  readonly places = input.required<readonly PayPlace[]>();
  readonly place = input.required<PayPlace | null>();
  readonly market = input.required<string>();
  readonly chosen = output<string | null>();
  protected readonly value = valueOf;
}
