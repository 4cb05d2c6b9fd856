import { Component } from '@angular/core';
import { PageHeader } from '@nextrung/ui';

import { SecondFactors } from './factors/second-factors';
import { PasswordSection } from './password/password-section';
import { SessionsSection } from './sessions/sessions-section';
import { TokensSection } from './tokens/tokens-section';

/** How one signs in, and where one is signed in. */
@Component({
  selector: 'nr-security-page',
  imports: [PageHeader, PasswordSection, SecondFactors, SessionsSection, TokensSection],
  templateUrl: './security-page.html',
  styleUrl: './security-page.scss',
})
export default class SecurityPage {}
