import { Component, input } from '@angular/core';

/** A thin check where an asked gate is met. A missing one shows nothing: absence is quiet. */
@Component({
  selector: 'ui-gate-mark',
  template: `
    @if (met()) {
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
        <path d="M2 6.5l2.6 2.6L10 3.2" fill="none" stroke="currentColor" stroke-width="1.3" stroke-linecap="round" stroke-linejoin="round" />
      </svg>
      <span class="visually-hidden">gate met</span>
    } @else {
      <span class="visually-hidden">gate not met</span>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      inline-size: 12px;
      color: var(--nr-text);
    }
  `,
})
export class GateMark {
  readonly met = input.required<boolean>();
}
