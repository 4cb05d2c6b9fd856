import { httpResource } from '@angular/common/http';
import { Component, computed, input, output, signal } from '@angular/core';
import { MatAutocompleteModule, type MatAutocompleteSelectedEvent } from '@angular/material/autocomplete';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import type { PeoplePage, PersonRow } from '@nextrung/api-client';

/** Finds one of the people the reader sees, by name or address. */
@Component({
  selector: 'nr-person-picker',
  imports: [MatAutocompleteModule, MatFormFieldModule, MatInput],
  template: `
    <mat-form-field appearance="outline" subscriptSizing="dynamic">
      <mat-label>{{ label() }}</mat-label>
      <input matInput autocomplete="off" [value]="text()" [matAutocomplete]="names" (input)="type($event)" />
      <mat-autocomplete #names="matAutocomplete" [displayWith]="nameOf" (optionSelected)="choose($event)">
        @for (person of found(); track person.id) {<mat-option [value]="person">{{ person.name }}</mat-option>}
      </mat-autocomplete>
    </mat-form-field>
  `,
  styles: `
    mat-form-field {
      inline-size: 100%;
    }
  `,
})
export class PersonPicker {
  readonly label = input.required<string>();
  readonly picked = output<PersonRow | null>();
  protected readonly text = signal('');
  private readonly people = httpResource<PeoplePage>(() => (this.text().trim().length >= 2 ? { url: '/api/people', params: { q: this.text().trim() } } : undefined));
  protected readonly found = computed(() => (this.people.hasValue() ? this.people.value().people.slice(0, 10) : []));
  protected readonly nameOf = (person: PersonRow | string | null): string => (typeof person === 'object' && person ? person.name : (person ?? ''));

  protected type({ target }: Event): void {
    this.picked.emit(null);
    if (target instanceof HTMLInputElement) this.text.set(target.value);
  }

  protected choose({ option }: MatAutocompleteSelectedEvent): void {
    const person = option.value as PersonRow;
    this.text.set(person.name);
    this.picked.emit(person);
  }
}
