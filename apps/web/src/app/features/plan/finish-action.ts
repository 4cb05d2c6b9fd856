import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { EvidencePage, PlanActionView } from '@nextrung/api-client';

import { LocalDrafts } from '../../shell/drafts/local-drafts';
import { focusMover } from '../../shell/forms/focus-mover';
import { Saving } from '../../shell/forms/saving';
import { valueOf } from '../../shell/forms/value-of';
import { LogEvidence } from '../../shell/navigation/log-evidence';
import { Outbox } from '../../shell/outbox/outbox';
import { keptText } from '../../shell/drafts/kept-text';
import { PlanService } from './plan-service';

/** An action is done: what came of it, and the evidence it led to, which can be logged at once. */
@Component({
  selector: 'nr-finish-action',
  imports: [MatButton],
  template: `
    <form novalidate (submit)="save($event)">
      <label class="field">What came of it?
        <textarea rows="2" maxlength="1000" data-first [value]="outcome()" (input)="outcome.set(valueOf($event))"></textarea>
      </label>
      <label class="field">The evidence it led to
        <select [value]="itemId()" [attr.aria-invalid]="saving.error('itemId') ? true : null" [attr.aria-describedby]="'item-' + action().id" (change)="itemId.set(valueOf($event))">
          <option value="" [selected]="itemId() === ''">None so far</option>
          @for (item of items(); track item.id) {<option [value]="item.id" [selected]="itemId() === item.id">{{ item.title }}</option>}
        </select>
        <span class="field-error" [id]="'item-' + action().id">{{ saving.error('itemId') }}</span>
      </label>
      @if (own()) {
        <p><button matButton="outlined" type="button" (click)="log.open(action().what)">Log it now</button></p>
        <p class="caption" role="status">{{ logged() }}</p>
      } @else {
        <p class="caption">Items that {{ personName() }} has shared. Only they log their own work.</p>
      }
      @if (saving.general(); as text) {<p class="form-problem" role="alert">{{ text }}</p>}
      <div class="buttons">
        <button matButton="filled" type="submit" [disabled]="saving.busy()">It is done</button>
        <button matButton type="button" (click)="outcome.set(''); dismissed.emit()">Cancel</button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 8px;
      max-inline-size: 560px;
    }
    .caption:empty {
      display: none;
    }
  `,
})
export class FinishAction {
  readonly personId = input.required<string>();
  readonly personName = input.required<string>();
  readonly own = input.required<boolean>();
  readonly action = input.required<PlanActionView>();
  readonly finished = output<PlanActionView>();
  readonly dismissed = output();

  private readonly service = inject(PlanService);
  protected readonly log = inject(LogEvidence);
  protected readonly saving = new Saving(['itemId']);
  protected readonly outcome = keptText(() => `plan-done.${this.action().id}`, inject(LocalDrafts));
  protected readonly itemId = signal('');
  protected readonly logged = signal('');
  protected readonly valueOf = valueOf;

  private readonly evidence = httpResource<EvidencePage>(() => `/api/people/${this.personId()}/evidence`);
  /** What the server has read, and what was logged meanwhile. */
  protected readonly items = computed(() => (this.evidence.hasValue() ? this.evidence.value().items.filter(({ state }) => state === 'shared' || state === 'private') : []));

  constructor() {
    focusMover()('[data-first]');
    const outbox = inject(Outbox);
    const before = outbox.sent();
    effect(() => {
      const sent = outbox.sent();
      if (sent === null || sent === before || !untracked(this.own)) return;
      untracked(() => {
        this.evidence.reload();
        this.itemId.set(sent.item.id);
        this.logged.set(`Logged and chosen: ${sent.item.title}.`);
      });
    });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    await this.saving.run(async () => {
      const itemId = this.itemId();
      const action = await this.service.move(this.personId(), this.action(), { move: 'finish', outcome: this.outcome().trim(), ...(itemId !== '' && { itemId }) });
      this.outcome.set('');
      this.finished.emit(action);
    });
  }
}
