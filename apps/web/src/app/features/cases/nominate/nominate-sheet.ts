import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { CaseView, CycleList, PersonProfile } from '@nextrung/api-client';
import { DateText, Sheet, Skeleton } from '@nextrung/ui';

import { keptText } from '../../../shell/drafts/kept-text';
import { LocalDrafts } from '../../../shell/drafts/local-drafts';
import { Saving } from '../../../shell/forms/saving';
import { valueOf } from '../../../shell/forms/value-of';
import { LadderStore } from '../../../shell/ladder/ladder-store';
import { SessionStore } from '../../../shell/session/session-store';
import { CaseService } from '../case-service';
import { chosenCycle, cyclesFor, OUTSIDE } from './open-cycles';
import { rungsAbove } from './rungs-above';

/** Begins a case: for which rung, in which cycle, and what happens next. */
@Component({
  selector: 'nr-nominate-sheet',
  imports: [DateText, MatButton, Sheet, Skeleton],
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
        @if (cycles.status() === 'loading') {
          <ui-skeleton [rows]="2" />
        } @else if (covering().open.length) {
          <fieldset>
            <legend>In which cycle?</legend>
            @for (one of covering().open; track one.id) {<label class="choice"><input type="radio" name="nominate-cycle" [checked]="choice() === one.id" (change)="picked.set(one.id)" /> <span>{{ one.name }} <span class="caption">nominations until {{ one.nominateUntil | dateText }}</span></span></label>}
            <label class="choice"><input type="radio" name="nominate-cycle" [checked]="choice() === outside" (change)="picked.set(outside)" /> <span>Outside a cycle</span></label>
          </fieldset>
        } @else if (covering().closed[0]; as one) {
          <p>The cycle {{ one.name }} is under way and takes no nominations any more.</p>
        }
        <p class="field-error">{{ saving.error('cycleId') }}</p>
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
          <button matButton="filled" type="submit" [disabled]="saving.busy() || cycles.status() === 'loading'">{{ own() ? 'Nominate yourself' : 'Nominate' }}</button>
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
    fieldset {
      display: grid;
      gap: 4px;
    }
    legend {
      padding: 0;
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
  protected readonly saving = new Saving(['targetRung', 'cycleId', 'offCycleReason']);
  protected readonly offCycle = keptText(() => `nomination.${this.profile().id}`, inject(LocalDrafts));
  protected readonly rungs = computed(() => rungsAbove(this.ladder.ladder()?.rungs ?? [], this.profile().rung));
  protected readonly rung = linkedSignal(() => this.rungs().find(({ id }) => id === this.profile().targetRung)?.id ?? this.rungs()[0]?.id ?? '');
  protected readonly own = computed(() => this.profile().id === this.session.person()?.id);
  protected readonly manager = computed(() => this.profile().manager?.name ?? 'Your manager');
  protected readonly cycles = httpResource<CycleList>(() => '/api/cycles');
  protected readonly covering = computed(() => cyclesFor(this.cycles.hasValue() ? this.cycles.value().cycles : [], { targetRung: this.rung(), teamId: this.profile().team?.id ?? null }));
  protected readonly picked = signal<string | null>(null);
  /** A cycle, or outside of every one. */
  protected readonly choice = computed(() => chosenCycle(this.covering(), this.picked()));
  protected readonly outside = OUTSIDE;
  /** The server knows of a cycle that the page does not. */
  private readonly told = linkedSignal<boolean, boolean>({ source: () => this.saving.error('offCycleReason') !== '', computation: (now, before) => now || (before?.value ?? false) });
  /** Where a cycle under way would cover the person, a reason is needed. */
  protected readonly asked = computed(() => this.choice() === OUTSIDE && (this.covering().open.length + this.covering().closed.length > 0 || this.told() || this.offCycle() !== ''));
  protected readonly valueOf = valueOf;

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.rung() === '') return this.saving.refuse({ targetRung: 'Choose a rung.' });
    const [choice, reason] = [this.choice(), this.offCycle().trim()];
    if (choice === '') return this.saving.refuse({ cycleId: 'Choose a cycle, or outside a cycle.' });
    if (this.asked() && reason === '') return this.saving.refuse({ offCycleReason: 'Say why this one does not belong to the cycle.' });
    await this.saving.create(async (key) => {
      const view = await this.service.nominate(this.profile().id, { targetRung: this.rung(), ...(choice !== OUTSIDE && { cycleId: choice }), ...(choice === OUTSIDE && reason !== '' && { offCycleReason: reason }) }, key);
      this.offCycle.set('');
      this.nominated.emit(view);
    });
    // It went on to its next step meanwhile.
    if (this.saving.error('cycleId') !== '') this.cycles.reload();
  }
}
