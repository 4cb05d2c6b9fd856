import { Component, computed, inject, output } from '@angular/core';
import { Sheet } from '@nextrung/ui';

import { isChecked } from '../forms/value-of';
import { OwnFlags } from '../overlays/own-flags';
import { SHORTCUTS } from './shortcuts';

/** Which keys there are. A key without a modifier gets in the way of speech input, so it can be switched off. */
@Component({
  selector: 'nr-shortcuts-sheet',
  imports: [Sheet],
  template: `
    <ui-sheet heading="Keyboard shortcuts" (dismiss)="closed.emit()">
      @for (group of groups; track group.where) {
        <section>
          <h3>{{ group.where }}</h3>
          <dl>
            @for (one of group.shortcuts; track one.does) {
              <div>
                <dt>@for (key of one.keys; track key) {<kbd>{{ key }}</kbd> }</dt>
                <dd>{{ one.does }}</dd>
              </div>
            }
          </dl>
        </section>
      }
      <label class="choice"><input type="checkbox" [checked]="single()" (change)="flags.put('single-keys-off', !isChecked($event))" /> <span>The key ? opens this overview <span class="caption">Switch it off if you speak to your computer. The overview is also in the account menu. Kept in this browser.</span></span></label>
    </ui-sheet>
  `,
  styles: `
    section {
      margin-block-end: var(--nr-group);
    }
    dl > div {
      display: grid;
      grid-template-columns: 176px minmax(0, 1fr);
      gap: 4px 16px;
      align-items: baseline;
      padding-block: 6px;
      border-block-end: 1px solid var(--nr-border);
    }
    dt {
      display: flex;
      flex-wrap: wrap;
      gap: 4px;
    }
    kbd {
      min-inline-size: 24px;
      padding: 1px 6px;
      border: 1px solid var(--nr-outline);
      border-radius: var(--nr-radius-cell);
      background: var(--nr-raised);
      font: inherit;
      font-size: var(--nr-caption);
      text-align: center;
      white-space: nowrap;
    }
    @media (width < 480px) {
      dl > div {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class ShortcutsSheet {
  readonly closed = output();
  protected readonly flags = inject(OwnFlags);
  protected readonly groups = SHORTCUTS;
  protected readonly isChecked = isChecked;
  protected readonly single = computed(() => !this.flags.has('single-keys-off'));
}
