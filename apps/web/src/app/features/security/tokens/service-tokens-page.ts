import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PageHeader } from '@nextrung/ui';

import { Tokens } from './tokens';

/** Service accounts of the organisation, each with its token. */
@Component({
  selector: 'nr-service-tokens-page',
  imports: [PageHeader, RouterLink, Tokens],
  template: `
    <ui-page-header heading="Service tokens" line="For other systems, such as the one that keeps your people. Each acts as a service account with the rights of people operations, within what you choose, and is named in the audit log by what it did.">
      <a slot="crumb" routerLink="/organisation">Organisation</a>
    </ui-page-header>
    <nr-tokens kind="service" />
  `,
  styles: `
    :host {
      display: block;
      max-inline-size: 720px;
    }
  `,
})
export default class ServiceTokensPage {}
