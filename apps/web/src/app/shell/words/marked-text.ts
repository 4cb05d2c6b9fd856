import { Component, computed, input } from '@angular/core';
import type { MarkedRange } from '@nextrung/api-client';

interface Part {
  readonly text: string;
  readonly hit: boolean;
}

/** The text in parts, with those apart in which a search found its words. */
export function partsOf(text: string, marks: readonly MarkedRange[]): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    parts.push({ text: text.slice(at, start), hit: false }, { text: text.slice(start, end), hit: true });
    at = end;
  }
  parts.push({ text: text.slice(at), hit: false });
  return parts.filter((part) => part.text !== '');
}

/** A text in which what was found is marked. */
@Component({
  selector: 'nr-marked-text',
  template: `@for (part of parts(); track $index) {@if (part.hit) {<mark>{{ part.text }}</mark>} @else {{{ part.text }}}}`,
})
export class MarkedText {
  readonly text = input.required<string>();
  readonly marks = input<readonly MarkedRange[]>([]);
  protected readonly parts = computed(() => partsOf(this.text(), this.marks()));
}
