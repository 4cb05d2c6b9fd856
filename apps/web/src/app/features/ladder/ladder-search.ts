import { Component, effect, input, linkedSignal, output, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';

import { valueOf } from '../../shell/forms/value-of';

/** Long enough for a word to be typed, short enough to feel immediate. */
const pause = 200;

/** Searches the ladder: the count stands in words, Enter leads to the next place and Shift with Enter to the one before. */
@Component({
  selector: 'nr-ladder-search',
  imports: [MatButton],
  template: `
    <label class="field" for="ladder-search">Search the ladder</label>
    <div class="row">
      <input id="ladder-search" type="search" autocomplete="off" aria-describedby="ladder-found" [value]="text()" (input)="text.set(value($event))" (keydown.enter)="move(1)" (keydown.shift.enter)="move(-1)" />
      @if (count() > 1) {
        <button matButton type="button" (click)="step.emit(-1)">Previous</button>
        <button matButton type="button" (click)="step.emit(1)">Next</button>
      }
    </div>
    <p id="ladder-found" class="caption" role="status">{{ found() }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
      flex: 1 1 320px;
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: 4px;
      align-items: center;
    }
    input {
      flex: 1 1 200px;
      max-inline-size: 320px;
      min-block-size: var(--nr-target);
      padding: 6px 8px;
      border: 1px solid var(--nr-outline);
      border-radius: var(--nr-radius-cell);
      background: var(--nr-page);
    }
    p {
      min-block-size: 16px;
    }
    @media (width < 480px) {
      input {
        flex-basis: 100%;
        max-inline-size: none;
      }
    }
  `,
})
export class LadderSearch {
  /** What the address asks for. */
  readonly query = input.required<string>();
  readonly found = input.required<string>();
  readonly count = input.required<number>();
  readonly asked = output<string>();
  readonly step = output<1 | -1>();
  protected readonly value = valueOf;
  private sent = '';
  /** What is typed; an address that only catches up with it changes nothing. */
  protected readonly text = linkedSignal<string, string>({ source: this.query, computation: (query, before) => (query === this.sent ? (before?.value ?? query) : query) });

  constructor() {
    effect((onCleanup) => {
      const text = this.text();
      if (text === untracked(this.query)) return;
      const timer = setTimeout(() => this.send(text), pause);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected move(by: 1 | -1): void {
    if (this.text() === this.query()) this.step.emit(by);
    else this.send(this.text());
  }

  private send(text: string): void {
    this.sent = text;
    this.asked.emit(text);
  }
}
