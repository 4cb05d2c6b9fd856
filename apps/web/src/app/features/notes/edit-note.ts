import { Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { NoteView } from '@nextrung/api-client';

import { LocalDrafts } from '../../shell/drafts/local-drafts';
import { focusMover } from '../../shell/forms/focus-mover';
import { Saving } from '../../shell/forms/saving';
import { valueOf } from '../../shell/forms/value-of';
import { NotesService } from './notes-service';

/** One’s own note, written anew. When it was changed meanwhile, both texts are shown. */
@Component({
  selector: 'nr-edit-note',
  imports: [MatButton],
  template: `
    <form novalidate (submit)="save($event)">
      @if (saving.general(); as text) {<p class="form-problem" role="alert">{{ text }}</p>}
      @if (theirs(); as saved) {
        <section aria-label="What is saved now">
          <p><strong>What is saved now</strong></p>
          <p class="words">{{ saved.body }}</p>
          <p class="secondary">Your text is below. Saving it takes the place of this one.</p>
        </section>
      }
      <label class="field">Note
        <textarea rows="6" maxlength="8000" data-first [value]="body()" [attr.aria-invalid]="saving.error('body') ? true : null" (input)="body.set(valueOf($event))"></textarea>
        <span class="field-error">{{ saving.error('body') }}</span>
      </label>
      <div class="buttons">
        <button matButton="filled" type="submit" [disabled]="saving.busy()">{{ theirs() ? 'Save mine instead' : 'Save' }}</button>
        <button matButton type="button" (click)="leave()">{{ theirs() ? 'Keep what is saved' : 'Cancel' }}</button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 12px;
      max-inline-size: 560px;
    }
    section {
      display: grid;
      gap: 4px;
      padding: 12px 16px;
      border-radius: var(--nr-radius);
      background: var(--nr-raised);
    }
    .words {
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
    .field-error:empty {
      display: none;
    }
  `,
})
export class EditNoteForm {
  readonly note = input.required<NoteView>();
  readonly saved = output<NoteView>();
  /** Left without saving; with the note as it is now, where it was read again. */
  readonly dismissed = output<NoteView>();

  private readonly service = inject(NotesService);
  private readonly drafts = inject(LocalDrafts);
  protected readonly saving = new Saving(['body']);
  protected readonly theirs = signal<NoteView | null>(null);
  protected readonly body = linkedSignal(() => {
    const kept = this.drafts.read(this.draftName());
    return typeof kept === 'string' ? kept : this.note().body;
  });
  protected readonly valueOf = valueOf;

  constructor() {
    focusMover()('[data-first]');
    this.drafts.follow(() => this.draftName(), () => (this.body() === this.note().body ? null : this.body()));
  }

  protected leave(): void {
    this.drafts.drop(this.draftName());
    this.dismissed.emit(this.theirs() ?? this.note());
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const body = this.body().trim();
    if (body === '') return this.saving.refuse({ body: 'Write something first.' });
    await this.saving.run(async () => {
      const note = await this.service.edit(this.theirs() ?? this.note(), body);
      this.drafts.drop(this.draftName());
      this.saved.emit(note);
    });
    const stale = this.saving.problem();
    if (stale?.status !== 412) return;
    if (await this.saving.run(async () => this.theirs.set(await this.service.get(this.note().id)))) this.saving.problem.set(stale);
  }

  private draftName(): string {
    return `note-edit.${this.note().id}`;
  }
}
