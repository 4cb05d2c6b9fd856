import { afterNextRender, Component, computed, type ElementRef, input, output, type OutputEmitterRef, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { PeopleImportPreview } from '@nextrung/api-client';
import { counted, dateText } from '@nextrung/ui';

import { planWords } from './change-words';

/** The last question before a list is applied. Whoever is ended stands here by name. */
@Component({
  selector: 'nr-confirm-import',
  imports: [MatButton],
  template: `
    <dialog #dialog aria-labelledby="confirm-title" aria-describedby="confirm-text" (cancel)="$event.preventDefault(); close(stay)">
      <h2 id="confirm-title">Apply: {{ words() }}?</h2>
      <p id="confirm-text">Everything happens at once or not at all.{{ leavers().length ? ' ' + counted(leavers().length, 'person is', 'people are') + ' ended and cannot sign in from that day on; nothing recorded is lost:' : '' }}</p>
      @if (leavers().length) {<ul>@for (leaver of leavers(); track $index) {<li><strong>{{ leaver.name }}</strong>, first day away {{ leaver.on }}</li>}</ul>}
      <div class="actions">
        <button matButton="filled" type="button" (click)="close(goOn)">Apply</button>
        <button matButton type="button" (click)="close(stay)">Not yet</button>
      </div>
    </dialog>
  `,
  styleUrls: ['../../../shell/session/signed-out-dialog.scss', './confirm-import.scss'],
})
export class ConfirmImport {
  readonly preview = input.required<PeopleImportPreview>();
  readonly goOn = output();
  readonly stay = output();
  protected readonly counted = counted;
  protected readonly words = computed(() => planWords(this.preview()));
  protected readonly leavers = computed(() =>
    this.preview().rows.filter(({ action }) => action === 'end').flatMap(({ name, changes }) => changes.filter(({ what }) => what === 'leaves').map(({ on }) => ({ name, on: dateText(on ?? '') }))),
  );
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
