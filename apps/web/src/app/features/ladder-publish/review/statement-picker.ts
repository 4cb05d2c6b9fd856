import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon } from '@nextrung/ui';

import { valueOf } from '../../../shell/forms/value-of';
import type { Statement } from './statements';

export interface PlaceStatements {
  readonly place: string;
  readonly statements: readonly Statement[];
}

/** Chooses statements of a ladder: one that replaces another choice, or several in a list. */
@Component({
  selector: 'nr-statement-picker',
  imports: [Icon, MatButton],
  template: `
    @if (several()) {
      <ul>
        @for (one of chosen(); track one.id) {
          <li><span>{{ one.id }}: {{ one.text }}</span> <button matButton type="button" [attr.aria-label]="'Leave out ' + one.id" (click)="changed.emit(without(one.id))"><ui-icon name="close" [size]="16" /> Leave out</button></li>
        }
      </ul>
    }
    <label class="field">{{ label() }}
      <select [attr.aria-invalid]="refused() ? true : null" [attr.aria-describedby]="refused() ? name() + '-refused' : null" (change)="choose($event)">
        <option value="" [selected]="several() || chosen().length === 0">{{ several() ? 'Add one' : 'Choose one' }}</option>
        @for (group of groups(); track group.place) {
          <optgroup [label]="group.place">
            @for (one of group.statements; track one.id) {
              @if (!several() || !has(one.id)) {<option [value]="one.id" [selected]="!several() && has(one.id)">{{ one.id }}: {{ one.text }}</option>}
            }
          </optgroup>
        }
      </select>
      @if (refused(); as words) {<span class="field-error" [id]="name() + '-refused'">{{ words }}</span>}
    </label>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      min-inline-size: 0;
    }
    ul {
      display: grid;
      gap: 4px;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 8px;
    }
    li > span {
      flex: 1 1 200px;
      max-inline-size: var(--nr-measure);
    }
    .field {
      max-inline-size: 560px;
      min-inline-size: 0;
    }
    select {
      text-overflow: ellipsis;
    }
  `,
})
export class StatementPicker {
  readonly label = input.required<string>();
  /** Unique on the page. */
  readonly name = input.required<string>();
  readonly groups = input.required<readonly PlaceStatements[]>();
  readonly chosen = input.required<readonly Statement[]>();
  readonly several = input(false);
  readonly refused = input('');
  /** Ids of what is chosen. */
  readonly changed = output<readonly string[]>();

  protected has(id: string): boolean {
    return this.chosen().some((one) => one.id === id);
  }

  protected without(id: string): readonly string[] {
    return this.chosen().map((one) => one.id).filter((one) => one !== id);
  }

  protected choose(event: Event): void {
    const id = valueOf(event);
    if (!this.several()) return this.changed.emit(id ? [id] : []);
    if (id) this.changed.emit([...this.without(id), id]);
    if (event.target instanceof HTMLSelectElement) event.target.value = '';
  }
}
