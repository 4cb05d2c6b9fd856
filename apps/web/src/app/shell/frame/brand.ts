import { Component, input } from '@angular/core';

/** The mark (three rungs), with the name where there is room. */
@Component({
  selector: 'nr-brand',
  template: `
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
      <path d="M4 19h16M4 12h11M4 5h6" fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" />
    </svg>
    <span [class.visually-hidden]="!showWord()">Nextrung</span>
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 10px;
      color: var(--nr-accent);
    }
    span {
      color: var(--nr-text);
      font-size: var(--nr-reading);
      font-weight: 600;
    }
  `,
})
export class Brand {
  readonly showWord = input(false);
}
