import { Component, inject, input } from '@angular/core';
import type { Ladder } from '@nextrung/domain/ladder';

import { TextField } from '../fields/text-field';
import { TextList } from '../fields/text-list';
import { EditorStore } from '../state/editor-store';

/** What the ladder is called, and notes for its readers. */
@Component({
  selector: 'nr-notes-section',
  imports: [TextField, TextList],
  template: `
    <nr-text-field path="title" label="Title of the ladder" [value]="ladder().title" (changed)="set({ title: $event })" />
    <nr-text-list path="notes" label="Notes" addWords="Add a note" [lines]="2" [value]="ladder().notes" (changed)="set({ notes: $event })" />
  `,
  styleUrl: '../fields/parts.scss',
})
export class NotesSection {
  readonly ladder = input.required<Ladder>();
  private readonly store = inject(EditorStore);

  protected set(fields: Partial<Ladder>): void {
    this.store.change({ ...this.ladder(), ...fields });
  }
}
