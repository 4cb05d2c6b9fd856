import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { EvidenceItem } from '@nextrung/api-client';

import { focusMover } from '../../../shell/forms/focus-mover';
import { withdrawWords } from './withdrawn-words';

/** Says what withdrawing does, and asks whether it is meant. */
@Component({
  selector: 'nr-withdraw-item',
  imports: [MatButton],
  template: `
    <h2 id="withdraw">Withdraw “{{ item().title }}”?</h2>
    <p class="reading">It no longer counts. {{ words() }} Dates, ratings and who could see it stay on record.</p>
    <div class="buttons">
      <button matButton="filled" type="button" data-first [disabled]="busy()" (click)="confirmed.emit()">Withdraw it</button>
      <button matButton type="button" (click)="dismissed.emit()">Keep it</button>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      margin-block-start: 16px;
      padding: 12px 16px;
      border-radius: var(--nr-radius);
      background: var(--nr-raised);
      overflow-wrap: anywhere;
    }
  `,
  host: { role: 'group', 'aria-labelledby': 'withdraw' },
})
export class WithdrawItem {
  readonly item = input.required<EvidenceItem>();
  readonly busy = input(false);
  readonly confirmed = output();
  readonly dismissed = output();
  protected readonly words = computed(() => withdrawWords(this.item()));

  constructor() {
    focusMover()('[data-first]');
  }
}
