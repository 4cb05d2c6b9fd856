import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';

import { EditorStore } from './state/editor-store';

/** Says what was deleted or moved away, with the way back; it goes with the next change, never by the clock. */
@Component({
  selector: 'nr-undo-bar',
  imports: [MatButton],
  template: `
    <div role="status">
      @if (store.deleted(); as deleted) {
        <div class="bar">
          <span>{{ deleted.words }}</span>
          <button matButton type="button" (click)="store.undo()">Undo</button>
          <button matButton type="button" (click)="store.deleted.set(null)">Close</button>
        </div>
      }
    </div>
  `,
  styles: `
    .bar {
      position: fixed;
      z-index: 25;
      inset-block-end: 24px;
      inset-inline-start: calc(var(--nr-rail) + 24px);
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 8px;
      max-inline-size: min(520px, calc(100vw - 32px));
      padding: 6px 8px 6px 16px;
      border: 1px solid var(--nr-border);
      border-radius: var(--nr-radius);
      background: var(--nr-raised);
      box-shadow: var(--nr-shadow);
    }
    span {
      margin-inline-end: auto;
    }
    @media (width < 720px) {
      .bar {
        inset-block-end: 80px;
        inset-inline: 16px;
      }
    }
  `,
})
export class UndoBar {
  protected readonly store = inject(EditorStore);
}
