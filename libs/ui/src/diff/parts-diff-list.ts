import { Component, computed, input } from '@angular/core';

import type { PartsDiff } from './diff-model';
import { FieldDiffs } from './field-diffs';
import { WordsDiff } from './words-diff';

/** Rungs, competencies or overlays that were added, removed, moved or changed. */
@Component({
  selector: 'ui-parts-diff',
  imports: [FieldDiffs, WordsDiff],
  template: `
    @for (line of lines(); track line.said) {
      <p><strong>{{ line.said }}:</strong>&ngsp;@for (name of line.names; track $index) {@if ($index > 0) {, }<ui-words-diff [parts]="[{ kind: line.kind, text: name }]" />}</p>
    }
    @for (part of parts().changed; track part.id) {
      <div class="part">
        <h4>{{ part.name }}</h4>
        <ui-field-diffs [fields]="part.fields" />
      </div>
    }
  `,
  styles: `
    :host,
    .part {
      display: grid;
      gap: 8px;
    }
    h4 {
      margin: 0;
      font-size: var(--nr-body);
      font-weight: 600;
    }
    strong {
      font-weight: 600;
    }
  `,
})
export class PartsDiffList {
  readonly parts = input.required<PartsDiff>();
  protected readonly lines = computed(() => {
    const { added, removed, moved } = this.parts();
    const lists = [{ said: 'New', kind: 'added', parts: added }, { said: 'Gone', kind: 'removed', parts: removed }, { said: 'At another place', kind: 'same', parts: moved }] as const;
    return lists.filter(({ parts }) => parts.length > 0).map(({ said, kind, parts }) => ({ said, kind, names: parts.map(({ name }) => name) }));
  });
}
