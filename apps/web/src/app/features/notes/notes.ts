import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, viewChild } from '@angular/core';
import type { NoteView, PersonNotes, PersonProfile } from '@nextrung/api-client';
import { ErrorState, Skeleton } from '@nextrung/ui';

import { toProblem } from '../../shell/http/problem';
import { SessionStore } from '../../shell/session/session-store';
import type { NotePeople } from './note-words';
import { NoteList } from './note-list';
import { WriteNoteForm } from './write-note';

/** What is kept about a person, as for a 1:1: what the reader may read, and a new note. */
@Component({
  selector: 'nr-notes',
  imports: [ErrorState, NoteList, Skeleton, WriteNoteForm],
  template: `
    <p class="secondary measure">{{ line() }}</p>
    @if (shown(); as read) {
      @if (people(); as those) {<nr-write-note [people]="those" (written)="added($event)" (outdated)="resource.reload()" />}
      <nr-note-list [page]="read" [managedBy]="profile().manager?.id ?? null" (turn)="page.set($event)" />
      @if (!read.notes.length) {<p class="secondary">Nothing here that you can read.</p>}
    } @else if (problem(); as said) {
      <ui-error-state [problem]="said" (retry)="resource.reload()" />
    } @else {
      <ui-skeleton [rows]="3" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
      min-inline-size: 0;
    }
    .measure {
      max-inline-size: var(--nr-measure);
    }
  `,
})
export class Notes {
  readonly profile = input.required<PersonProfile>();

  private readonly session = inject(SessionStore);
  private readonly list = viewChild(NoteList);
  protected readonly page = linkedSignal({ source: () => this.profile().id, computation: () => 1 });
  protected readonly resource = httpResource<PersonNotes>(() => ({ url: `/api/people/${this.profile().id}/notes`, params: { page: this.page() } }));
  protected readonly shown = linkedSignal(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly problem = computed(() => (this.resource.error() ? toProblem(this.resource.error()) : null));
  protected readonly line = computed(() =>
    this.profile().relation === 'self' ? 'For your 1:1s. Each note is for those whom its author chose.' : `For your 1:1s with ${this.profile().name}. Each note is for those whom its author chose; nothing here enters readiness.`,
  );
  protected readonly people = computed((): NotePeople | null => {
    const [me, { id, name, manager, can }] = [this.session.person(), this.profile()];
    if (me === null || !can.includes('note.write')) return null;
    return { author: { id: me.id, name: me.name }, person: { id, name }, other: this.shown()?.other ?? null, manages: manager?.id === me.id };
  });

  protected added(note: NoteView): void {
    this.shown.update((read) => read && { ...read, notes: [note, ...read.notes], total: read.total + 1 });
    this.list()?.say('Saved.');
  }
}
