import { Component, computed, input } from '@angular/core';
import { type WordsPart, WordsDiff } from '@nextrung/ui';

import type { Statement } from './statements';

/** One side of a decision: the statements in force, or those of the draft, with the words that differ marked. */
@Component({
  selector: 'nr-statement-side',
  imports: [WordsDiff],
  template: `
    <p class="caption">{{ label() }}</p>
    @for (line of lines(); track line.id) {
      <p class="line"><span class="caption">{{ line.id }}{{ line.must ? ', must-have' : '' }}{{ line.elsewhere }}</span>&ngsp;<ui-words-diff [parts]="line.parts" /></p>
    } @empty {
      <p class="secondary">Nothing</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
      align-content: start;
    }
    .line > .caption {
      display: block;
    }
  `,
})
export class StatementSide {
  readonly label = input.required<string>();
  readonly statements = input.required<readonly Statement[]>();
  /** The place of the decision: a statement that stands elsewhere says where. */
  readonly place = input.required<string>();
  /** The words of the only statement, marked. */
  readonly parts = input<readonly WordsPart[] | null>(null);
  protected readonly lines = computed(() => this.statements().map(({ id, must, text, place }) => ({
    id, must, elsewhere: place === this.place() ? '' : `, in ${place}`, parts: this.parts() ?? [{ kind: 'same' as const, text }],
  })));
}
