import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';

import { PlainPage } from '../../../shell/pages/plain-page';
import { CompanyWay } from '../../../shell/session/company-way';
import { SessionStore } from '../../../shell/session/session-store';
import { refusalWords } from './refusal-words';

/** Says why signing in with the company account did not work, and what helps. */
@Component({
  selector: 'nr-company-refused',
  imports: [CompanyWay, PlainPage, RouterLink],
  template: `
    <nr-plain-page>
      <h1>{{ words().title }}</h1>
      <p>{{ words().text }}</p>
      <div class="actions"><nr-company-way /></div>
      @if (!session.companySignIn()?.only) {
        <p><a routerLink="/sign-in">Sign in another way</a></p>
      }
    </nr-plain-page>
  `,
  styles: `
    h1 + p {
      margin-block-start: 16px;
      color: var(--nr-secondary);
    }

    .actions {
      margin-block: 24px 16px;
    }
  `,
})
export default class CompanyRefused {
  /** Why, from the address. */
  readonly reason = input<string>();

  protected readonly session = inject(SessionStore);
  protected readonly words = computed(() => refusalWords(this.reason()));
}
