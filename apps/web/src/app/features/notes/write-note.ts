import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { NoteView, NoteVisibility } from '@nextrung/api-client';

import { LocalDrafts } from '../../shell/drafts/local-drafts';
import { Saving } from '../../shell/forms/saving';
import { valueOf } from '../../shell/forms/value-of';
import { idempotencyKey } from '../../shell/http/headers';
import { type NotePeople, noteVisibilities } from './note-words';
import { NotesService } from './notes-service';
import { VisibilityChoice } from './visibility-choice';
import { WhoSees } from './who-sees';

interface Draft {
  readonly body: string;
  readonly visibility: NoteVisibility;
}

const EMPTY: Draft = { body: '', visibility: 'only_me' };

/** A new note. What is typed stays in this browser until the server has it. */
@Component({
  selector: 'nr-write-note',
  imports: [MatButton, VisibilityChoice, WhoSees],
  template: `
    <form novalidate (submit)="save($event)">
      <label class="field">New note
        <textarea rows="4" maxlength="8000" [value]="draft().body" [attr.aria-invalid]="saving.error('body') ? true : null" (input)="set({ body: valueOf($event) })"></textarea>
        <span class="field-error">{{ saving.error('body') }}</span>
      </label>
      @if (draft().body) {
        <nr-visibility-choice name="new-note" [people]="people()" [value]="draft().visibility" [error]="saving.error('visibility')" (valueChange)="set({ visibility: $event })" />
        @if (saving.general(); as text) {<p class="form-problem" role="alert">{{ text }}</p>}
        <nr-who-sees [people]="people()" [visibility]="shown()" />
      }
      <div class="buttons">
        <button matButton="filled" type="submit" [disabled]="saving.busy()">Save the note</button>
        @if (draft().body) {<button matButton type="button" (click)="discard()">Discard</button>}
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 12px;
      max-inline-size: 560px;
    }
    .field-error:empty {
      display: none;
    }
  `,
})
export class WriteNoteForm {
  readonly people = input.required<NotePeople>();
  readonly written = output<NoteView>();
  /** Somebody else would see it than the page named: who it is is to be read again. */
  readonly outdated = output();

  private readonly service = inject(NotesService);
  private readonly drafts = inject(LocalDrafts);
  private key = idempotencyKey();
  protected readonly saving = new Saving(['body', 'visibility']);
  protected readonly valueOf = valueOf;
  private readonly personId = computed(() => this.people().person.id);
  private readonly draftName = computed(() => `note.${this.personId()}`);
  protected readonly draft = linkedSignal(() => keptDraft(this.drafts.read(this.draftName())));
  /** A kept choice of someone who has nobody to share with any more. */
  protected readonly shown = computed(() => (this.people().other ? this.draft().visibility : 'only_me'));

  constructor() {
    this.drafts.follow(this.draftName, () => (this.draft().body === '' ? null : this.draft()));
  }

  protected set(change: Partial<Draft>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected discard(): void {
    this.saving.clear();
    this.draft.set(EMPTY);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const body = this.draft().body.trim();
    if (body === '') return this.saving.refuse({ body: 'Write something first.' });
    const done = await this.saving.run(async () => {
      const note = await this.service.write(this.personId(), body, { visibility: this.shown(), otherId: this.people().other?.id ?? null }, this.key);
      this.draft.set(EMPTY);
      this.written.emit(note);
    });
    const status = this.saving.problem()?.status ?? 0;
    if (done || (status >= 400 && status < 500)) this.key = idempotencyKey();
    if (status === 409) this.outdated.emit();
  }
}

function keptDraft(kept: unknown): Draft {
  const { body, visibility } = (kept ?? {}) as Partial<Draft>;
  return typeof body === 'string' ? { body, visibility: noteVisibilities.find((one) => one === visibility) ?? 'only_me' } : EMPTY;
}
