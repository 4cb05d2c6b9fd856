import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { NoteView } from '@nextrung/api-client';
import { DateText, dateText } from '@nextrung/ui';

import { LocalDrafts } from '../../shell/drafts/local-drafts';
import { focusMover } from '../../shell/forms/focus-mover';
import { Saving } from '../../shell/forms/saving';
import { SessionStore } from '../../shell/session/session-store';
import { WhoCanSee } from '../visibility/index';
import { EditNoteForm } from './edit-note';
import { readersWords } from './note-words';
import { NotesService } from './notes-service';
import { ShowNoteForm } from './show-note';

/** One note: its words, who sees them and since when, and for its author what can be done with it. */
@Component({
  selector: 'nr-note-entry',
  imports: [DateText, EditNoteForm, MatButton, ShowNoteForm, WhoCanSee],
  templateUrl: './note-entry.html',
  styleUrl: './note-entry.scss',
})
export class NoteEntry {
  readonly note = input.required<NoteView>();
  /** Says whom it is about, where that is not clear from the page. */
  readonly named = input(false);
  /** The author is the person’s line manager. */
  readonly manages = input(false);
  /** The note as it is now; `settled` says what was done. */
  readonly changed = output<NoteView>();
  readonly removed = output<NoteView>();
  readonly settled = output<string>();

  private readonly service = inject(NotesService);
  private readonly session = inject(SessionStore);
  private readonly drafts = inject(LocalDrafts);
  private readonly focus = focusMover();
  protected readonly saving = new Saving();
  protected readonly open = signal<'' | 'edit' | 'show' | 'delete'>('');
  protected readonly own = computed(() => this.note().author.id === this.reader());
  protected readonly readers = computed(() => this.readersOf(this.note()));
  protected readonly earlier = computed(() => this.note().history.slice(1).map(({ visibility, since }) => ({ since, words: readersWords(visibility, this.note(), this.reader()) })));
  /** Tells one note from the others to someone who hears the buttons only. */
  protected readonly which = computed(() => `note of ${dateText(this.note().onDay)}${this.named() ? ` about ${this.note().person.name}` : ''}, “${this.note().body.slice(0, 40)}”`);
  protected readonly unsaved = computed(() => this.open() === '' && this.drafts.read(`note-edit.${this.note().id}`) !== null);
  private readonly reader = computed(() => this.session.person()?.id ?? '');

  protected can(operation: string): boolean {
    return this.note().can.includes(operation);
  }

  protected readersOf(note: NoteView): string {
    return readersWords(note.visibility, note, this.reader());
  }

  protected ask(): void {
    this.saving.clear();
    this.open.set('delete');
    this.focus('[data-first]');
  }

  protected dismiss(note: NoteView): void {
    this.open.set('');
    if (note !== this.note()) this.changed.emit(note);
    this.focus('.flush button');
  }

  protected replaced(note: NoteView, said: string): void {
    this.open.set('');
    this.changed.emit(note);
    this.settled.emit(said);
  }

  protected async remove(): Promise<void> {
    await this.saving.run(async () => {
      await this.service.delete(this.note());
      this.drafts.drop(`note-edit.${this.note().id}`);
      this.removed.emit(this.note());
      this.settled.emit('Deleted. Its words are gone.');
    });
  }
}
