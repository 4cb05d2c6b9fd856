import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';

import { valueOf } from '../../shell/forms/value-of';
import { ImportStore } from './import-store';

/** Chooses or drops a file, or takes pasted text. */
@Component({
  selector: 'nr-file-field',
  imports: [MatButton],
  templateUrl: './file-field.html',
  styleUrl: './file-field.scss',
})
export class FileField {
  protected readonly store = inject(ImportStore);
  protected readonly over = signal(false);
  protected readonly text = signal('');
  protected readonly empty = signal(false);
  /** Of what was dropped or pasted; the browser shows the name of what was chosen. It stays when it is refused. */
  protected readonly name = signal('');
  protected readonly valueOf = valueOf;

  protected async choose({ target }: Event): Promise<void> {
    const file = target instanceof HTMLInputElement ? target.files?.[0] : undefined;
    if (!file) return;
    this.name.set('');
    await this.store.take(file);
  }

  protected hover(event: DragEvent, over: boolean): void {
    event.preventDefault();
    this.over.set(over);
  }

  protected async drop(event: DragEvent): Promise<void> {
    this.hover(event, false);
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    this.name.set(file.name);
    await this.store.take(file);
  }

  protected async paste(event: Event): Promise<void> {
    event.preventDefault();
    this.empty.set(this.text().trim() === '');
    if (this.empty()) return;
    this.name.set('Pasted text');
    await this.store.paste(this.text());
  }
}
