import { httpResource } from '@angular/common/http';
import { Component, computed, input, output, signal } from '@angular/core';
import { MatAutocompleteModule, type MatAutocompleteSelectedEvent } from '@angular/material/autocomplete';
import { MatFormFieldModule } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import type { PersonRef } from '@nextrung/api-client';

/** Finds any colleague with an account by name; the reader is not among them. */
@Component({
  selector: 'nr-colleague-picker',
  imports: [MatAutocompleteModule, MatFormFieldModule, MatInput],
  template: `
    <mat-form-field appearance="outline" subscriptSizing="dynamic">
      <mat-label>{{ label() }}</mat-label>
      <input matInput autocomplete="off" maxlength="100" [value]="text()" [matAutocomplete]="names" [attr.aria-invalid]="error() ? true : null" (input)="type($event)" />
      <mat-autocomplete #names="matAutocomplete" [displayWith]="nameOf" (optionSelected)="choose($event)">
        @for (person of found(); track person.id) {<mat-option [value]="person">{{ person.name }}</mat-option>}
      </mat-autocomplete>
    </mat-form-field>
    <p class="field-error" role="status">{{ error() || (nobody() ? 'No colleague with an account has this in their name.' : '') }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
    }
    .field-error:empty {
      display: none;
    }
  `,
})
export class ColleaguePicker {
  readonly label = input.required<string>();
  readonly error = input('');
  readonly picked = output<PersonRef | null>();
  protected readonly text = signal('');
  private readonly chosen = signal(false);
  private readonly asked = computed(() => (this.text().trim().length >= 2 && !this.chosen() ? this.text().trim() : null));
  private readonly directory = httpResource<PersonRef[]>(() => {
    const q = this.asked();
    return q === null ? undefined : { url: '/api/people/directory', params: { q } };
  });
  protected readonly found = computed(() => (this.directory.hasValue() ? this.directory.value() : []));
  protected readonly nobody = computed(() => this.asked() !== null && this.directory.hasValue() && this.directory.value().length === 0);
  protected readonly nameOf = (person: PersonRef | string | null): string => (typeof person === 'object' && person ? person.name : (person ?? ''));

  protected type({ target }: Event): void {
    if (this.chosen()) this.picked.emit(null);
    this.chosen.set(false);
    if (target instanceof HTMLInputElement) this.text.set(target.value);
  }

  protected choose({ option }: MatAutocompleteSelectedEvent): void {
    const person = option.value as PersonRef;
    this.chosen.set(true);
    this.text.set(person.name);
    this.picked.emit(person);
  }
}
