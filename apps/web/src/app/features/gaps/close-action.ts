import { Component, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { type ActionEnd, type ActionView, Api, closeAction } from '@nextrung/api-client';

import { focusMover } from '../../shell/forms/focus-mover';
import { Saving } from '../../shell/forms/saving';
import { valueOf } from '../../shell/forms/value-of';

/** Closes an action: done with what came of it, or dropped with the reason. */
@Component({
  selector: 'nr-close-action',
  imports: [MatButton],
  template: `
    <form novalidate (submit)="save($event)">
      <fieldset>
        <legend class="visually-hidden">How it ended</legend>
        <label class="choice"><input type="radio" name="as-{{ action().id }}" [checked]="ending() === 'done'" (change)="ending.set('done')" /> Done</label>
        <label class="choice"><input type="radio" name="as-{{ action().id }}" [checked]="ending() === 'dropped'" (change)="ending.set('dropped')" /> Dropped</label>
      </fieldset>
      <label class="field">{{ ending() === 'done' ? 'What came of it?' : 'Why is it dropped?' }}
        <textarea rows="2" maxlength="1000" [value]="outcome()" [attr.aria-invalid]="saving.error('outcome') ? true : null" [attr.aria-describedby]="saving.error('outcome') ? 'outcome-' + action().id : null" (input)="outcome.set(valueOf($event))"></textarea>
        @if (saving.error('outcome'); as text) {<span class="field-error" [id]="'outcome-' + action().id" role="alert">{{ text }}</span>}
      </label>
      <p class="caption">{{ personName() }} reads it.</p>
      @if (saving.general(); as text) {<p class="form-problem" role="alert">{{ text }}</p>}
      <div class="buttons">
        <button matButton="filled" type="submit" [disabled]="saving.busy()">Close the action</button>
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
    fieldset {
      display: flex;
      gap: 24px;
    }
  `,
})
export class CloseActionForm {
  readonly personId = input.required<string>();
  readonly personName = input.required<string>();
  readonly action = input.required<ActionView>();
  readonly closed = output<ActionView>();
  readonly dismissed = output();

  private readonly api = inject(Api);
  protected readonly saving = new Saving(['outcome']);
  protected readonly ending = signal<ActionEnd>('done');
  protected readonly outcome = signal('');
  protected readonly valueOf = valueOf;

  constructor() {
    focusMover()('input:checked');
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const [as, outcome] = [this.ending(), this.outcome().trim()];
    if (as === 'dropped' && outcome === '') return this.saving.refuse({ outcome: 'Give the reason. It is what the person reads.' });
    await this.saving.run(async () => {
      this.closed.emit(await this.api.invoke(closeAction, { personId: this.personId(), actionId: this.action().id, body: { as, outcome } }));
    });
  }
}
