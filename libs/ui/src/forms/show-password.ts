import { Component, input, signal } from '@angular/core';

/** Shows what is typed into a password field, and hides it again; stands as the suffix of the field. */
@Component({
  selector: 'ui-show-password',
  template: `<button type="button" (click)="toggle()">{{ shown() ? 'Hide' : 'Show' }}<span class="visually-hidden"> password</span></button>`,
  styles: `
    button {
      min-block-size: var(--nr-target);
      margin-inline-end: 4px;
      padding-inline: 12px;
      border: 0;
      border-radius: var(--nr-radius-cell);
      background: none;
      color: var(--nr-accent);
      font-weight: 600;
      cursor: pointer;
    }
    button:hover {
      background: var(--nr-raised);
    }
  `,
})
export class ShowPassword {
  readonly of = input.required<HTMLInputElement>();
  protected readonly shown = signal(false);

  protected toggle(): void {
    this.shown.update((shown) => !shown);
    this.of().type = this.shown() ? 'text' : 'password';
  }
}
