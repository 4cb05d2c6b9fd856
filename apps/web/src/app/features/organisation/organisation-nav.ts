import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';

import { SessionStore } from '../../shell/session/session-store';

/** Pages of the organisation, and the operation that opens each. */
const PAGES = [
  { path: '/organisation/tree', word: 'Who reports to whom', operation: 'people.tree' },
  { path: '/organisation/teams', word: 'Teams', operation: 'teams.list' },
  { path: '/organisation/readiness', word: 'Readiness settings', operation: 'readiness-settings.read' },
  { path: '/organisation/people-who-left', word: 'People who left', operation: 'people-policy.read' },
  { path: '/organisation/security', word: 'Sign-in', operation: 'sign-in-policy.read' },
  { path: '/organisation/opened', word: 'Opened evidence', operation: 'grant.register' },
  { path: '/organisation/audit', word: 'Audit log', operation: 'audit.read' },
  { path: '/organisation/tokens', word: 'Service tokens', operation: 'service-token.list' },
  { path: '/organisation/data', word: 'Data', operation: 'retention.read' },
] as const;

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
  protected readonly pages = computed(() => PAGES.filter(({ operation }) => this.session.can(operation)));
}
