import { Component, computed, inject } from '@angular/core';

import { OwnFlags } from '../overlays/own-flags';
import { Overlays } from '../overlays/overlays';

/** Offers the look around to who has not had it in this browser; it never begins by itself. */
@Component({
  selector: 'nr-tour-offer',
  template: `
    @if (offered()) {
      <p>New here? <button type="button" (click)="overlays.show('tour')">Take a look around</button> in five steps. <button type="button" (click)="flags.put('tour-seen', true)">Not now</button></p>
    }
  `,
  styles: `
    p {
      margin-block-end: 12px;
      margin-inline-end: var(--nr-corner, 0);
      color: var(--nr-secondary);
    }
    button {
      min-block-size: 24px;
      padding: 0;
      border: 0;
      background: none;
      color: var(--nr-accent);
      text-decoration: underline;
      text-underline-offset: 3px;
      cursor: pointer;
    }
    button + button {
      margin-inline-start: 8px;
    }
    @media print {
      p {
        display: none;
      }
    }
  `,
})
export class TourOffer {
  protected readonly flags = inject(OwnFlags);
  protected readonly overlays = inject(Overlays);
  protected readonly offered = computed(() => !this.flags.has('tour-seen'));
}
