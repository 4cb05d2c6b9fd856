import { Component, computed, inject, input, output } from '@angular/core';

import { isChecked } from '../../../shell/forms/value-of';
import { EditorStore } from '../state/editor-store';

/** Which of the ladder's rungs belong to something: a box for each. */
@Component({
  selector: 'nr-id-boxes',
  template: `
    <fieldset [id]="path()" tabindex="-1">
      <legend>{{ label() }}</legend>
      <div class="boxes">
        @for (option of options(); track option.id) {
          <label class="choice"><input type="checkbox" [checked]="value().includes(option.id)" (change)="put(option.id, $event)" /> <span>{{ option.name }}</span></label>
        }
      </div>
      @if (problem()) {<span class="field-error">{{ problem() }}</span>}
    </fieldset>
  `,
  styles: `
    legend {
      padding: 0;
    }
    .boxes {
      display: flex;
      flex-wrap: wrap;
      column-gap: 16px;
    }
  `,
})
export class IdBoxes {
  readonly path = input.required<string>();
  readonly label = input.required<string>();
  readonly options = input.required<readonly { readonly id: string; readonly name: string }[]>();
  readonly value = input.required<readonly string[]>();
  readonly changed = output<readonly string[]>();

  private readonly store = inject(EditorStore);
  protected readonly problem = computed(() => this.store.problemAt(this.path()));

  protected put(id: string, event: Event): void {
    const on = isChecked(event);
    this.changed.emit(this.options().map((option) => option.id).filter((one) => (one === id ? on : this.value().includes(one))));
  }
}
