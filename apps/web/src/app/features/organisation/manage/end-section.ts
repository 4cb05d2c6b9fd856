import { Component, computed, DOCUMENT, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { PersonProfile } from '@nextrung/api-client';
import { takeAlongUntil } from '@nextrung/domain/evidence';
import { isIsoDate } from '@nextrung/domain/kernel';
import { DateText, dateText } from '@nextrung/ui';

import { valueOf } from '../../../shell/forms/value-of';
import { SessionStore } from '../../../shell/session/session-store';
import { PeopleService } from '../people-service';
import { SectionSaving } from './section-saving';
import { SectionWords } from './section-words';

/** Ends a person from a day on, confirmed by their name. */
@Component({
  selector: 'nr-end-section',
  imports: [DateText, MatButton, SectionWords],
  template: `
    <h2 id="end">End of employment</h2>
    @if (profile().endedOn; as day) {
      <p>The first day without {{ profile().name }} is {{ day | dateText }}. Nothing recorded is lost.</p>
    } @else {
      <p class="secondary">From that day on they cannot sign in, and their reporting lines end. Nothing recorded is lost.</p>
      @if (takeAlong(); as until) {<p class="secondary">They can take their evidence along at {{ leavingPage }} until {{ until | dateText }}.</p>}
      <form novalidate (submit)="save($event)">
        <label class="field">First day without them
          <input type="date" [value]="on()" [attr.aria-invalid]="saving.error('on') ? true : null" (input)="on.set(valueOf($event))" />
          <span class="field-error">{{ saving.error('on') }}</span>
        </label>
        <label class="field">Their name, to confirm
          <input type="text" autocomplete="off" [value]="name()" [attr.aria-invalid]="saving.error('name') ? true : null" (input)="name.set(valueOf($event))" />
          <span class="field-error">{{ saving.error('name') }}</span>
        </label>
        <div><button matButton="outlined" type="submit" [disabled]="saving.busy()">End {{ profile().name }}</button></div>
      </form>
    }
    <nr-section-words [saving]="saving" />
  `,
  styleUrl: './section.scss',
  host: { role: 'region', 'aria-labelledby': 'end' },
})
export class EndSection {
  readonly profile = input.required<PersonProfile>();
  readonly changed = output<PersonProfile | null>();
  private readonly people = inject(PeopleService);
  protected readonly saving = new SectionSaving(['on', 'name'], this.changed);
  protected readonly on = signal(inject(SessionStore).today());
  protected readonly name = signal('');
  /** The last day on which they can take their evidence along. */
  protected readonly takeAlong = computed(() => (this.profile().hasAccount && isIsoDate(this.on()) ? takeAlongUntil(this.on()) : null));
  protected readonly leavingPage = `${inject(DOCUMENT).location.origin}/leaving`;
  private readonly confirmed = computed(() => this.name().trim() === this.profile().name);
  protected readonly valueOf = valueOf;

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const on = this.on();
    const missing = { ...(on === '' && { on: 'Enter a day.' }), ...(!this.confirmed() && { name: `Enter “${this.profile().name}” to confirm.` }) };
    if (Object.keys(missing).length > 0) return this.saving.refuse(missing);
    await this.saving.save(() => this.people.end(this.profile(), on), `${this.profile().name} is ended from ${dateText(on)}.`);
  }
}
