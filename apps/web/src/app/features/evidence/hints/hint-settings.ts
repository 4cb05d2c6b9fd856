import { Component, computed, inject } from '@angular/core';
import { type HintKind, hintKinds, hintKindWords } from '@nextrung/domain/evidence';

import { isChecked } from '../../../shell/forms/value-of';
import { HintChoices } from './hint-choices';

/** Which kinds of hints are shown while one types. */
@Component({
  selector: 'nr-hint-settings',
  template: `
    <details>
      <summary>Writing hints: {{ words() }}</summary>
      <p class="caption">Nothing that you type is sent anywhere for them. Your choice is kept in this browser.</p>
      @for (kind of kinds; track kind) {
        <label><input type="checkbox" [checked]="!choices.off().has(kind)" (change)="choose(kind, $event)" /> {{ kindWords[kind] }}</label>
      }
    </details>
  `,
  styles: `
    summary {
      padding-block: 4px;
      cursor: pointer;
    }
    label {
      display: flex;
      align-items: baseline;
      gap: 8px;
      padding-block: 4px;
    }
  `,
})
export class HintSettings {
  protected readonly choices = inject(HintChoices);
  protected readonly kinds = hintKinds;
  protected readonly kindWords = hintKindWords;
  protected readonly words = computed(() => {
    const off = this.choices.off().size;
    return off === 0 ? 'all on' : off === hintKinds.length ? 'all off' : `${off} of ${hintKinds.length} kinds off`;
  });

  protected choose(kind: HintKind, event: Event): void {
    this.choices.set(kind, isChecked(event));
  }
}
