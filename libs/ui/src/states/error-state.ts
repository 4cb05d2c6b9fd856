import { Component, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';

/** What happened, that nothing was lost, and what to do. */
@Component({
  selector: 'ui-error-state',
  imports: [MatButton],
  template: `
    <h2>{{ problem().title }}</h2>
    <p class="reading">{{ problem().detail || 'Nothing you saved is lost.' }}</p>
    @if (canRetry()) {
      <button matButton="outlined" type="button" (click)="retry.emit()">Try again</button>
    }
  `,
  styles: `
    :host {
      display: grid;
      justify-items: start;
      gap: 8px;
      max-inline-size: var(--nr-measure);
      padding-block: var(--nr-group);
    }
    p {
      color: var(--nr-secondary);
    }
    button {
      margin-block-start: 8px;
    }
  `,
  host: { role: 'alert' },
})
export class ErrorState {
  readonly problem = input.required<{ readonly title: string; readonly detail: string }>();
  readonly canRetry = input(true);
  readonly retry = output();
}
