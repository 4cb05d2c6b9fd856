import { afterNextRender, Component, type ElementRef, input, output, viewChild } from '@angular/core';

import { Icon } from '../icon/icon';

/**
 * A modal sheet from the right, full screen on a phone. It opens when it is created; Escape and Close
 * only ask (`dismiss`), so that the page can keep what was typed before it takes the sheet away.
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
    afterNextRender(() => this.dialog().nativeElement.showModal());
  }

  protected cancel(event: Event): void {
    event.preventDefault();
    this.dismiss.emit();
  }
}
