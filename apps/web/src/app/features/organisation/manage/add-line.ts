import { Component, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { PersonProfile, PersonRef, SideLineKind } from '@nextrung/api-client';
import { dateText } from '@nextrung/ui';

import { focusMover } from '../../../shell/forms/focus-mover';
import { valueOf } from '../../../shell/forms/value-of';
import { SessionStore } from '../../../shell/session/session-store';
import { PeopleService } from '../people-service';
import { PersonPicker } from '../person-picker';
import { lineKindWords } from './line-words';
import { SectionSaving } from './section-saving';
import { SectionWords } from './section-words';

/** Adds a dotted line or a sponsor from a day on. */
@Component({
  selector: 'nr-add-line',
  imports: [MatButton, PersonPicker, SectionWords],
  template: `
    <form novalidate (submit)="save($event)">
      <fieldset>
        <legend class="visually-hidden">What kind of line?</legend>
        <label class="choice"><input type="radio" name="line-kind" [checked]="kind() === 'dotted'" (change)="kind.set('dotted')" /> <span>Dotted line <span class="caption">reads shared evidence, beside the line manager</span></span></label>
        <label class="choice"><input type="radio" name="line-kind" [checked]="kind() === 'sponsor'" (change)="kind.set('sponsor')" /> <span>Sponsor <span class="caption">looks after someone without a manager; the sponsor before ends</span></span></label>
      </fieldset>
      <nr-person-picker label="With" [error]="saving.error('managerId')" (picked)="other.set($event)" />
      <label class="field">From
        <input type="date" [value]="from()" [attr.aria-invalid]="saving.error('from') ? true : null" (input)="from.set(valueOf($event))" />
        <span class="field-error">{{ saving.error('from') }}</span>
      </label>
      <nr-section-words [saving]="saving" />
      <div class="buttons">
        <button matButton="filled" type="submit" [disabled]="saving.busy()">Add</button>
        <button matButton type="button" (click)="dismissed.emit()">Cancel</button>
      </div>
    </form>
  `,
  styleUrl: './section.scss',
})
export class AddLine {
  readonly profile = input.required<PersonProfile>();
  readonly changed = output<PersonProfile | null>();
  readonly added = output<string>();
  readonly dismissed = output();
  private readonly people = inject(PeopleService);
  protected readonly saving = new SectionSaving(['managerId', 'from'], this.changed);
  protected readonly kind = signal<SideLineKind>('dotted');
  protected readonly other = signal<PersonRef | null>(null);
  protected readonly from = signal(inject(SessionStore).today());
  protected readonly valueOf = valueOf;

  constructor() {
    focusMover()('input');
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const [kind, other, from] = [this.kind(), this.other(), this.from()];
    const missing = { ...(!other && { managerId: 'Choose a person.' }), ...(from === '' && { from: 'Enter the first day.' }) };
    if (!other || from === '') return this.saving.refuse(missing);
    const said = `${lineKindWords[kind]}: ${other.name} from ${dateText(from)}.`;
    if (await this.saving.save(() => this.people.beginLine(this.profile(), { kind, managerId: other.id, from }), said)) this.added.emit(said);
  }
}
