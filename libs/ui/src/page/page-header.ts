import { Component, input } from '@angular/core';

/**
 * The title and one line of what the page answers. Content with `slot="actions"` stands at the right,
 * content with `slot="crumb"` above the title; other content continues the line below the title.
 */
@Component({
  selector: 'ui-page-header',
  template: `
    <div class="row">
      <div>
        <div class="crumb"><ng-content select="[slot=crumb]" /></div>
        <h1>{{ heading() }}</h1>
      </div>
      <div class="actions"><ng-content select="[slot=actions]" /></div>
    </div>
    @if (line()) {
      <p>{{ line() }}</p>
    }
    <ng-content />
  `,
  styles: `
    :host {
      display: block;
      margin-block-end: var(--nr-group);
    }
    .crumb {
      margin-block-end: 4px;
    }
    .crumb:empty {
      display: none;
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      align-items: start;
      gap: 8px 16px;
      min-block-size: 36px;
      padding-inline-end: var(--nr-corner, 0);
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px;
      margin-inline-start: auto;
    }
    .actions:empty {
      display: none;
    }
    p {
      max-inline-size: var(--nr-measure);
      margin-block-start: 4px;
      color: var(--nr-secondary);
    }
    @media (width < 720px) {
      .row {
        display: grid;
        justify-items: start;
      }
      .actions {
        margin-inline-start: 0;
      }
      p {
        margin-block-start: 8px;
      }
    }
    @media print {
      .actions,
      .crumb {
        display: none;
      }
    }
  `,
})
export class PageHeader {
  readonly heading = input.required<string>();
  readonly line = input('');
}
