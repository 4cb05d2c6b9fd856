import { Component, input, output } from '@angular/core';

import { isChecked } from '../../../shell/forms/value-of';

/** Yes or no. */
@Component({
  selector: 'nr-flag-field',
  template: `<label class="choice"><input type="checkbox" [id]="path()" [checked]="value()" (change)="changed.emit(isChecked($event))" /> <span>{{ label() }}</span></label>`,
})
export class FlagField {
  readonly path = input.required<string>();
  readonly label = input.required<string>();
  readonly value = input.required<boolean>();
  readonly changed = output<boolean>();
  protected readonly isChecked = isChecked;
}
