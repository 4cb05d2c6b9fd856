import { Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { PlanActionView } from '@nextrung/api-client';

import { LocalDrafts } from '../../shell/drafts/local-drafts';
import { focusMover } from '../../shell/forms/focus-mover';
import { Saving } from '../../shell/forms/saving';
import { valueOf } from '../../shell/forms/value-of';
import { keptText } from '../../shell/drafts/kept-text';
import { PlanService } from './plan-service';

/** An action is dropped, with the reason. */
@Component({
  selector: 'nr-drop-action',
  imports: [MatButton],
  template: `
    <form novalidate (submit)="save($event)">
      <label class="field">Why is it dropped?
        <textarea rows="2" maxlength="1000" data-first [value]="reason()" [attr.aria-invalid]="saving.error('outcome') ? true : null" [attr.aria-describedby]="'why-' + action().id" (input)="reason.set(valueOf($event))"></textarea>
        <span class="field-error" [id]="'why-' + action().id">{{ saving.error('outcome') }}</span>
      </label>
      <p class="caption">{{ readers() }} read it. The action stays in the plan as dropped.</p>
      @if (saving.general(); as text) {<p class="form-problem" role="alert">{{ text }}</p>}
      <div class="buttons">
        <button matButton="filled" type="submit" [disabled]="saving.busy()">Drop it</button>
        <button matButton type="button" (click)="reason.set(''); dismissed.emit()">Keep it</button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 8px;
      max-inline-size: 560px;
    }
  `,
})
export class DropAction {
  readonly personId = input.required<string>();
  readonly action = input.required<PlanActionView>();
  readonly readers = input.required<string>();
  readonly dropped = output<PlanActionView>();
  readonly dismissed = output();

  private readonly service = inject(PlanService);
  protected readonly saving = new Saving(['outcome']);
  protected readonly reason = keptText(() => `plan-drop.${this.action().id}`, inject(LocalDrafts));
  protected readonly valueOf = valueOf;

  constructor() {
    focusMover()('[data-first]');
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const outcome = this.reason().trim();
    if (outcome === '') return this.saving.refuse({ outcome: 'Give the reason. It is what the other one reads.' });
    await this.saving.run(async () => {
      const action = await this.service.move(this.personId(), this.action(), { move: 'drop', outcome });
      this.reason.set('');
      this.dropped.emit(action);
    });
  }
}
