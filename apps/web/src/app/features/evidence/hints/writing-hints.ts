import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type Hint, hintKindWords } from '@nextrung/domain/evidence';

import { HintChoices } from './hint-choices';

/** Longer words are cut where they are quoted. */
const MOST = 48;

/** What a committee would stumble over in one text, beneath it. */
@Component({
  selector: 'nr-writing-hints',
  imports: [MatButton],
  template: `
    @if (shown().length) {
      <ul>
        @for (one of shown(); track one.hint.id) {
          <li>
            <p><button type="button" class="quote" [attr.aria-label]="'Go to “' + one.quote + '” in the text'" (click)="find.emit(one.hint)">“{{ one.quote }}”</button> {{ one.hint.reason }}</p>
            <button matButton type="button" [attr.aria-label]="'Do not show this kind again: ' + kindWords[one.hint.id]" (click)="switchOff(one.hint)">Do not show this kind again</button>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    ul {
      display: grid;
      gap: 4px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      padding: 8px 12px;
      border-inline-start: 3px solid var(--nr-accent);
      border-radius: var(--nr-radius-cell);
      background: var(--nr-raised);
    }
    p {
      margin: 0;
    }
    .quote {
      min-block-size: 24px;
      padding: 0;
      border: 0;
      background: none;
      color: var(--nr-accent);
      font: inherit;
      text-align: start;
      overflow-wrap: anywhere;
      cursor: pointer;
    }
    .quote:hover {
      text-decoration: underline;
    }
    [matButton] {
      margin-inline-start: -12px;
    }
  `,
})
export class WritingHints {
  readonly hints = input.required<readonly Hint[]>();
  /** The text as it stands now: a hint about words that are gone is not shown any more. */
  readonly text = input.required<string>();
  readonly find = output<Hint>();
  readonly gone = output<Hint>();
  private readonly choices = inject(HintChoices);
  protected readonly kindWords = hintKindWords;
  protected readonly shown = computed(() =>
    this.hints().flatMap((hint) => {
      const words = this.text().slice(hint.from, hint.to).replace(/\s+/g, ' ');
      return words === '' ? [] : [{ hint, quote: words.length > MOST ? `${words.slice(0, MOST).trimEnd()}…` : words }];
    }),
  );

  protected switchOff(hint: Hint): void {
    this.choices.set(hint.id, false);
    this.gone.emit(hint);
  }
}
