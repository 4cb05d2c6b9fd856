import { Component, input, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';

let made = 0;

/** One step further than the words: how the number is worked out, a line each, when asked for. */
@Component({
  selector: 'nr-arithmetic',
  imports: [MatButton],
  template: `
    @if (lines().length) {
      <button matButton type="button" [attr.aria-expanded]="open()" [attr.aria-controls]="id" [attr.aria-label]="word() + (of() ? ' of ' + of() : '')" (click)="open.set(!open())">{{ word() }}</button>
      <ol [id]="id" [hidden]="!open()">
        @for (line of lines(); track $index) {
          <li>{{ line }}</li>
        }
      </ol>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    button {
      margin-inline-start: -12px;
    }
    ol {
      margin-block-start: 4px;
      padding: 8px 12px;
      border-radius: var(--nr-radius-cell);
      background: var(--nr-raised);
      font-variant-numeric: tabular-nums lining-nums;
      list-style: none;
      overflow-wrap: anywhere;
    }
    ol[hidden] {
      display: none;
    }
    li + li {
      margin-block-start: 4px;
    }
  `,
})
export class Arithmetic {
  readonly lines = input.required<readonly string[]>();
  /** Which number, where several stand below each other. */
  readonly of = input('');
  protected readonly open = linkedSignal({ source: this.lines, computation: () => false });
  protected readonly id = `arithmetic-${(made += 1)}`;

  protected word(): string {
    return this.open() ? 'Hide the arithmetic' : 'Show the arithmetic';
  }
}
