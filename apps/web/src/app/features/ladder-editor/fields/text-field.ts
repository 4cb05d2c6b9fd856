import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';

import { valueOf } from '../../../shell/forms/value-of';
import { EditorStore } from '../state/editor-store';

/** A text of the draft. Its path is its address: what is wrong there is said here. */
@Component({
  selector: 'nr-text-field',
  template: `
    <div class="field">
      <label [for]="path()" [class.visually-hidden]="quiet()">{{ label() }}</label>
      @if (lines() > 1) {
        <textarea [id]="path()" [rows]="lines()" [value]="value()" [attr.aria-invalid]="problem() ? true : null" [attr.aria-describedby]="path() + '-hint'" (input)="take($event)"></textarea>
      } @else {
        <input type="text" autocomplete="off" [id]="path()" [value]="value()" [attr.aria-invalid]="problem() ? true : null" [attr.aria-describedby]="path() + '-hint'" (input)="take($event)" />
      }
      <span class="caption" [id]="path() + '-hint'">{{ hint() }} @if (problem()) {<span class="field-error">{{ problem() }}</span>}</span>
    </div>
  `,
  styleUrl: './field.scss',
})
export class TextField {
  readonly path = input.required<string>();
  readonly label = input.required<string>();
  readonly value = input.required<string>();
  readonly lines = input(1);
  readonly hint = input('');
  /** The label is for screen readers only: what the field is stands beside it. */
  readonly quiet = input(false);
  /** What must hold before the draft takes the text; says what does not, or nothing. */
  readonly check = input<(text: string) => string>(() => '');
  readonly changed = output<string>();

  private readonly store = inject(EditorStore);
  private readonly refused = linkedSignal<string, string>({ source: this.value, computation: () => '' });
  protected readonly problem = computed(() => this.refused() || this.store.problemAt(this.path()));

  protected take(event: Event): void {
    const text = valueOf(event);
    this.refused.set(this.check()(text));
    if (this.refused() === '') this.store.typed(this.path(), () => this.changed.emit(text));
  }
}
