import { Component, input } from '@angular/core';
import type { GivenFor } from '@nextrung/api-client';

/** The words that something was given for, where the ladder has other words now: folded, one click away. */
@Component({
  selector: 'nr-given-for',
  template: `
    @let earlier = givenFor();
    <details>
      <summary>Given for {{ earlier.id }} in version {{ earlier.ladderVersion }}</summary>
      <p>“{{ earlier.text }}”</p>
    </details>
  `,
  styles: `
    :host {
      display: block;
      color: var(--nr-secondary);
      font-size: var(--nr-caption);
    }
    summary {
      inline-size: fit-content;
      padding-block: 4px;
      cursor: pointer;
    }
    p {
      max-inline-size: var(--nr-measure);
      padding-inline-start: 16px;
    }
  `,
})
export class GivenForNote {
  readonly givenFor = input.required<GivenFor>();
}
