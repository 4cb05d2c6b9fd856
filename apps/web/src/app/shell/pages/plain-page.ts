import { Component } from '@angular/core';

import { ThemeToggle } from '../theme/theme-choice';
import { Brand } from '../frame/brand';

/** The page around signed-out forms: the name, one column, the theme. */
@Component({
  selector: 'nr-plain-page',
  imports: [Brand, ThemeToggle],
  template: `
    <header><nr-brand [showWord]="true" /></header>
    <main id="main"><ng-content /></main>
    <footer><nr-theme-choice /></footer>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-rows: auto 1fr auto;
      gap: var(--nr-apart);
      inline-size: min(544px, 100%);
      min-block-size: 100dvh;
      margin-inline: auto;
      padding: 32px var(--nr-gutter);
    }
  `,
})
export class PlainPage {}
