import { Component, computed, input } from '@angular/core';

import { type ShownStatus, statusWords } from './status';

/** A status as a shape that survives greyscale, with its word always there for screen readers. */
@Component({
  selector: 'ui-status-shape',
  template: `
    <svg viewBox="0 0 20 20" [attr.width]="size()" [attr.height]="size()" aria-hidden="true" focusable="false">
      @switch (status()) {
        @case ('no_evidence') {
          <circle class="line" cx="10" cy="10" r="5.25" />
        }
        @case ('emerging') {
          <circle class="line" cx="10" cy="10" r="5.25" />
          <path class="fill" d="M4.75 10a5.25 5.25 0 0 0 10.5 0Z" />
        }
        @case ('demonstrated') {
          <circle class="fill" cx="10" cy="10" r="6" />
        }
        @case ('sustained') {
          <circle class="fill" cx="10" cy="10" r="5.25" />
          <circle class="line" cx="10" cy="10" r="8.25" />
        }
        @case ('waived') {
          <path class="line" d="M5 10h10" />
        }
      }
      @if (contested()) {
        <path class="diamond" d="M15.5 0.5l4 4-4 4-4-4Z" />
      }
    </svg>
    <span [class.visually-hidden]="!showWord()">{{ word() }}</span>
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      color: var(--nr-status-0);
    }
    :host([data-status='emerging']) {
      color: var(--nr-status-1);
    }
    :host([data-status='demonstrated']) {
      color: var(--nr-status-2);
    }
    :host([data-status='sustained']) {
      color: var(--nr-status-3);
    }
    svg {
      flex: none;
      overflow: visible;
    }
    span {
      color: var(--nr-text);
    }
    .line {
      fill: none;
      stroke: currentColor;
      stroke-width: 1.5;
    }
    .fill {
      fill: currentColor;
    }
    .diamond {
      fill: var(--nr-amber);
      stroke: var(--nr-page);
      stroke-width: 1.25;
    }
  `,
  host: { '[attr.data-status]': 'status()' },
})
export class StatusShape {
  readonly status = input.required<ShownStatus>();
  readonly contested = input(false);
  readonly showWord = input(false);
  /** Edge length in CSS pixels. */
  readonly size = input(18);
  protected readonly word = computed(() => statusWords[this.status()] + (this.contested() ? ', contested' : ''));
}
