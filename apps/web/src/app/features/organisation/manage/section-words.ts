import { Component, input } from '@angular/core';

import type { SectionSaving } from './section-saving';

/** What came of saving a section. */
@Component({
  selector: 'nr-section-words',
  template: `
    @if (saving().stale()) {
      <p class="form-problem" role="alert">Someone changed this person meanwhile. Nothing was saved. What you entered is still here, beside what is saved now; look at it and save again.</p>
    } @else if (saving().general(); as text) {
      <p class="form-problem" role="alert">{{ text }}</p>
    }
    <p class="said" role="status" tabindex="-1">{{ saving().said() }}</p>
  `,
  styles: `
    :host {
      display: contents;
    }
    .said:empty {
      display: none;
    }
  `,
})
export class SectionWords {
  readonly saving = input.required<SectionSaving>();
}
