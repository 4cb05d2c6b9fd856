import { afterNextRender, Component, type ElementRef, input, output, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { CreatedToken } from '@nextrung/api-client';

/** A token that was just made: shown this once, to be copied. */
@Component({
  selector: 'nr-new-token-dialog',
  imports: [MatButton],
  template: `
    <dialog #dialog aria-labelledby="new-token-title" (cancel)="$event.preventDefault()" (close)="closed.emit()">
      <h2 id="new-token-title">Copy the token now</h2>
      <p>{{ made().entry.name }}: this is the only time that it is shown. Keep it like a password.</p>
      <label class="field">Token
        <input #token type="text" readonly autocomplete="off" spellcheck="false" [value]="made().token" (focus)="token.select()" />
      </label>
      <div class="actions">
        <button matButton="filled" type="button" (click)="copy()">Copy</button>
        <button matButton="outlined" type="button" (click)="dialog.close()">I have it</button>
      </div>
      <p class="caption" role="status">{{ said() }}</p>
    </dialog>
  `,
  styleUrls: ['../../../shell/session/signed-out-dialog.scss', './new-token-dialog.scss'],
})
export class NewTokenDialog {
  readonly made = input.required<CreatedToken>();
  readonly closed = output();
  protected readonly said = signal('');
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  constructor() {
    afterNextRender(() => this.dialog().nativeElement.showModal());
  }

  protected async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.made().token);
      this.said.set('Copied.');
    } catch {
      this.said.set('It could not be copied. Select it above and copy it by hand.');
    }
  }
}
