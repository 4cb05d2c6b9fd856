import { Component, input, output } from '@angular/core';
import type { PersonRef } from '@nextrung/api-client';

import { valueOf } from '../../shell/forms/value-of';

/** For whom a manager reads the ladder: whose rungs stand side by side, and whose evidence stands beside a cell. */
@Component({
  selector: 'nr-reader-choice',
  template: `
    <label class="field">Read it for
      <select (change)="chosen.emit(value($event) || null)">
        <option value="" [selected]="person() === null">Myself</option>
        @for (one of people(); track one.id) {
          <option [value]="one.id" [selected]="one.id === person()">{{ one.name }}</option>
        }
      </select>
    </label>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class ReaderChoice {
  readonly people = input.required<readonly PersonRef[]>();
  readonly person = input.required<string | null>();
  readonly chosen = output<string | null>();
  protected readonly value = valueOf;
}
