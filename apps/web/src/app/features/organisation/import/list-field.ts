import { Component, inject, signal } from '@angular/core';

import { valueOf } from '../../../shell/forms/value-of';
import { PeopleImportStore } from './people-import-store';

/** Takes the rows: pasted, chosen or dropped. */
@Component({
  selector: 'nr-list-field',
  templateUrl: './list-field.html',
  styleUrl: './list-field.scss',
})
export class ListField {
  protected readonly store = inject(PeopleImportStore);
  protected readonly over = signal(false);
  protected readonly valueOf = valueOf;

  protected async choose({ target }: Event): Promise<void> {
    if (!(target instanceof HTMLInputElement)) return;
    const file = target.files?.[0];
    if (file) await this.store.take(file);
    // The text stands below; the same file can be chosen again once it was corrected.
    target.value = '';
  }

  protected hover(event: DragEvent, over: boolean): void {
    event.preventDefault();
    this.over.set(over);
  }

  protected async drop(event: DragEvent): Promise<void> {
    this.hover(event, false);
    const file = event.dataTransfer?.files[0];
    if (file) await this.store.take(file);
  }
}
