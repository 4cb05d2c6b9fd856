import { Component, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { ListedCase, PersonRef } from '@nextrung/api-client';
import { Sheet } from '@nextrung/ui';

import { Saving } from '../../shell/forms/saving';
import { ColleaguePicker } from '../../shell/people/colleague-picker';
import { SessionStore } from '../../shell/session/session-store';
import { CaseService } from './case-service';

/** Who presents and who decides a case, where the rules found nobody or they are gone. */
@Component({
  selector: 'nr-appoint-sheet',
  imports: [ColleaguePicker, MatButton, Sheet],
  template: `
    <ui-sheet [heading]="'Case ' + line().code" (dismiss)="dismissed.emit()">
      <form class="form" novalidate (submit)="save($event)">
        <p>{{ line().person.name }} for {{ line().target.title }}. Leave out what is to stay as it is. Nobody with a conflict of interest decides: not the person, not their line manager, nobody with whom they confirmed each other’s work.</p>
        <nr-colleague-picker label="Who presents it" [error]="saving.error('presenterId')" (picked)="presenter.set($event)" />
        @if (line().state === 'appealed') {
          <nr-colleague-picker label="Who answers the appeal" [error]="saving.error('appealDeciderId')" (picked)="appeal.set($event)" />
        } @else {
        @if (!decidesMyself()) {<nr-colleague-picker label="Who decides it" [error]="saving.error('deciderId')" (picked)="decider.set($event)" />}
        <label class="choice"><input type="checkbox" [checked]="decidesMyself()" (change)="decidesMyself.set(!decidesMyself())" /> <span>You decide it yourself</span></label>
        @if (decidesMyself()) {<p class="field-error">{{ saving.error('deciderId') }}</p>}
        }
        @if (saving.general(); as text) {<p class="form-problem" role="alert">{{ text }}</p>}
        <div class="actions">
          <button matButton="filled" type="submit" [disabled]="saving.busy()">Appoint</button>
          <button matButton type="button" (click)="dismissed.emit()">Cancel</button>
        </div>
      </form>
    </ui-sheet>
  `,
  styles: `
    .field-error:empty {
      display: none;
    }
  `,
})
export class AppointSheet {
  readonly line = input.required<ListedCase>();
  readonly appointed = output<string>();
  readonly dismissed = output();

  private readonly service = inject(CaseService);
  private readonly session = inject(SessionStore);
  protected readonly saving = new Saving(['presenterId', 'deciderId', 'appealDeciderId']);
  protected readonly presenter = signal<PersonRef | null>(null);
  protected readonly decider = signal<PersonRef | null>(null);
  protected readonly appeal = signal<PersonRef | null>(null);
  protected readonly decidesMyself = signal(false);

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const [presenter, decider, appeal] = [this.presenter(), this.decidesMyself() ? this.session.person() : this.decider(), this.appeal()];
    if (presenter === null && decider === null && appeal === null) return this.saving.refuse({ presenterId: 'Choose somebody from the list, for at least one.' });
    await this.saving.run(async () => {
      await this.service.appoint(this.line().id, { ...(presenter && { presenterId: presenter.id }), ...(decider && { deciderId: decider.id }), ...(appeal && { appealDeciderId: appeal.id }) });
      const said = [...(presenter ? [`${presenter.name} presents it`] : []), ...(decider ? [this.decidesMyself() ? 'you decide it' : `${decider.name} decides it`] : []), ...(appeal ? [`${appeal.name} answers the appeal`] : [])].join(', ');
      this.appointed.emit(`Case ${this.line().code}: ${said}.`);
    });
  }
}
