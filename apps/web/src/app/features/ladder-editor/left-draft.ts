import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { DateText } from '@nextrung/ui';

import { clockText } from './state/clock-text';
import { EditorStore } from './state/editor-store';

/** Offers what another visit, or another tab, left in this browser without saving it. */
@Component({
  selector: 'nr-left-draft',
  imports: [DateText, MatButton],
  template: `
    @if (store.left(); as left) {
      <section aria-labelledby="left">
        <h2 id="left">Changes that were not saved</h2>
        <p>This browser kept changes of this draft from {{ left.at | dateText }}, {{ clockText(left.at) }} that the server does not have.</p>
        <div class="buttons">
          <button matButton="filled" type="button" (click)="store.takeUp(left)">Continue with them</button>
          <button matButton type="button" (click)="store.leave(left.name)">Discard them</button>
        </div>
      </section>
    }
  `,
  styles: `
    section {
      display: grid;
      gap: 8px;
      padding: 16px 20px;
      border-radius: var(--nr-radius);
      background: var(--nr-raised);
    }
    h2 {
      font-size: var(--nr-reading);
    }
  `,
})
export class LeftDraft {
  protected readonly store = inject(EditorStore);
  protected readonly clockText = clockText;
}
