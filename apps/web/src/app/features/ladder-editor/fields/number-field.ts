import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';

import { valueOf } from '../../../shell/forms/value-of';
import { EditorStore } from '../state/editor-store';

/** A number of the draft. What is no number stays in the field and is said there; the draft keeps the last one. */
@Component({
  selector: 'nr-number-field',
  template: `
    <div class="field">
      <label [for]="path()">{{ label() }}</label>
      <input class="number" type="text" autocomplete="off" [inputMode]="whole() ? 'numeric' : 'decimal'" [id]="path()" [value]="shown()" [attr.aria-invalid]="problem() ? true : null" [attr.aria-describedby]="path() + '-hint'" (input)="take($event)" />
      <span class="caption" [id]="path() + '-hint'">{{ hint() }} @if (problem()) {<span class="field-error">{{ problem() }}</span>}</span>
    </div>
  `,
  styleUrl: './field.scss',
  styles: `
    :host {
      max-inline-size: 160px;
    }
  `,
})
export class NumberField {
  readonly path = input.required<string>();
  readonly label = input.required<string>();
  /** Null where the ladder does not say. */
  readonly value = input.required<number | null>();
  readonly whole = input(true);
  /** The field may be empty. */
  readonly optional = input(false);
  readonly hint = input('');
  readonly changed = output<number | null>();

  private readonly store = inject(EditorStore);
  protected readonly shown = computed(() => (this.value() === null ? '' : String(this.value())));
  private readonly refused = linkedSignal<number | null, string>({ source: this.value, computation: () => '' });
  protected readonly problem = computed(() => this.refused() || this.store.problemAt(this.path()));

  protected take(event: Event): void {
    const text = valueOf(event).trim().replace(',', '.');
    const number = text === '' ? null : Number(text);
    const fits = number === null ? this.optional() : Number.isFinite(number) && number >= 0 && (!this.whole() || Number.isSafeInteger(number));
    this.refused.set(fits ? '' : this.whole() ? 'Enter a whole number. Until then the last one holds.' : 'Enter a number. Until then the last one holds.');
    if (fits) this.store.typed(this.path(), () => this.changed.emit(number));
  }
}
