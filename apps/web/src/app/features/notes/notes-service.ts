import { inject, Injectable } from '@angular/core';
import { Api, deleteNote, editNote, getNote, type NoteView, type NoteVisibility, showNote, writeNote } from '@nextrung/api-client';

import { ifMatch } from '../../shell/http/headers';

/** Writes notes. Each change carries the version that was read, and each choice whom the page named. */
@Injectable({ providedIn: 'root' })
export class NotesService {
  private readonly api = inject(Api);

  get(noteId: string): Promise<NoteView> {
    return this.api.invoke(getNote, { noteId });
  }

  /** `key` is the same for every try at the same note. */
  write(personId: string, body: string, shown: { readonly visibility: NoteVisibility; readonly otherId: string | null }, key: { 'Idempotency-Key': string }): Promise<NoteView> {
    return this.api.invoke(writeNote, { personId, body: { body, ...shown }, ...key });
  }

  edit({ id, version }: NoteView, body: string): Promise<NoteView> {
    return this.api.invoke(editNote, { noteId: id, body: { body }, ...ifMatch(version) });
  }

  show({ id, version, other }: NoteView, visibility: NoteVisibility): Promise<NoteView> {
    return this.api.invoke(showNote, { noteId: id, body: { visibility, otherId: other?.id ?? null }, ...ifMatch(version) });
  }

  delete({ id }: NoteView): Promise<void> {
    return this.api.invoke(deleteNote, { noteId: id });
  }
}
