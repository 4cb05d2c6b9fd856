import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { PersonProfile } from '@nextrung/api-client';

import { valueOf } from '../../../shell/forms/value-of';
import { PeopleService } from '../people-service';
import { SectionSaving } from './section-saving';
import { SectionWords } from './section-words';

/** Name and e-mail address. */
@Component({
  selector: 'nr-name-section',
  imports: [MatButton, SectionWords],
  template: `
    <h2 id="name-and-address">Name and address</h2>
    <form novalidate (submit)="save($event)">
      <label class="field">Name
        <input type="text" autocomplete="off" maxlength="200" [value]="name()" [attr.aria-invalid]="saving.error('name') ? true : null" (input)="typed.set({ name: valueOf($event), email: email() })" />
        @if (saving.stale() && name() !== profile().name) {<span class="caption">Saved now: {{ profile().name }}</span>}
        <span class="field-error">{{ saving.error('name') }}</span>
      </label>
      <label class="field">E-mail
        <input type="email" autocomplete="off" maxlength="320" [value]="email()" [attr.aria-invalid]="saving.error('email') ? true : null" (input)="typed.set({ name: name(), email: valueOf($event) })" />
        @if (saving.stale() && email() !== profile().email) {<span class="caption">Saved now: {{ profile().email }}</span>}
        <span class="field-error">{{ saving.error('email') }}</span>
      </label>
      <nr-section-words [saving]="saving" />
      <div><button matButton="outlined" type="submit" [disabled]="saving.busy()">Save name and address</button></div>
    </form>
  `,
  styleUrl: './section.scss',
  host: { role: 'region', 'aria-labelledby': 'name-and-address' },
})
export class NameSection {
  readonly profile = input.required<PersonProfile>();
  readonly changed = output<PersonProfile | null>();
  private readonly people = inject(PeopleService);
  protected readonly saving = new SectionSaving(['name', 'email'], this.changed);
  /** What was entered and is not saved. */
  protected readonly typed = signal<{ readonly name: string; readonly email: string } | null>(null);
  protected readonly name = computed(() => this.typed()?.name ?? this.profile().name);
  protected readonly email = computed(() => this.typed()?.email ?? this.profile().email);
  protected readonly valueOf = valueOf;

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const body = { name: this.name().trim(), email: this.email().trim() };
    const missing = { ...(body.name === '' && { name: 'Enter a name.' }), ...(body.email === '' && { email: 'Enter an e-mail address.' }) };
    if (Object.keys(missing).length > 0) return this.saving.refuse(missing);
    if (await this.saving.save(() => this.people.update(this.profile(), body), 'Saved.')) this.typed.set(null);
  }
}
