import { Component } from '@angular/core';
import { PageHeader } from '@nextrung/ui';

import { SecondFactors } from './factors/second-factors';

/** How one signs in, and where one is signed in. */
@Component({
  selector: 'nr-security-page',
  imports: [PageHeader, SecondFactors],
  templateUrl: './security-page.html',
  styleUrl: './security-page.scss',
})
export default class SecurityPage {}
