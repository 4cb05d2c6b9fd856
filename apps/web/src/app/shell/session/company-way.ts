import { Component, computed, inject, input } from '@angular/core';
import { MatButton } from '@angular/material/button';

import { SessionStore } from './session-store';

/** The way to the company's own sign-in; shows nothing where there is none. The browser leaves the page for it. */
@Component({
  selector: 'nr-company-way',
  imports: [MatButton],
  template: `
    @if (session.companySignIn(); as company) {
      <a matButton="filled" [href]="address()">Sign in with {{ company.name }}</a>
    }
  `,
  styles: `
    a {
      block-size: auto;
      min-block-size: var(--mat-button-filled-container-height, 40px);
      max-inline-size: 100%;
      padding-block: 8px;
      white-space: normal;
      overflow-wrap: anywhere;
    }
  `,
})
export class CompanyWay {
  /** Where the person wanted to go. */
  readonly returnTo = input<string>();

  protected readonly session = inject(SessionStore);
  protected readonly address = computed(() => `/api/session/company${this.returnTo() === undefined ? '' : `?returnTo=${encodeURIComponent(this.returnTo() ?? '')}`}`);
}
