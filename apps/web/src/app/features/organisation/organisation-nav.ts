import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';

import { ORGANISATION_PAGES } from '../../shell/navigation/organisation-pages';
import { SessionStore } from '../../shell/session/session-store';

/** Leads to the other pages of the organisation that the reader may open. */
@Component({
  selector: 'nr-organisation-nav',
  imports: [RouterLink],
  template: `
    <nav aria-label="Organisation">
      <ul>@for (page of pages(); track page.path) {<li><a [routerLink]="page.path">{{ page.word }}</a></li>}</ul>
    </nav>
  `,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 24px;
      margin: 0 0 24px;
      padding: 0;
      list-style: none;
    }

    a {
      display: inline-flex;
      align-items: center;
      min-block-size: var(--nr-target);
    }
  `,
})
export class OrganisationNav {
  private readonly session = inject(SessionStore);
  protected readonly pages = computed(() => ORGANISATION_PAGES.filter(({ operation }) => this.session.can(operation)));
}
