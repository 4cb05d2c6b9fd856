import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { GrantView } from '@nextrung/api-client';

import { LocalDrafts } from '../../shell/drafts/local-drafts';
import { focusMover } from '../../shell/forms/focus-mover';
import { Saving } from '../../shell/forms/saving';
import { valueOf } from '../../shell/forms/value-of';
import { idempotencyKey } from '../../shell/http/headers';
import { GrantsService } from './grants-service';

const MOST_DAYS = 14;

/** An administrator opens someone's shared evidence: why, and for how long. */
@Component({
  selector: 'nr-open-grant',
  imports: [MatButton],
  template: `
    <form class="form" novalidate (submit)="save($event)">
      <p>You will read the shared evidence, the readiness and the packet of {{ personName() }}, and notes that are not their author’s alone. Private items stay private.</p>
      <p><strong>{{ personName() }} sees at once that you opened it, why and until when.</strong></p>
      <label class="field">Why do you need to see it?
        <textarea rows="4" maxlength="1000" data-first [value]="reason()" [attr.aria-invalid]="saving.error('reason') ? true : null" (input)="write(valueOf($event))"></textarea>
        <span class="field-error">{{ saving.error('reason') }}</span>
      </label>
      <label class="field">For how many days? (1 to {{ most }})
        <input type="number" inputmode="numeric" min="1" [max]="most" step="1" [value]="days()" [attr.aria-invalid]="saving.error('days') ? true : null" (input)="days.set(valueOf($event))" />
        <span class="field-error">{{ saving.error('days') }}</span>
      </label>
      @if (saving.general(); as text) {<p class="form-problem" role="alert">{{ text }}</p>}
      <div class="actions">
        <button matButton="filled" type="submit" [disabled]="saving.busy()">Open it</button>
        <button matButton type="button" (click)="dismissed.emit()">Cancel</button>
      </div>
    </form>
  `,
})
export class OpenGrantForm {
  readonly personId = input.required<string>();
  readonly personName = input.required<string>();
  readonly opened = output<GrantView>();
  readonly dismissed = output();

  private readonly grants = inject(GrantsService);
  private readonly drafts = inject(LocalDrafts);
  private readonly draftName = computed(() => `grant.${this.personId()}`);
  /** The same key for every try at the same words. */
  private key = idempotencyKey();
  protected readonly saving = new Saving(['reason', 'days']);
  protected readonly reason = linkedSignal(() => {
    const kept = this.drafts.read(this.draftName());
    return typeof kept === 'string' ? kept : '';
  });
  protected readonly days = signal('3');
  protected readonly most = MOST_DAYS;
  protected readonly valueOf = valueOf;

  constructor() {
    focusMover()('[data-first]');
  }

  protected write(reason: string): void {
    this.reason.set(reason);
    if (reason.trim() === '') this.drafts.drop(this.draftName());
    else this.drafts.keep(this.draftName(), reason);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const [reason, days] = [this.reason().trim(), Number(this.days())];
    const missing = {
      ...(reason.length < 10 && { reason: 'Give the reason, in at least 10 characters.' }),
      ...(!(Number.isInteger(days) && days >= 1 && days <= MOST_DAYS) && { days: `Enter a whole number of days, from 1 to ${MOST_DAYS}.` }),
    };
    if (Object.keys(missing).length > 0) return this.saving.refuse(missing);
    await this.saving.run(async () => {
      const grant = await this.grants.open(this.personId(), { reason, days }, this.key);
      this.drafts.drop(this.draftName());
      this.opened.emit(grant);
    });
    const status = this.saving.problem()?.status ?? 0;
    if (status >= 400 && status < 500) this.key = idempotencyKey();
  }
}
