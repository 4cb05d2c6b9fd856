import { httpResource } from '@angular/common/http';
import { Component, inject, input, linkedSignal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Api, type ConflictKind, fillSeats, type SeatsView as Seats } from '@nextrung/api-client';

import { Saving } from '../../shell/forms/saving';

const CONFLICTS: Readonly<Record<ConflictKind, string>> = {
  subject: 'the case is about them',
  line_manager: 'line manager: presents, and leaves the vote',
  mutual_corroboration: 'they and the person confirmed each other’s work',
  decided_before: 'decided this case before',
  own_word: 'declared a conflict of interest',
};

/** Who judges a case and who does not, for whoever leads the panel. */
@Component({
  selector: 'nr-seats-view',
  imports: [MatButton],
  template: `
    @if (seats(); as read) {
      <p>{{ read.judging }} can judge it; {{ read.quorum }} are needed. Decided by {{ read.decider?.name ?? 'nobody yet' }}@if (read.deciderConflict; as why) {&ngsp;({{ words[why] }}: somebody else decides)}.</p>
      <ul>
        @for (seat of read.seats; track seat.person.id) {
          <li>{{ seat.person.name }}: {{ seat.judges ? 'judges' : seat.conflict ? 'does not judge, ' + words[seat.conflict] : 'alternate' }}@if (seat.inPlaceOf; as left) {, in place of {{ left.name }}}.@if (seat.reason) {&ngsp;“{{ seat.reason }}”}</li>
        }
      </ul>
      @if (saving.general(); as said) {<p class="form-problem" role="alert">{{ said }}</p>}
      <button matButton="outlined" type="button" [disabled]="saving.busy()" (click)="again()">Look again at who can judge it</button>
      <p class="caption">After people operations added an alternate to the panel, or named another decider.</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
      justify-items: start;
    }
  `,
})
export class SeatsView {
  readonly caseId = input.required<string>();
  private readonly api = inject(Api);
  private readonly resource = httpResource<Seats>(() => `/api/cases/${this.caseId()}/seats`);
  protected readonly seats = linkedSignal(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly saving = new Saving();
  protected readonly words = CONFLICTS;

  protected async again(): Promise<void> {
    await this.saving.run(async () => { this.seats.set(await this.api.invoke(fillSeats, { caseId: this.caseId() })); });
  }
}
