import { Component, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { PersonProfile, PersonRef } from '@nextrung/api-client';
import { dateText } from '@nextrung/ui';

import { focusMover } from '../../../shell/forms/focus-mover';
import { valueOf } from '../../../shell/forms/value-of';
import { SessionStore } from '../../../shell/session/session-store';
import { PeopleService } from '../people-service';
import { PersonPicker } from '../person-picker';
import { SectionSaving } from './section-saving';
import { SectionWords } from './section-words';

/** Who the line manager is, and from which day another one, or none but a sponsor. */
@Component({
  selector: 'nr-manager-section',
  imports: [MatButton, PersonPicker, SectionWords],
  templateUrl: './manager-section.html',
  styleUrl: './section.scss',
  host: { role: 'region', 'aria-labelledby': 'manager' },
})
export class ManagerSection {
  readonly profile = input.required<PersonProfile>();
  readonly changed = output<PersonProfile | null>();
  private readonly people = inject(PeopleService);
  private readonly focus = focusMover();
  protected readonly session = inject(SessionStore);
  protected readonly saving = new SectionSaving(['managerId', 'sponsorId', 'from'], this.changed);
  protected readonly open = signal(false);
  protected readonly none = signal(false);
  protected readonly manager = signal<PersonRef | null>(null);
  protected readonly sponsor = signal<PersonRef | null>(null);
  protected readonly from = signal(this.session.today());
  protected readonly valueOf = valueOf;

  protected begin(): void {
    this.saving.clear();
    this.saving.said.set('');
    this.open.set(true);
    this.focus('form input');
  }

  protected dismiss(): void {
    this.close();
    this.saving.clear();
    this.focus('.flush button');
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const [from, none] = [this.from(), this.none()];
    const [manager, sponsor] = none ? [null, this.sponsor()] : [this.manager(), null];
    const missing = { ...(!none && !manager && { managerId: 'Choose a manager.' }), ...(from === '' && { from: 'Enter the first day.' }) };
    if (Object.keys(missing).length > 0) return this.saving.refuse(missing);
    const { name } = this.profile();
    const said = manager ? `${name} reports to ${manager.name} from ${dateText(from)}.` : `${name} has no manager from ${dateText(from)}${sponsor ? `, and ${sponsor.name} as sponsor` : ''}.`;
    const done = await this.saving.save(() => this.people.changeManager(this.profile(), { managerId: manager?.id ?? null, ...(sponsor && { sponsorId: sponsor.id }), from }), said);
    if (!done) return;
    this.close();
    this.focus('.said');
  }

  private close(): void {
    this.open.set(false);
    this.none.set(false);
    this.manager.set(null);
    this.sponsor.set(null);
  }
}
