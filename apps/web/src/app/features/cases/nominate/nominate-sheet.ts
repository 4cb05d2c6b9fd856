import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { CaseView, PersonProfile } from '@nextrung/api-client';
import { Sheet } from '@nextrung/ui';

import { keptText } from '../../../shell/drafts/kept-text';
import { LocalDrafts } from '../../../shell/drafts/local-drafts';
import { Saving } from '../../../shell/forms/saving';
import { valueOf } from '../../../shell/forms/value-of';
import { idempotencyKey } from '../../../shell/http/headers';
import { LadderStore } from '../../../shell/ladder/ladder-store';
import { SessionStore } from '../../../shell/session/session-store';
import { CaseService } from '../case-service';
import { rungsAbove } from './rungs-above';

/** Begins a case: for which rung, and what happens next. */
@Component({
  selector: 'nr-nominate-sheet',
  imports: [MatButton, Sheet],
  template: `
    <ui-sheet [heading]="own() ? 'Nominate yourself' : 'Nominate ' + profile().name" (dismiss)="dismissed.emit()">
      <form class="form" novalidate (submit)="save($event)">
        <label class="field">For which rung?
          <select data-first [value]="rung()" [attr.aria-invalid]="saving.error('targetRung') ? true : null" aria-describedby="nominate-rung" (change)="rung.set(valueOf($event))">
            <option value="" [selected]="rung() === ''">Choose one</option>
            @for (one of rungs(); track one.id) {<option [value]="one.id" [selected]="rung() === one.id">{{ one.title }}</option>}
          </select>
          <span class="field-error" id="nominate-rung">{{ saving.error('targetRung') }}</span>
        </label>
        @if (asked()) {
          <label class="field">Why outside the cycle?
            <textarea rows="3" maxlength="1000" [value]="offCycle()" [attr.aria-invalid]="saving.error('offCycleReason') ? true : null" aria-describedby="nominate-cycle" (input)="offCycle.set(valueOf($event))"></textarea>
            <span class="field-error" id="nominate-cycle">{{ saving.error('offCycleReason') }}</span>
          </label>
        }
        <div class="next">
          <h3>What happens next</h3>
          <ol>
            <li>{{ own() ? 'You and your manager write' : 'You and ' + profile().name + ' write' }} why the organisation needs the role, and the packet from the evidence.</li>
            <li>{{ own() ? manager() + ' reads it and locks it, or sends it back with a reason' : 'You review it and lock it, or send it back with a reason' }}. From then on nobody edits it.</li>
            <li>Somebody who is not the line manager decides: first whether the role is needed, without the name, then the case.</li>
            <li>{{ own() ? 'You are told within seven days, with the reason' : profile().name + ' is told within seven days, with the reason' }}.</li>
          </ol>
          @if (own()) {
            <p>This does not need your manager’s consent. {{ manager() }} and the managers above see that you are nominated.</p>
          } @else {
            <p>{{ profile().name }} sees that you nominated them, and writes the case with you.</p>
          }
        </div>
        @if (saving.general(); as text) {<p class="form-problem" role="alert">{{ text }}</p>}
        <div class="actions">
          <button matButton="filled" type="submit" [disabled]="saving.busy()">{{ own() ? 'Nominate yourself' : 'Nominate' }}</button>
          <button matButton type="button" (click)="dismissed.emit()">Cancel</button>
        </div>
      </form>
    </ui-sheet>
  `,
  styles: `
    .next {
      display: grid;
      gap: 8px;
    }
    ol {
      display: grid;
      gap: 4px;
      margin: 0;
      padding-inline-start: 20px;
    }
    .field-error:empty {
      display: none;
    }
  `,
})
export class NominateSheet {
  readonly profile = input.required<PersonProfile>();
  readonly nominated = output<CaseView>();
  readonly dismissed = output();

  private readonly service = inject(CaseService);
  private readonly ladder = inject(LadderStore);
  private readonly session = inject(SessionStore);
  /** The same key for every try at the same nomination. */
  private key = idempotencyKey();
  protected readonly saving = new Saving(['targetRung', 'offCycleReason']);
  protected readonly offCycle = keptText(() => `nomination.${this.profile().id}`, inject(LocalDrafts));
  protected readonly rungs = computed(() => rungsAbove(this.ladder.ladder()?.rungs ?? [], this.profile().rung));
  protected readonly rung = linkedSignal(() => this.rungs().find(({ id }) => id === this.profile().targetRung)?.id ?? this.rungs()[0]?.id ?? '');
  protected readonly own = computed(() => this.profile().id === this.session.person()?.id);
  protected readonly manager = computed(() => this.profile().manager?.name ?? 'Your manager');
  /** Where a cycle under way would cover the person, the server asks why it is outside. */
  protected readonly asked = linkedSignal<boolean, boolean>({ source: () => this.saving.error('offCycleReason') !== '', computation: (now, before) => now || (before?.value ?? false) || this.offCycle() !== '' });
  protected readonly valueOf = valueOf;

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.rung() === '') return this.saving.refuse({ targetRung: 'Choose a rung.' });
    const reason = this.offCycle().trim();
    await this.saving.run(async () => {
      const view = await this.service.nominate(this.profile().id, { targetRung: this.rung(), ...(reason !== '' && { offCycleReason: reason }) }, this.key);
      this.offCycle.set('');
      this.nominated.emit(view);
    });
    const status = this.saving.problem()?.status ?? 0;
    if (status >= 400 && status < 500) this.key = idempotencyKey();
  }
}
