import { Component } from '@angular/core';

import { Tokens } from './tokens';

/** A person's own access tokens. */
@Component({
  selector: 'nr-tokens-section',
  imports: [Tokens],
  template: `
    <h2 id="tokens">Access tokens</h2>
    <p class="secondary">For a script of your own. A token may do what you may, within what you choose here, until it runs out; never share, rate, sign or give access. It ends when your permissions change.</p>
    <nr-tokens kind="personal" />
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      min-inline-size: 0;
    }
  `,
  host: { role: 'region', 'aria-labelledby': 'tokens' },
})
export class TokensSection {}
