import { Component, computed, DOCUMENT, inject, input, linkedSignal, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { InvitationLink, PersonRow } from '@nextrung/api-client';
import { takeAlongUntil } from '@nextrung/domain/evidence';
import { isIsoDate } from '@nextrung/domain/kernel';
import { DateText } from '@nextrung/ui';

import { toProblem } from '../../shell/http/problem';
import { LadderStore } from '../../shell/ladder/ladder-store';
import { SessionStore } from '../../shell/session/session-store';
import { PeopleService } from './people-service';
import { PersonPicker } from './person-picker';

/** Changes of one person, each from a day on: invitation, name, rung, manager, end. */
@Component({
  selector: 'nr-manage-person',
  imports: [DateText, MatButton, PersonPicker],
  templateUrl: './manage-person.html',
  styleUrl: './fields.scss',
})
export class ManagePerson {
  readonly person = input.required<PersonRow>();
  readonly changed = output<string>();
  private readonly people = inject(PeopleService);
  protected readonly ladder = inject(LadderStore);
  protected readonly session = inject(SessionStore);
  protected readonly link = signal<InvitationLink | null>(null);
  protected readonly name = linkedSignal(() => this.person().name);
  protected readonly email = linkedSignal(() => this.person().email);
  protected readonly rung = linkedSignal(() => this.person().rung ?? '');
  protected readonly rungFrom = signal(this.session.today());
  protected readonly reason = signal('');
  protected readonly manager = signal<PersonRow | null>(null);
  protected readonly managerFrom = signal(this.session.today());
  protected readonly endOn = signal(this.session.today());
  /** The last day on which they can take their evidence along. */
  protected readonly takeAlong = computed(() => (this.person().hasAccount && isIsoDate(this.endOn()) ? takeAlongUntil(this.endOn()) : null));
  protected readonly leavingPage = `${inject(DOCUMENT).location.origin}/leaving`;
  protected readonly confirmName = signal('');
  protected readonly mayEnd = computed(() => this.confirmName().trim() === this.person().name);
  protected readonly problem = signal('');
  protected readonly busy = signal(false);

  protected valueOf({ target }: Event): string {
    return target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.value : '';
  }

  protected invite(): Promise<void> {
    return this.run(async () => this.link.set(await this.people.invite(this.person())));
  }

  protected copy(url: string): Promise<void> {
    return this.run(() => navigator.clipboard.writeText(url));
  }

  protected rename(event: Event): Promise<void> {
    return this.save(event, () => this.people.update(this.person(), { name: this.name(), email: this.email() }), 'Saved.');
  }

  protected changeRung(event: Event): Promise<void> {
    return this.save(event, () => this.people.changeRung(this.person(), { rung: this.rung() || null, effectiveFrom: this.rungFrom(), reason: this.reason() }), `The rung of ${this.person().name} is changed. The old one stays in the history.`);
  }

  protected changeManager(event: Event): Promise<void> {
    const manager = this.manager();
    return this.save(event, () => this.people.changeManager(this.person(), { managerId: manager?.id ?? null, from: this.managerFrom() }), manager ? `${this.person().name} reports to ${manager.name} from then on.` : `${this.person().name} has no manager from then on.`);
  }

  protected end(event: Event): Promise<void> {
    return this.save(event, () => this.people.end(this.person(), this.endOn()), `${this.person().name} is ended. Nothing recorded is lost.`);
  }

  private save(event: Event, work: () => Promise<unknown>, said: string): Promise<void> {
    event.preventDefault();
    return this.run(async () => {
      await work();
      this.changed.emit(said);
    });
  }

  private async run(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.problem.set('');
    try {
      await work();
    } catch (error) {
      this.problem.set(toProblem(error).title);
    } finally {
      this.busy.set(false);
    }
  }
}
