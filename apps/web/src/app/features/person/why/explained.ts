import { Component, input } from '@angular/core';
import type { Explanation } from '@nextrung/api-client';

import { Arithmetic } from './arithmetic';

/** A number in words, its arithmetic behind a button. */
@Component({
  selector: 'nr-explained',
  imports: [Arithmetic],
  template: `
    @for (sentence of explanation().words; track $index) {
      <p>{{ sentence }}</p>
    }
    <nr-arithmetic [lines]="explanation().formula" [of]="of()" />
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
  `,
})
export class Explained {
  readonly explanation = input.required<Explanation>();
  readonly of = input('');
}
