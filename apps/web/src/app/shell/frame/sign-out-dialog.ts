import { afterNextRender, Component, type ElementRef, inject, output, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { counted } from '@nextrung/ui';

import { LocalDrafts } from '../drafts/local-drafts';

/** Asks what becomes of unsaved texts in this browser before the person signs out. */
@Component({
  selector: 'nr-sign-out-dialog',
  imports: [MatButton],
  template: `
    <dialog #dialog aria-labelledby="sign-out-title" (cancel)="$event.preventDefault(); stay.emit()">
      <h2 id="sign-out-title">You have {{ texts }} in this browser</h2>
      <p>Keep it for the next time you sign in here, or discard it. On a shared computer, discard it or save it first.</p>
      <div class="actions">
        <button matButton="filled" type="button" (click)="goOn.emit()">Keep and sign out</button>
        <button matButton="outlined" type="button" (click)="drafts.dropAll(); goOn.emit()">Discard and sign out</button>
        <button matButton type="button" (click)="stay.emit()">Stay signed in</button>
      </div>
    </dialog>
  `,
  styleUrl: '../session/signed-out-dialog.scss',
})
export class SignOutDialog {
  readonly goOn = output();
  readonly stay = output();
  protected readonly drafts = inject(LocalDrafts);
  protected readonly texts = counted(this.drafts.count(), 'unsaved text');
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  constructor() {
    afterNextRender(() => this.dialog().nativeElement.showModal());
  }
}
