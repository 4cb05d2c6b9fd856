import { Component, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { CaseView } from '@nextrung/api-client';

import { keptText } from '../../../shell/drafts/kept-text';
import { LocalDrafts } from '../../../shell/drafts/local-drafts';
import { Saving } from '../../../shell/forms/saving';
import { valueOf } from '../../../shell/forms/value-of';
import { SessionStore } from '../../../shell/session/session-store';
import { CaseService } from '../case-service';
import { nextMonth } from './decision-draft';

/** There is money for what was ready and not funded. */
@Component({
  selector: 'nr-fund-form',
  imports: [MatButton],
  template: `
    <form novalidate (submit)="save($event)">
      <label class="field day">From which day does the promotion hold?
        <input type="date" [min]="today()" [value]="day()" [attr.aria-invalid]="saving.error('effectiveOn') ? true : null" aria-describedby="fund-day" (input)="day.set(valueOf($event))" />
        <span class="field-error" id="fund-day">{{ saving.error('effectiveOn') }}</span>
      </label>
      <label class="field">What changed?
        <textarea rows="3" maxlength="4000" [value]="reason()" [attr.aria-invalid]="saving.error('reason') ? true : null" aria-describedby="fund-reason" (input)="reason.set(valueOf($event))"></textarea>
        <span class="field-error" id="fund-reason">{{ saving.error('reason') }}</span>
      </label>
      @if (saving.general(); as text) {<p class="form-problem" role="alert">{{ text }}</p>}
      <div class="buttons"><button matButton="filled" type="submit" [disabled]="saving.busy()">Fund it</button></div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 8px;
      max-inline-size: 560px;
    }
    .day {
      max-inline-size: 280px;
    }
    .field-error:empty {
      display: none;
    }
  `,
})
export class FundForm {
  readonly view = input.required<CaseView>();
  readonly made = output<CaseView>();
  readonly outdated = output();

  private readonly service = inject(CaseService);
  protected readonly today = inject(SessionStore).today;
  protected readonly saving = new Saving(['reason', 'effectiveOn']);
  protected readonly reason = keptText(() => `case-fund.${this.view().id}`, inject(LocalDrafts));
  protected readonly day = signal(nextMonth(this.today()));
  protected readonly valueOf = valueOf;

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const [reason, day] = [this.reason().trim(), this.day()];
    if (reason.length < 10 || day === '') return this.saving.refuse({ ...(reason.length < 10 && { reason: 'Give the reason, in at least 10 characters.' }), ...(day === '' && { effectiveOn: 'Say from which day on.' }) });
    await this.saving.run(async () => {
      const view = await this.service.fund(this.view(), reason, day);
      this.reason.set('');
      this.made.emit(view);
    });
    if (this.saving.outdated()) this.outdated.emit();
  }
}
