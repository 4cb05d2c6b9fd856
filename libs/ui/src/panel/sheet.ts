import { afterNextRender, Component, DestroyRef, DOCUMENT, type ElementRef, inject, input, output, viewChild } from '@angular/core';

import { Icon } from '../icon/icon';

/**
 * A modal sheet from the right, full screen on a phone. It opens when it is created; Escape and Close
 * only ask (`dismiss`), so that the page can keep what was typed before it takes the sheet away. The focus goes back to
 * where it was.
 */
@Component({
  selector: 'ui-sheet',
  imports: [Icon],
  templateUrl: './sheet.html',
  styleUrl: './sheet.scss',
})
export class Sheet {
  readonly heading = input.required<string>();
  readonly dismiss = output();
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  constructor() {
    const document = inject(DOCUMENT);
    const cameFrom = document.activeElement;
    afterNextRender(() => this.dialog().nativeElement.showModal());
    inject(DestroyRef).onDestroy(() => {
      // Once the dialog is gone: what is behind it takes no focus before.
      setTimeout(() => {
        const { activeElement } = document;
        if (cameFrom instanceof HTMLElement && cameFrom.isConnected && (activeElement === null || activeElement === document.body)) cameFrom.focus();
      });
    });
  }

  protected cancel(event: Event): void {
    event.preventDefault();
    this.dismiss.emit();
  }
}
