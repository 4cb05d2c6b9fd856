import { Component } from '@angular/core';
import { PageHeader } from '@nextrung/ui';

import { TokensSection } from './tokens/tokens-section';

/** How one signs in, and where one is signed in. */
@Component({
  selector: 'nr-security-page',
  imports: [PageHeader, TokensSection],
  templateUrl: './security-page.html',
  styleUrl: './security-page.scss',
})
export default class SecurityPage {}
