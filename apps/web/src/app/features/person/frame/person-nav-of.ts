import { httpResource } from '@angular/common/http';
import { Component, input } from '@angular/core';
import type { PersonProfile } from '@nextrung/api-client';

import { PersonNav } from './person-nav';

/** The pages about a person, for a page that has not read who it is; nothing for whoever may not read that. */
@Component({
  selector: 'nr-person-nav-of',
  imports: [PersonNav],
  template: `@if (resource.hasValue()) {<nr-person-nav [profile]="resource.value()" />}`,
  styles: `
    :host {
      display: block;
    }
    // What is below does not move when it comes.
    :host(.awaited) {
      min-block-size: calc(var(--nr-target) + var(--nr-group));
    }
    @media print {
      :host(.awaited) {
        min-block-size: 0;
      }
    }
  `,
  host: { '[class.awaited]': 'resource.isLoading()' },
})
export class PersonNavOf {
  readonly personId = input.required<string>();
  protected readonly resource = httpResource<PersonProfile>(() => `/api/people/${this.personId()}`);
}
