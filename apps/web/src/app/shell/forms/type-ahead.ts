import { Component, computed, ElementRef, input, linkedSignal, model, output, signal, viewChild } from '@angular/core';

import { valueOf } from './value-of';

let made = 0;

/** A line of text with proposals beneath it, by the ARIA pattern of a combobox; works inside a sheet. Whatever is typed may stay. */
@Component({
  selector: 'nr-type-ahead',
  template: `
    <label [for]="id">{{ label() }}</label>
    <input
      #field type="text" role="combobox" autocomplete="off" aria-autocomplete="list" maxlength="200" [id]="id" [placeholder]="placeholder()" [value]="text()"
      [attr.aria-expanded]="shown()" [attr.aria-controls]="shown() ? id + '-list' : null" [attr.aria-activedescendant]="shown() && at() >= 0 ? id + '-' + at() : null" [attr.aria-invalid]="error() ? true : null"
      (input)="type($event)" (keydown)="key($event)" (blur)="open.set(false)"
    />
    @if (shown()) {
      <ul role="listbox" [id]="id + '-list'" [attr.aria-label]="label()">
        @for (option of options(); track option; let index = $index) {
          <li role="option" [id]="id + '-' + index" [attr.aria-selected]="index === at()" (mousedown)="$event.preventDefault()" (mouseup)="pick(option)">{{ option }}</li>
        }
      </ul>
    }
    <span class="visually-hidden" role="status">{{ shown() ? options().length + (options().length === 1 ? ' proposal' : ' proposals') : '' }}</span>
    @if (error(); as words) {<span class="error">{{ words }}</span>}
  `,
  styles: `
    :host {
      position: relative;
      display: grid;
      gap: 4px;
      align-content: start;
    }
    input {
      inline-size: 100%;
      min-block-size: var(--nr-target);
      padding: 6px 8px;
      border: 1px solid var(--nr-outline);
      border-radius: var(--nr-radius-cell);
      background: var(--nr-page);
      color: var(--nr-text);
    }
    ul {
      position: absolute;
      z-index: 2;
      inset-block-start: 100%;
      inset-inline: 0;
      margin: 2px 0 0;
      padding: 4px;
      border: 1px solid var(--nr-outline);
      border-radius: var(--nr-radius);
      background: var(--nr-page);
      box-shadow: var(--nr-shadow);
      list-style: none;
    }
    li {
      padding: 8px;
      border-radius: var(--nr-radius-cell);
      overflow-wrap: anywhere;
      cursor: pointer;
    }
    li:hover,
    li[aria-selected='true'] {
      background: var(--nr-sunken);
    }
    .error {
      color: var(--nr-danger);
    }
  `,
})
export class TypeAhead {
  readonly label = input.required<string>();
  readonly text = model.required<string>();
  /** What is proposed for the present text. */
  readonly options = input.required<readonly string[]>();
  readonly placeholder = input('');
  readonly error = input('');
  /** One of the proposals was chosen. */
  readonly picked = output<string>();

  protected readonly id = `type-ahead-${String((made += 1))}`;
  protected readonly open = signal(false);
  protected readonly shown = computed(() => this.open() && this.options().length > 0);
  /** The proposal that Enter takes; -1: none, so that Enter does what it does in any field. */
  protected readonly at = linkedSignal({ source: () => this.options(), computation: () => -1 });
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  focus(): void {
    this.field().nativeElement.focus();
  }

  protected type(event: Event): void {
    this.text.set(valueOf(event));
    this.open.set(true);
  }

  protected key(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!this.shown()) this.open.set(true);
      this.move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && this.shown() && this.at() >= 0) {
      event.preventDefault();
      this.pick(this.options()[this.at()] ?? '');
    } else if (event.key === 'Escape' && this.shown()) {
      // Only the list closes, not the sheet around it.
      event.preventDefault();
      event.stopPropagation();
      this.open.set(false);
    }
  }

  protected pick(option: string): void {
    this.text.set(option);
    this.open.set(false);
    this.picked.emit(option);
  }

  private move(by: number): void {
    const count = this.options().length;
    if (count > 0) this.at.update((at) => (at < 0 ? (by > 0 ? 0 : count - 1) : (at + by + count) % count));
  }
}
