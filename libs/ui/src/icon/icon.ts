import { Component, computed, input } from '@angular/core';

import { type IconName, icons } from './icons';

/** An outline beside a word. It never carries meaning alone, so it is hidden from screen readers. */
@Component({
  selector: 'ui-icon',
  template: `
    <svg viewBox="0 0 20 20" [attr.width]="size()" [attr.height]="size()" aria-hidden="true" focusable="false">
      <path [attr.d]="path()" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      vertical-align: middle;
    }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  /** Edge length in CSS pixels. */
  readonly size = input(20);
  protected readonly path = computed(() => icons[this.name()]);
}
