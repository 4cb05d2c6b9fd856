import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { PersonProfile, SetPermissions } from '@nextrung/api-client';

import { isChecked } from '../../../shell/forms/value-of';
import { PeopleService } from '../people-service';
import { SectionSaving } from './section-saving';
import { SectionWords } from './section-words';

const PERMISSIONS = [
  { key: 'isAdmin', word: 'Administrator', words: 'keeps people and structure; reads no evidence' },
  { key: 'isAuditor', word: 'Auditor', words: 'reads people, structure and the register of what was opened; changes nothing' },
  { key: 'seesPay', word: 'Pay', words: 'reads and records what others are paid' },
] as const;

/** What someone may do beside what follows from reporting lines. */
@Component({
  selector: 'nr-permissions-section',
  imports: [MatButton, SectionWords],
  template: `
    <h2 id="permissions">Permissions</h2>
    <form novalidate (submit)="save($event)">
      <fieldset>
        <legend class="visually-hidden">Permissions</legend>
        @for (one of all; track one.key) {
          <label class="choice"><input type="checkbox" [checked]="shown()[one.key]" (change)="change(one.key, $event)" /> <span>{{ one.word }} <span class="caption">{{ one.words }}</span></span></label>
        }
      </fieldset>
      <p class="caption">A change signs them out; they sign in again with it.</p>
      <nr-section-words [saving]="saving" />
      <div><button matButton="outlined" type="submit" [disabled]="saving.busy()">Save the permissions</button></div>
    </form>
  `,
  styleUrl: './section.scss',
  host: { role: 'region', 'aria-labelledby': 'permissions' },
})
export class PermissionsSection {
  readonly profile = input.required<PersonProfile>();
  readonly changed = output<PersonProfile | null>();
  private readonly people = inject(PeopleService);
  protected readonly all = PERMISSIONS;
  protected readonly saving = new SectionSaving([], this.changed);
  private readonly typed = signal<Partial<SetPermissions>>({});
  protected readonly shown = computed<SetPermissions>(() => {
    const { isAdmin, isAuditor, seesPay } = this.profile();
    return { isAdmin, isAuditor, seesPay, ...this.typed() };
  });

  protected change(key: keyof SetPermissions, event: Event): void {
    this.typed.update((typed) => ({ ...typed, [key]: isChecked(event) }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (await this.saving.save(() => this.people.setPermissions(this.profile(), this.shown()), 'Saved.')) this.typed.set({});
  }
}
