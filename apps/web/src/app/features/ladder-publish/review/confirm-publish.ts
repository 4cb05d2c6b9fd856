import { afterNextRender, Component, type ElementRef, input, output, type OutputEmitterRef, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';

/** The last question before a version holds for everyone. */
@Component({
  selector: 'nr-confirm-publish',
  imports: [MatButton],
  template: `
    <dialog #dialog aria-labelledby="confirm-title" aria-describedby="confirm-text" (cancel)="$event.preventDefault(); close(stay)">
      <h2 id="confirm-title">Publish version {{ version() }}?</h2>
      <p id="confirm-text">It holds for everyone at once, and a published version never changes.</p>
      <div class="actions">
        <button matButton="filled" type="button" (click)="close(goOn)">Publish it</button>
        <button matButton type="button" (click)="close(stay)">Not yet</button>
      </div>
    </dialog>
  `,
  styleUrl: '../../../shell/session/signed-out-dialog.scss',
})
export class ConfirmPublish {
  readonly version = input.required<number>();
  readonly goOn = output();
  readonly stay = output();
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  constructor() {
    afterNextRender(() => this.dialog().nativeElement.showModal());
  }

  /** Gives the focus back to where it came from, then says which way was chosen. */
  protected close(way: OutputEmitterRef<void>): void {
    this.dialog().nativeElement.close();
    way.emit();
  }
}
