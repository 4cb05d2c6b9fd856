import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PageHeader } from '@nextrung/ui';

import { SecondFactorPolicy } from './second-factor-policy';

/** How the organisation's people sign in. */
@Component({
  selector: 'nr-organisation-security-page',
  imports: [PageHeader, RouterLink, SecondFactorPolicy],
  template: `
    <ui-page-header heading="Sign-in" line="How people of this organisation sign in.">
      <a slot="crumb" routerLink="/organisation">Organisation</a>
    </ui-page-header>
    <div class="sections">
      <nr-second-factor-policy />
    </div>
  `,
  styleUrl: '../security-page.scss',
})
export default class OrganisationSecurityPage {}
