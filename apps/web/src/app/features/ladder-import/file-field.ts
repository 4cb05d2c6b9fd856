import { Component, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';

import { DropFile } from '../../shell/forms/drop-file';
import { valueOf } from '../../shell/forms/value-of';
import { ImportStore } from './import-store';

/** Chooses or drops a file, or takes pasted text. */
@Component({
  selector: 'nr-file-field',
  imports: [DropFile, MatButton],
  templateUrl: './file-field.html',
  styleUrl: './file-field.scss',
})
export class FileField {
  protected readonly store = inject(ImportStore);
  protected readonly text = signal('');
  protected readonly empty = signal(false);
  /** Of what was taken last; it stays when it is refused. */
  protected readonly name = signal('');
  protected readonly valueOf = valueOf;

  protected async take(file: File): Promise<void> {
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
