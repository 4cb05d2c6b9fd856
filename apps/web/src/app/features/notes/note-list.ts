import { Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { NotePage, NoteView } from '@nextrung/api-client';

import { focusMover } from '../../shell/forms/focus-mover';
import { SessionStore } from '../../shell/session/session-store';
import { NoteEntry } from './note-entry';

/** Notes, the newest first, page by page. */
@Component({
  selector: 'nr-note-list',
  imports: [MatButton, NoteEntry],
  template: `
    <p class="said" role="status" tabindex="-1">{{ said() }}</p>
    <ul class="lines">
      @for (note of shown(); track note.id) {
        <li><nr-note-entry [note]="note" [named]="named()" [manages]="managedBy() === note.author.id" (changed)="replace($event)" (removed)="drop($event)" (settled)="say($event)" /></li>
      }
    </ul>
    @if (page().total > page().pageSize) {
      <nav class="pages" aria-label="Pages of notes">
        @if (page().page > 1) {<button matButton type="button" (click)="turn.emit(page().page - 1)">Newer</button>}
        <span class="secondary">Page {{ page().page }} of {{ pages() }}</span>
        @if (page().page < pages()) {<button matButton type="button" (click)="turn.emit(page().page + 1)">Older</button>}
      </nav>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
    }
    .said:empty {
      display: none;
    }
    .pages {
      display: flex;
      align-items: center;
      gap: 8px;
    }
  `,
})
export class NoteList {
  readonly page = input.required<NotePage>();
  readonly named = input(false);
  /** The line manager of whom the notes are about; null where that is not known. */
  readonly managedBy = input<string | null>(null);
  readonly turn = output<number>();

  protected readonly session = inject(SessionStore);
  private readonly focus = focusMover();
  protected readonly shown = linkedSignal(() => this.page().notes);
  protected readonly said = signal('');

  /** Says what was done, where the keyboard goes on. */
  say(text: string): void {
    this.said.set(text);
    this.focus('.said');
  }

  protected pages(): number {
    return Math.ceil(this.page().total / this.page().pageSize);
  }

  protected replace(note: NoteView): void {
    this.shown.update((notes) => notes.map((one) => (one.id === note.id ? note : one)));
  }

  protected drop({ id }: NoteView): void {
    this.shown.update((notes) => notes.filter((one) => one.id !== id));
  }
}
