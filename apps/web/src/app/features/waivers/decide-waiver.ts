import { Component, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, decideWaiver, type WaiverDecision, type WaiverView } from '@nextrung/api-client';

import { focusMover } from '../../shell/forms/focus-mover';
import { Saving } from '../../shell/forms/saving';
import { valueOf } from '../../shell/forms/value-of';

/** The second person signs or refuses, with a note. */
@Component({
  selector: 'nr-decide-waiver',
  imports: [MatButton],
  template: `
    <form novalidate (submit)="decide($event, 'signed')">
      <p class="caption">Signing removes the indicator before assessing, for a year from today. A must-have can never be waived.</p>
      <label class="field">Note, needed when you refuse
        <textarea rows="2" maxlength="1000" [value]="note()" [attr.aria-invalid]="saving.error('note') ? true : null" [attr.aria-describedby]="'note-' + waiver().id" (input)="note.set(valueOf($event))"></textarea>
        <span class="field-error" [id]="'note-' + waiver().id">{{ saving.error('note') }}</span>
      </label>
      <p class="caption">{{ personName() }} and {{ waiver().proposedBy.name }} read it.</p>
      @if (saving.general(); as text) {<p class="form-problem" role="alert">{{ text }}</p>}
      <div class="buttons">
        <button matButton="filled" type="submit" [disabled]="saving.busy()">Sign</button>
        <button matButton="outlined" type="button" [disabled]="saving.busy()" (click)="decide($event, 'refused')">Refuse</button>
        <button matButton type="button" (click)="dismissed.emit()">Cancel</button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 8px;
      max-inline-size: 560px;
      margin-block-start: 4px;
    }
  `,
})
export class DecideWaiverForm {
  readonly personId = input.required<string>();
  readonly personName = input.required<string>();
  readonly waiver = input.required<WaiverView>();
  readonly decided = output<WaiverView>();
  readonly dismissed = output();

  private readonly api = inject(Api);
  protected readonly saving = new Saving(['note']);
  protected readonly note = signal('');
  protected readonly valueOf = valueOf;

  constructor() {
    focusMover()('textarea');
  }

  protected async decide(event: Event, as: WaiverDecision): Promise<void> {
    event.preventDefault();
    const note = this.note().trim();
    if (as === 'refused' && note === '') return this.saving.refuse({ note: 'Say why you refuse.' });
    await this.saving.run(async () => {
      this.decided.emit(await this.api.invoke(decideWaiver, { personId: this.personId(), waiverId: this.waiver().id, body: { as, note } }));
    });
  }
}
