import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import type { PersonRef } from '@nextrung/api-client';

import { ColleaguePicker } from '../../../shell/people/colleague-picker';
import { SessionStore } from '../../../shell/session/session-store';

/** One part in a panel: who has it, found by name one after the other. */
@Component({
  selector: 'nr-panel-people',
  imports: [ColleaguePicker, MatButton],
  template: `
    <fieldset>
      <legend>{{ label() }}</legend>
      @if (people().length) {
        <ul class="lines">
          @for (person of people(); track person.id) {
            <li class="row">{{ person.name }}@if (!kept().includes(person.id)) {<button matButton type="button" [attr.aria-label]="'Remove ' + person.name + ' from ' + label().toLowerCase()" (click)="remove(person)">Remove</button>}</li>
          }
        </ul>
      }
      @if (open()) {
        @for (round of [rounds()]; track round) {<nr-colleague-picker [label]="'Name of a colleague'" (picked)="add($event)" />}
        @if (own(); as me) {<div class="buttons"><button matButton type="button" [attr.aria-label]="'Name yourself: ' + label().toLowerCase()" (click)="add(me)">Name yourself</button></div>}
      }
      <p class="field-error" role="status">{{ error() }}</p>
    </fieldset>
  `,
  styles: `
    fieldset {
      display: grid;
      gap: 8px;
      margin: 0;
      padding: 0;
      border: 0;
      min-inline-size: 0;
    }
    legend {
      padding: 0;
    }
    .row {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 8px;
      overflow-wrap: anywhere;
    }
    .field-error:empty {
      display: none;
    }
  `,
})
export class PanelPeople {
  readonly label = input.required<string>();
  readonly people = input.required<readonly PersonRef[]>();
  /** Who stays. */
  readonly kept = input<readonly string[]>([]);
  readonly most = input(1);
  readonly error = input('');
  readonly changed = output<PersonRef[]>();
  private readonly session = inject(SessionStore);
  /** The field is empty again after each choice. */
  protected readonly rounds = signal(0);
  protected readonly open = computed(() => this.people().length < this.most());
  protected readonly own = computed((): PersonRef | null => {
    const person = this.session.person();
    return person && !this.people().some(({ id }) => id === person.id) ? { id: person.id, name: person.name } : null;
  });

  protected add(person: PersonRef | null): void {
    if (person === null) return;
    this.rounds.update((round) => round + 1);
    if (!this.people().some(({ id }) => id === person.id)) this.changed.emit([...this.people(), person]);
  }

  protected remove(person: PersonRef): void {
    this.changed.emit(this.people().filter(({ id }) => id !== person.id));
  }
}
