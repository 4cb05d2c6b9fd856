import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, revealRatings, type RoomCase, setRoomTimer, writeRoomNotes } from '@nextrung/api-client';

import { LocalDrafts } from '../../shell/drafts/local-drafts';
import { type VersionedText, versionedText } from '../../shell/drafts/versioned-text';
import { Saving } from '../../shell/forms/saving';
import { valueOf } from '../../shell/forms/value-of';
import { ifMatch } from '../../shell/http/headers';

/** What whoever leads the room does with the case on the table: keep time, show the ratings, take notes. */
@Component({
  selector: 'nr-room-lead',
  imports: [MatButton],
  template: `
    <div class="buttons" role="group" aria-label="Timer">
      <span class="caption" aria-hidden="true">Timer</span>
      @for (minutes of [5, 10, 20]; track minutes) {<button matButton type="button" [disabled]="saving.busy()" (click)="time(minutes)">{{ minutes }} minutes</button>}
      @if (room().timerEndsAt) {<button matButton type="button" [disabled]="saving.busy()" (click)="time(0)">Stop the timer</button>}
      @if (!room().revealed) {<button matButton="filled" type="button" [disabled]="saving.busy() || !room().can.reveal" (click)="reveal()">Show the ratings</button>}
    </div>
    @if (!room().revealed) {<p class="caption">{{ room().presenterHere ? 'Whoever presents is out of the room from then on. ' : '' }}All of them at once, for everyone who judges or decides, and for good.</p>}
    <form novalidate (submit)="keep($event)">
      <label class="field">Notes of the room
        <textarea rows="4" maxlength="8000" [value]="notes()" [attr.aria-invalid]="saving.error('notes') ? true : null" (input)="write($event)"></textarea>
        @if (saving.error('notes'); as said) {<span class="field-error" role="alert">{{ said }}</span>}
      </label>
      @if (saving.general(); as said) {<p class="form-problem" role="alert">{{ said }}</p>}
      @if (stale()) {<p>Saved in the meantime: “{{ room().notes }}” <button matButton type="button" (click)="overwrite()">Save mine in its place</button></p>}
      <button matButton="outlined" type="submit" [disabled]="saving.busy()">Save the notes</button>
    </form>
  `,
  styles: `
    :host,
    form {
      display: grid;
      gap: 8px;
      justify-items: start;
      max-inline-size: 760px;
      min-inline-size: 0;
    }
    :host,
    form,
    .field {
      inline-size: 100%;
    }
    .buttons {
      align-items: center;
    }
  `,
})
export class RoomLead {
  readonly room = input.required<RoomCase>();
  readonly done = output<string>();

  private readonly api = inject(Api);
  private readonly drafts = inject(LocalDrafts);
  private readonly caseId = computed(() => this.room().caseId);
  private readonly name = computed(() => `room-notes.${this.caseId()}`);
  /** What is typed and not saved, with the version of the notes that were read when typing began; null: nothing. */
  private readonly typed = linkedSignal<string, VersionedText | null>({ source: this.name, computation: (name) => versionedText(this.drafts.read(name)) });
  protected readonly notes = computed(() => this.typed()?.text ?? this.room().notes);
  private readonly version = computed(() => this.typed()?.version ?? this.room().version);
  protected readonly saving = new Saving(['notes']);
  protected readonly stale = computed(() => this.saving.problem()?.status === 412);

  constructor() {
    this.drafts.follow(this.name, () => this.typed());
  }

  protected write(event: Event): void {
    this.typed.set({ text: valueOf(event), version: this.version() });
  }

  /** What was saved in the meantime has been read. */
  protected overwrite(): void {
    this.typed.update((typed) => typed && { ...typed, version: this.room().version });
  }

  protected time(minutes: number): Promise<void> {
    return this.run(async () => { await this.api.invoke(setRoomTimer, { caseId: this.caseId(), body: { minutes } }); }, minutes === 0 ? 'The timer is stopped.' : `${minutes} minutes from now.`);
  }

  protected reveal(): Promise<void> {
    return this.run(async () => { await this.api.invoke(revealRatings, { caseId: this.caseId() }); }, 'The ratings are shown.');
  }

  protected keep(event: Event): Promise<void> {
    event.preventDefault();
    return this.run(async () => {
      const [sent, version] = [this.typed(), this.version()];
      await this.api.invoke(writeRoomNotes, { caseId: this.caseId(), body: { notes: this.notes() }, ...ifMatch(version) });
      // What was typed on meanwhile goes on from there.
      this.typed.update((typed) => (typed === sent ? null : typed && { ...typed, version: version + 1 }));
    }, 'The notes are saved.');
  }

  private async run(work: () => Promise<void>, said: string): Promise<void> {
    if (await this.saving.run(work)) this.done.emit(said);
  }
}
