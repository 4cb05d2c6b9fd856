import { Component, computed, ElementRef, input, model, viewChild } from '@angular/core';
import type { Hint } from '@nextrung/domain/evidence';

import { RichArea } from '../../../shell/forms/rich-area';
import { WritingHints } from '../hints/writing-hints';

let made = 0;

/** A text with the question that a committee would ask about it, and what would make it stumble. */
@Component({
  selector: 'nr-asked-text',
  imports: [RichArea, WritingHints],
  template: `
    <label [for]="id"><span>{{ label() }}</span></label>
    @if (rows() > 1) {
      <nr-rich-area #area [fieldId]="id" [rows]="rows()" [(text)]="text" [described]="described()" [invalid]="error() !== ''" />
    } @else {
      <input #field type="text" [id]="id" autocomplete="off" [value]="text()" [attr.aria-describedby]="described()" [attr.aria-invalid]="error() ? true : null" (input)="text.set(field.value)" />
    }
    <p class="caption" [id]="id + '-asked'">{{ asked() }}</p>
    @if (error(); as words) {<p class="error" [id]="id + '-error'">{{ words }}</p>}
    <nr-writing-hints [id]="id + '-hints'" [hints]="hints()" [text]="text()" (find)="select($event)" (gone)="focus()" />
  `,
  styleUrl: './evidence-form.scss',
  styles: `
    :host {
      gap: 4px;
    }
    p {
      margin: 0;
    }
  `,
})
export class AskedText {
  readonly label = input.required<string>();
  /** What a committee asks. */
  readonly asked = input.required<string>();
  readonly text = model.required<string>();
  readonly error = input('');
  readonly hints = input<readonly Hint[]>([]);
  readonly rows = input(3);

  protected readonly id = `asked-${String((made += 1))}`;
  protected readonly described = computed(() => [`${this.id}-asked`, ...(this.error() ? [`${this.id}-error`] : []), ...(this.hints().length > 0 ? [`${this.id}-hints`] : [])].join(' '));
  private readonly field = viewChild<ElementRef<HTMLInputElement>>('field');
  private readonly area = viewChild<RichArea>('area');

  protected select({ from, to }: Hint): void {
    this.area()?.select(from, to);
    this.field()?.nativeElement.focus();
    this.field()?.nativeElement.setSelectionRange(from, to);
  }

  protected focus(): void {
    this.area()?.focus();
    this.field()?.nativeElement.focus();
  }
}
