import { Component, input } from '@angular/core';

/** What will be here and the first step to it; the step is the content. */
@Component({
  selector: 'ui-empty-state',
  template: `
    <h2>{{ heading() }}</h2>
    @if (text()) {
      <p class="reading">{{ text() }}</p>
    }
    <div class="steps"><ng-content /></div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      max-inline-size: var(--nr-measure);
      padding-block: var(--nr-group);
    }
    p {
      color: var(--nr-secondary);
    }
    .steps {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-block-start: 8px;
    }
    .steps:empty {
      display: none;
    }
  `,
})
export class EmptyState {
  readonly heading = input.required<string>();
  readonly text = input('');
}
