import { Component, input, output } from '@angular/core';

import { valueOf } from '../../../shell/forms/value-of';

/** One of a few. */
@Component({
  selector: 'nr-choice-field',
  template: `
    <div class="field">
      <label [for]="path()">{{ label() }}</label>
      <select [id]="path()" (change)="changed.emit(valueOf($event))">
        @for (option of options(); track option.id) {<option [value]="option.id" [selected]="option.id === value()">{{ option.name }}</option>}
      </select>
    </div>
  `,
  styleUrl: './field.scss',
})
export class ChoiceField {
  readonly path = input.required<string>();
  readonly label = input.required<string>();
  readonly options = input.required<readonly { readonly id: string; readonly name: string }[]>();
  readonly value = input.required<string>();
  readonly changed = output<string>();
  protected readonly valueOf = valueOf;
}
