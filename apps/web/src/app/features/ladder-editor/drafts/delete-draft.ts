import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, deleteLadderDraft, type DraftHeadView } from '@nextrung/api-client';

import { Saving } from '../../../shell/forms/saving';
import { valueOf } from '../../../shell/forms/value-of';
import { ifMatch } from '../../../shell/http/headers';

/** Asks for the name of the draft before it is deleted: nothing brings it back. */
@Component({
  selector: 'nr-delete-draft',
  imports: [MatButton],
  template: `
    <form class="form" novalidate (submit)="remove($event)">
      <div class="field">
        <label [for]="'delete-' + draft().id">Type <strong>{{ asked() }}</strong> to delete this draft. It cannot be brought back; the version in force is not touched.</label>
        <input type="text" autocomplete="off" [id]="'delete-' + draft().id" [value]="typed()" [attr.aria-invalid]="saving.error('name') ? true : null" [attr.aria-describedby]="'delete-error-' + draft().id" (input)="typed.set(valueOf($event))" />
        <span class="field-error" [id]="'delete-error-' + draft().id">{{ saving.error('name') }}</span>
      </div>
      @if (saving.general(); as text) {<p class="form-problem" role="alert">{{ text }}</p>}
      <div class="buttons">
        <button matButton="filled" class="danger" type="submit" [disabled]="saving.busy()">Delete the draft</button>
        <button matButton type="button" (click)="stayed.emit()">Keep it</button>
      </div>
    </form>
  `,
  styles: `
    form {
      padding-block: 8px;
    }
    .danger {
      --mat-button-filled-container-color: var(--nr-danger);
      --mat-button-filled-label-text-color: var(--nr-on-danger);
    }
  `,
})
export class DeleteDraft {
  readonly draft = input.required<DraftHeadView>();
  readonly deleted = output();
  readonly stayed = output();
  /** Somebody changed the draft in the meantime. */
  readonly outdated = output();
  private readonly api = inject(Api);

  protected readonly asked = computed(() => this.draft().title.trim() || 'delete');
  protected readonly typed = signal('');
  protected readonly saving = new Saving(['name']);
  protected readonly valueOf = valueOf;

  protected async remove(event: Event): Promise<void> {
    event.preventDefault();
    if (this.typed().trim().toLowerCase() !== this.asked().toLowerCase()) return this.saving.refuse({ name: `Type the name: ${this.asked()}` });
    const { id, version } = this.draft();
    const done = await this.saving.run(() => this.api.invoke(deleteLadderDraft, { draftId: id, ...ifMatch(version) }));
    if (done) this.deleted.emit();
    else if (this.saving.problem()?.status === 412) this.outdated.emit();
  }
}
