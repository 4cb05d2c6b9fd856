import { Component, input, model } from '@angular/core';

import { valueOf } from '../../../shell/forms/value-of';
import { currencies } from '../amount-text';

/** A currency of the world, with its label and what was refused. */
@Component({
  selector: 'nr-currency-field',
  template: `
    <label class="field">Currency
      <select [attr.aria-invalid]="error() ? true : null" (change)="value.set(valueOf($event))">
        <option value="" [selected]="value() === ''">Choose one</option>
        @for (code of currencies; track code) {<option [value]="code" [selected]="value() === code">{{ code }}</option>}
      </select>
      <span class="field-error">{{ error() }}</span>
    </label>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class CurrencyField {
  readonly value = model('');
  readonly error = input('');
  protected readonly currencies = currencies();
  protected readonly valueOf = valueOf;
}
