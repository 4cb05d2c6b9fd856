import { Component, inject } from '@angular/core';

import { Theme, type ThemeChoice } from './theme';

/** Light, dark or as the system says. */
@Component({
  selector: 'nr-theme-choice',
  template: `
    <fieldset>
      <legend class="visually-hidden">Appearance</legend>
      @for (option of options; track option.choice) {
        <label>
          <input type="radio" name="theme" [value]="option.choice" [checked]="theme.choice() === option.choice" (change)="theme.choice.set(option.choice)" />
          <span>{{ option.word }}</span>
        </label>
      }
    </fieldset>
  `,
  styles: `
    fieldset {
      display: inline-flex;
      border: 1px solid var(--nr-border);
      border-radius: var(--nr-radius);
      overflow: hidden;
    }
    label {
      position: relative;
    }
    input {
      position: absolute;
      inset: 0;
      margin: 0;
      opacity: 0;
      cursor: pointer;
    }
    span {
      display: grid;
      place-items: center;
      min-block-size: var(--nr-target);
      padding-inline: 12px;
      color: var(--nr-secondary);
      font-size: var(--nr-caption);
    }
    input:checked + span {
      background: var(--nr-accent-soft);
      color: var(--nr-text);
      font-weight: 600;
    }
    input:focus-visible + span {
      outline: 2px solid var(--nr-accent);
      outline-offset: -2px;
      border-radius: var(--nr-radius);
    }
  `,
})
export class ThemeToggle {
  protected readonly theme = inject(Theme);
  protected readonly options: readonly { choice: ThemeChoice; word: string }[] = [
    { choice: 'system', word: 'System' },
    { choice: 'light', word: 'Light' },
    { choice: 'dark', word: 'Dark' },
  ];
}
