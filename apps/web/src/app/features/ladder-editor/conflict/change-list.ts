import { Component, input } from '@angular/core';

import type { ChangeWords } from './change-words';

/** What changed, line by line: the text before, then the text after. */
@Component({
  selector: 'nr-change-list',
  template: `
    <ul>
      @for (change of changes(); track $index) {
        <li>
          <span class="what">{{ change.what }}</span>
          @if (change.before) {<del><span class="visually-hidden">Before: </span>{{ change.before }}</del>}
          @if (change.after) {<ins><span class="visually-hidden">After: </span>{{ change.after }}</ins>}
        </li>
      } @empty {
        <li class="secondary">Nothing.</li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      gap: 8px;
      padding: 0;
      list-style: none;
    }
    li {
      max-inline-size: var(--nr-measure);
      overflow-wrap: anywhere;
    }
    .what,
    del,
    ins {
      display: block;
    }
    .what {
      color: var(--nr-secondary);
    }
    ins {
      text-decoration: none;
    }
  `,
})
export class ChangeList {
  readonly changes = input.required<readonly ChangeWords[]>();
}
