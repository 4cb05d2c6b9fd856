import { Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, beginDelegation, type DelegationView } from '@nextrung/api-client';

import { LocalDrafts } from '../../shell/drafts/local-drafts';
import { Saving } from '../../shell/forms/saving';
import { valueOf } from '../../shell/forms/value-of';
import { idempotencyKey } from '../../shell/http/headers';
import { ColleaguePicker } from '../../shell/people/colleague-picker';
import { SessionStore } from '../../shell/session/session-store';

/** Names somebody who stands in for a manager, from a day to a day. */
@Component({
  selector: 'nr-name-stand-in',
  imports: [ColleaguePicker, MatButton],
  template: `
    <form novalidate (submit)="save($event)">
      <nr-colleague-picker label="Who stands in" [error]="saving.error('delegateId')" (picked)="delegateId.set($event?.id ?? null)" />
      <div class="days">
        <label class="field">First day
          <input type="date" [value]="from()" [attr.aria-invalid]="saving.error('from') ? true : null" (input)="from.set(valueOf($event))" />
          <span class="field-error">{{ saving.error('from') }}</span>
        </label>
        <label class="field">Last day
          <input type="date" [value]="to()" [attr.aria-invalid]="saving.error('to') ? true : null" (input)="to.set(valueOf($event))" />
          <span class="field-error">{{ saving.error('to') }}</span>
        </label>
      </div>
      <label class="field">Reason
        <textarea rows="2" maxlength="500" [value]="reason()" [attr.aria-invalid]="saving.error('reason') ? true : null" (input)="reason.set(valueOf($event))"></textarea>
        <span class="field-error">{{ saving.error('reason') }}</span>
      </label>
      <p class="caption">They see and rate {{ own() ? 'your' : managerName() + '’s' }} direct reports as {{ own() ? 'you do' : 'the manager does' }}, not those further below, and never themselves. They sign nothing as second person. Your organisation’s administrators and the managers above read the reason.</p>
      @if (saving.general(); as text) {<p class="form-problem" role="alert">{{ text }}</p>}
      <div class="buttons">
        <button matButton="filled" type="submit" [disabled]="saving.busy()">Name them</button>
        <button matButton type="button" (click)="dismissed.emit()">Cancel</button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 12px;
      max-inline-size: 480px;
    }
    .days {
      display: grid;
      gap: 8px 16px;
      align-items: start;
      grid-template-columns: repeat(auto-fit, minmax(140px, 1fr));
    }
  `,
})
export class NameStandIn {
  readonly managerId = input.required<string>();
  readonly managerName = input.required<string>();
  /** The manager is the reader. */
  readonly own = input.required<boolean>();
  readonly named = output<DelegationView>();
  readonly dismissed = output();

  private readonly api = inject(Api);
  private readonly drafts = inject(LocalDrafts);
  private key = idempotencyKey();
  protected readonly saving = new Saving(['delegateId', 'from', 'to', 'reason']);
  protected readonly delegateId = signal<string | null>(null);
  protected readonly from = signal(inject(SessionStore).today());
  protected readonly to = signal('');
  protected readonly reason = linkedSignal(() => kept(this.drafts.read(this.draftName())));
  protected readonly valueOf = valueOf;

  constructor() {
    this.drafts.follow(() => this.draftName(), () => this.reason() || null);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const [delegateId, from, to, reason] = [this.delegateId(), this.from(), this.to(), this.reason().trim()];
    const missing = {
      ...(delegateId === null && { delegateId: 'Choose one of the names found.' }),
      ...(from === '' && { from: 'Enter the first day.' }),
      ...(to === '' && { to: 'Enter the last day.' }),
      ...(from !== '' && to !== '' && to < from && { to: 'The last day is before the first.' }),
      ...(reason.length < 3 && { reason: 'Give the reason.' }),
    };
    if (delegateId === null || Object.keys(missing).length > 0) return this.saving.refuse(missing);
    await this.saving.run(async () => {
      const named = await this.api.invoke(beginDelegation, { personId: this.managerId(), body: { delegateId, from, to, reason }, ...this.key });
      this.drafts.drop(this.draftName());
      this.named.emit(named);
    });
    const status = this.saving.problem()?.status ?? 0;
    if (status >= 400 && status < 500) this.key = idempotencyKey();
  }

  private draftName(): string {
    return `stand-in.${this.managerId()}`;
  }
}

const kept = (value: unknown): string => (typeof value === 'string' ? value : '');
