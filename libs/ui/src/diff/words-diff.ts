import { Component, input } from '@angular/core';

import type { WordsPart } from './diff-model';

/** A text with what was added underlined and what was removed struck through; both are also said. */
@Component({
  selector: 'ui-words-diff',
  template: `@for (part of parts(); track $index) {@switch (part.kind) {@case ('added') {<ins><span class="visually-hidden">added: </span>{{ part.text }}<span class="visually-hidden">, end of what was added </span></ins>}@case ('removed') {<del><span class="visually-hidden">removed: </span>{{ part.text }}<span class="visually-hidden">, end of what was removed </span></del>}@default {<span>{{ part.text }}</span>}}}`,
  styles: `
    :host {
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
    ins,
    del {
      padding-inline: 1px;
      border-radius: 2px;
      text-decoration-thickness: 1.5px;
    }
    ins {
      background: var(--nr-tint-2);
      text-underline-offset: 3px;
    }
    del {
      background: var(--nr-sunken);
      color: var(--nr-secondary);
    }
    ins + del,
    del + ins {
      margin-inline-start: 2px;
    }
  `,
})
export class WordsDiff {
  readonly parts = input.required<readonly WordsPart[]>();
}
