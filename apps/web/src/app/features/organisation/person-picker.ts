import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatAutocompleteModule, type MatAutocompleteSelectedEvent } from '@angular/material/autocomplete';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import type { PeoplePage, PersonRef } from '@nextrung/api-client';

import { SessionStore } from '../../shell/session/session-store';

/** Finds one of the people the reader sees, or the reader, by name or address. */
@Component({
  selector: 'nr-person-picker',
  imports: [MatAutocompleteModule, MatFormFieldModule, MatInput],
  template: `
    <mat-form-field appearance="outline" subscriptSizing="dynamic">
      <mat-label>{{ label() }}</mat-label>
      <input matInput autocomplete="off" [value]="text()" [matAutocomplete]="names" [attr.aria-invalid]="error() ? true : null" (input)="type($event)" />
      <mat-autocomplete #names="matAutocomplete" [displayWith]="nameOf" (optionSelected)="choose($event)">
        @for (person of found(); track person.id) {<mat-option [value]="person">{{ person.name }}</mat-option>}
      </mat-autocomplete>
    </mat-form-field>
    @if (error(); as text) {<p class="field-error">{{ text }}</p>}
  `,
  styles: `
    mat-form-field {
      inline-size: 100%;
    }
  `,
})
export class PersonPicker {
  readonly label = input.required<string>();
  /** What is wrong with the choice. */
  readonly error = input('');
  readonly picked = output<PersonRef | null>();
  private readonly session = inject(SessionStore);
  protected readonly text = signal('');
  private readonly people = httpResource<PeoplePage>(() => (this.text().trim().length >= 2 ? { url: '/api/people', params: { q: this.text().trim() } } : undefined));
  protected readonly found = computed<readonly PersonRef[]>(() => {
    if (!this.people.hasValue()) return [];
    const [found, own] = [this.people.value().people, this.session.person()];
    const named = own !== null && own.name.toLowerCase().includes(this.text().trim().toLowerCase()) && !found.some(({ id }) => id === own.id);
    return [...(named ? [own] : []), ...found].slice(0, 10);
  });
  protected readonly nameOf = (person: PersonRef | string | null): string => (typeof person === 'object' && person ? person.name : (person ?? ''));

  protected type({ target }: Event): void {
    this.picked.emit(null);
    if (target instanceof HTMLInputElement) this.text.set(target.value);
  }

  protected choose({ option }: MatAutocompleteSelectedEvent): void {
    const person = option.value as PersonRef;
    this.text.set(person.name);
    this.picked.emit(person);
  }
}
