import { afterNextRender, Component, computed, type ElementRef, inject, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';

import { ShowFactor } from '../../../shell/session/second-step/show-factor';
import { OwnFactorsStore } from './own-factors-store';

/** Before a change of how one signs in: that it is still the same person at the keyboard. */
@Component({
  selector: 'nr-confirm-dialog',
  imports: [MatButton, ShowFactor],
  template: `
    <dialog #dialog aria-labelledby="confirm-title" (cancel)="store.answer(false)">
      <h2 id="confirm-title">Confirm that it is you</h2>
      @if (ways(); as by) {
        <p>You signed in a while ago. Show again what you sign in with, then the change is made.</p>
        <nr-show-factor [ways]="by" (done)="store.answer(true)" />
      } @else {
        <p>You signed in a while ago. Sign out, sign in again, and make the change within ten minutes.</p>
      }
      <button matButton type="button" (click)="store.answer(false)">Cancel</button>
    </dialog>
  `,
  styleUrl: '../../../shell/session/signed-out-dialog.scss',
})
export class ConfirmDialog {
  protected readonly store = inject(OwnFactorsStore);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  protected readonly ways = computed(() => {
    const by = this.store.factors()?.confirmBy;
    return by && (by.passkey || by.code || by.recovery || by.password) ? by : null;
  });

  constructor() {
    afterNextRender(() => this.dialog().nativeElement.showModal());
  }
}
