import { httpResource } from '@angular/common/http';
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FirstLookView, PersonProfile } from '@nextrung/api-client';

import { standWords } from './first-look-words';

/** Where the first look at a person stands; nothing for the person until it is begun. */
@Component({
  selector: 'nr-first-look-line',
  imports: [RouterLink],
  template: `
    @if (shown(); as words) {
      <h2>First look</h2>
      <p class="secondary">{{ words }} <a [routerLink]="['/people', profile().id, 'first-look']">Open the first look</a></p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
  `,
})
export class FirstLookLine {
  readonly profile = input.required<PersonProfile>();
  private readonly resource = httpResource<FirstLookView>(() => `/api/people/${this.profile().id}/first-look`);
  protected readonly shown = computed(() => {
    if (!this.resource.hasValue()) return '';
    const look = this.resource.value();
    return look.rung === null || (look.side === 'person' && look.begunBy === null) ? '' : standWords(look, this.profile().name);
  });
}
