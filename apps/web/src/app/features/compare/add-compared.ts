import { httpResource } from '@angular/common/http';
import { Component, computed, input, output, signal } from '@angular/core';
import type { PeoplePage, PersonRef } from '@nextrung/api-client';

import { valueOf } from '../../shell/forms/value-of';

/** Finds somebody whom the reader looks after, to be put beside the others. */
@Component({
  selector: 'nr-add-compared',
  template: `
    <label class="field">Add a person
      <input type="search" autocomplete="off" maxlength="100" placeholder="Name" [value]="text()" (input)="text.set(valueOf($event))" />
    </label>
    @if (text().trim().length >= 2) {
      <ul>
        @for (one of found(); track one.id) {<li><button type="button" (click)="choose(one)">{{ one.name }}</button></li>}
        @empty {@if (people.hasValue()) {<li class="secondary" role="status">Nobody else whom you look after has this in their name.</li>}}
      </ul>
    }
  `,
  styles: `
    :host {
      display: block;
      max-inline-size: 280px;
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 4px;
      margin-block-start: 8px;
      padding: 0;
      list-style: none;
    }
    button {
      min-block-size: 32px;
      padding: 4px 12px;
      border: 1px solid var(--nr-outline);
      border-radius: var(--nr-radius-cell);
      background: var(--nr-page);
      cursor: pointer;
    }
  `,
})
export class AddCompared {
  /** Those who are there already. */
  readonly without = input.required<readonly string[]>();
  readonly added = output<PersonRef>();
  protected readonly text = signal('');
  protected readonly people = httpResource<PeoplePage>(() => (this.text().trim().length >= 2 ? { url: '/api/people', params: { q: this.text().trim() } } : undefined));
  protected readonly found = computed<readonly PersonRef[]>(() => (this.people.hasValue() ? this.people.value().people.filter(({ id }) => !this.without().includes(id)).slice(0, 8) : []));
  protected readonly valueOf = valueOf;

  protected choose(person: PersonRef): void {
    this.text.set('');
    this.added.emit(person);
  }
}
