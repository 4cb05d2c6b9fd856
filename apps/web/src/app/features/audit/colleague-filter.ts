import { httpResource } from '@angular/common/http';
import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { MatAutocompleteModule, type MatAutocompleteSelectedEvent } from '@angular/material/autocomplete';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import type { PeoplePage, PersonRef } from '@nextrung/api-client';

/** Narrows a list down to one person, found by name; also those who have left. An emptied field is everyone again. */
@Component({
  selector: 'nr-colleague-filter',
  imports: [MatAutocompleteModule, MatFormFieldModule, MatInput],
  template: `
    <mat-form-field appearance="outline" subscriptSizing="dynamic">
      <mat-label>{{ label() }}</mat-label>
      <input matInput autocomplete="off" placeholder="Anyone" [value]="text()" [matAutocomplete]="names" (input)="type($event)" (change)="leave($event)" />
      <mat-autocomplete #names="matAutocomplete" [displayWith]="nameOf" (optionSelected)="choose($event)">
        @for (person of found(); track person.id) {<mat-option [value]="person">{{ person.name }}</mat-option>}
      </mat-autocomplete>
    </mat-form-field>
  `,
  styles: `
    :host,
    mat-form-field {
      display: block;
      inline-size: 100%;
    }
  `,
})
export class ColleagueFilter {
  readonly label = input.required<string>();
  /** Whom it is narrowed down to, as far as the page knows their name. */
  readonly name = input('');
  readonly picked = output<PersonRef | null>();
  protected readonly text = linkedSignal(() => this.name());
  private readonly people = httpResource<PeoplePage>(() => (this.text().trim().length >= 2 && this.text() !== this.name() ? { url: '/api/people', params: { q: this.text().trim(), include_ended: 'true' } } : undefined));
  protected readonly found = computed(() => (this.people.hasValue() ? this.people.value().people.slice(0, 10) : []));
  protected readonly nameOf = (person: PersonRef | string | null): string => (typeof person === 'object' && person ? person.name : (person ?? ''));

  protected type({ target }: Event): void {
    if (target instanceof HTMLInputElement) this.text.set(target.value);
  }

  protected leave({ target }: Event): void {
    if (target instanceof HTMLInputElement && target.value.trim() === '' && this.name() !== '') this.picked.emit(null);
  }

  protected choose({ option }: MatAutocompleteSelectedEvent): void {
    const person = option.value as PersonRef;
    this.text.set(person.name);
    this.picked.emit(person);
  }
}
