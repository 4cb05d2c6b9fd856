import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { NoteView } from '@nextrung/api-client';

import { focusMover } from '../../shell/forms/focus-mover';
import { Saving } from '../../shell/forms/saving';
import { NotesService } from './notes-service';
import { VisibilityChoice } from './visibility-choice';
import { WhoSees } from './who-sees';

/** Another choice of who can see one’s own note. */
@Component({
  selector: 'nr-show-note',
  imports: [MatButton, VisibilityChoice, WhoSees],
  template: `
    <form novalidate (submit)="save($event)">
      <nr-visibility-choice [name]="'note-' + note().id" [people]="people()" [(value)]="chosen" [error]="saving.error('visibility')" />
      @if (saving.general(); as text) {<p class="form-problem" role="alert">{{ text }}</p>}
      <nr-who-sees [people]="people()" [visibility]="chosen()" />
      <div class="buttons">
        <button matButton="filled" type="submit" [disabled]="saving.busy()">Save the choice</button>
        <button matButton type="button" (click)="dismissed.emit()">Cancel</button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 12px;
    }
  `,
})
export class ShowNoteForm {
  readonly note = input.required<NoteView>();
  /** The author is the person’s line manager. */
  readonly manages = input(false);
  readonly saved = output<NoteView>();
  /** The note as it is by now: what was chosen was for another one. */
  readonly outdated = output<NoteView>();
  readonly dismissed = output();

  private readonly service = inject(NotesService);
  protected readonly saving = new Saving(['visibility']);
  protected readonly chosen = linkedSignal(() => this.note().visibility);

  constructor() {
    focusMover()('input:checked');
  }

  protected people() {
    return { ...this.note(), manages: this.manages() };
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    await this.saving.run(async () => {
      this.saved.emit(await this.service.show(this.note(), this.chosen()));
    });
    const refused = this.saving.problem();
    if (refused?.status !== 412 && refused?.status !== 409) return;
    if (await this.saving.run(async () => this.outdated.emit(await this.service.get(this.note().id)))) this.saving.problem.set(refused);
  }
}
