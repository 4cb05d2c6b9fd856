import { Component, computed, input } from '@angular/core';
import type { GapKind } from '@nextrung/api-client';

import { gapWords } from './gap-words';

/** The kind of a gap as a shape and its word: half a square, a dashed one, a gate that is shut. */
@Component({
  selector: 'nr-gap-kind',
  template: `
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      @switch (kind()) {
        @case ('skill') {
          <rect class="line" x="2.75" y="2.75" width="10.5" height="10.5" rx="1.5" />
          <path class="fill" d="M3 8h10v5H3Z" />
        }
        @case ('not_shown') {
          <rect class="line" x="2.75" y="2.75" width="10.5" height="10.5" rx="1.5" stroke-dasharray="2.6 2.2" />
        }
        @case ('no_chance_given') {
          <rect class="line" x="2.75" y="2.75" width="10.5" height="10.5" rx="1.5" />
          <path class="line" d="M3 13L13 3" />
        }
      }
    </svg>
    <span>{{ word() }}</span>
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      font-weight: 600;
      white-space: nowrap;
    }
    svg {
      flex: none;
      color: var(--nr-secondary);
    }
    .line {
      fill: none;
      stroke: currentColor;
      stroke-width: 1.5;
    }
    .fill {
      fill: currentColor;
    }
  `,
})
export class GapKindMark {
  readonly kind = input.required<GapKind>();
  protected readonly word = computed(() => gapWords[this.kind()]);
}
