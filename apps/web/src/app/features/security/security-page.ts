import { Component } from '@angular/core';
import { PageHeader } from '@nextrung/ui';

import { SecondFactors } from './factors/second-factors';
import { PasswordSection } from './password/password-section';
import { SessionsSection } from './sessions/sessions-section';

/** How one signs in, and where one is signed in. */
@Component({
  selector: 'nr-security-page',
  imports: [PageHeader, PasswordSection, SecondFactors, SessionsSection],
  templateUrl: './security-page.html',
  styleUrl: './security-page.scss',
})
export default class SecurityPage {}
