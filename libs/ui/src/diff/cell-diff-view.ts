import { Component, computed, input } from '@angular/core';

import type { CellDiff } from './diff-model';
import { FieldDiffs } from './field-diffs';
import { statementDiffWords, statementParts } from './statement-diff-words';
import { WordsDiff } from './words-diff';

/** What changed in one cell, statement by statement. */
@Component({
  selector: 'ui-cell-diff',
  imports: [FieldDiffs, WordsDiff],
  template: `
    <h4>{{ heading() }}</h4>
    <ul>
      @for (line of lines(); track line.key) {
        <li>
          <p class="caption"><span class="code">{{ line.id }}</span>@if (line.said) {&ngsp;<strong>{{ line.said }}</strong>}</p>
          <p><ui-words-diff [parts]="line.parts" /></p>
          @if (line.fields.length) {<ui-field-diffs [fields]="line.fields" />}
        </li>
      }
    </ul>
    @if (cell().reordered) {<p class="secondary">The statements that stayed stand in another order.</p>}
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
    h4,
    ul {
      margin: 0;
      padding: 0;
    }
    h4 {
      font-size: var(--nr-body);
      font-weight: 600;
    }
    ul {
      display: grid;
      gap: 12px;
      list-style: none;
    }
    li {
      padding-inline-start: 12px;
      border-inline-start: 2px solid var(--nr-border);
    }
    p {
      max-inline-size: var(--nr-measure);
    }
    .code {
      margin-inline-end: 8px;
    }
    strong {
      color: var(--nr-text);
      font-weight: 600;
    }
  `,
})
export class CellDiffView {
  readonly cell = input.required<CellDiff>();
  /** The competency or skill; its rung stands above. */
  readonly heading = input.required<string>();
  protected readonly lines = computed(() => this.cell().indicators.map((one) => ({ key: `${one.kind} ${one.id}`, id: one.id, said: statementDiffWords(one), parts: statementParts(one), fields: one.fields })));
}
