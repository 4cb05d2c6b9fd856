import { Component, computed, input } from '@angular/core';

import type { FieldDiff } from './diff-model';
import { fieldParts, fieldWords } from './field-words';
import { WordsDiff } from './words-diff';

/** Fields that changed, each with its words before and after. */
@Component({
  selector: 'ui-field-diffs',
  imports: [WordsDiff],
  template: `
    <dl>
      @for (line of lines(); track line.field) {
        <div><dt>{{ line.name }}</dt><dd>@if (line.parts.length) {<ui-words-diff [parts]="line.parts" />} @else {<span class="secondary">Empty before and after</span>}</dd></div>
      }
    </dl>
  `,
  styles: `
    dl,
    dd {
      margin: 0;
    }
    dl {
      display: grid;
      gap: 8px;
    }
    div {
      display: grid;
      grid-template-columns: minmax(120px, 200px) minmax(0, 1fr);
      gap: 0 16px;
    }
    dt {
      color: var(--nr-secondary);
      overflow-wrap: anywhere;
    }
    dd {
      max-inline-size: var(--nr-measure);
    }
    @media (width < 720px) {
      div {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class FieldDiffs {
  readonly fields = input.required<readonly FieldDiff[]>();
  protected readonly lines = computed(() => this.fields().map((change) => ({ field: change.field, name: fieldWords(change.field), parts: fieldParts(change) })));
}
