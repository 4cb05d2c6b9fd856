import { Component } from '@angular/core';

import { GateMark } from './gate-mark';
import { StatusShape } from './status-shape';
import type { ShownStatus } from './status';

/** What the shapes mean, in one line below a table that uses them. */
@Component({
  selector: 'ui-status-legend',
  imports: [GateMark, StatusShape],
  template: `
    <ul aria-label="What the shapes mean">
      @for (status of shapes; track status) {
        <li><ui-status-shape [status]="status" [showWord]="true" [size]="16" /></li>
      }
      <li><ui-status-shape status="demonstrated" [contested]="true" [size]="16" /> <span aria-hidden="true">Contested</span></li>
      <li><ui-gate-mark [met]="true" /> <span aria-hidden="true">Gate met</span></li>
    </ul>
  `,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 20px;
      padding: 0;
      color: var(--nr-secondary);
      font-size: var(--nr-caption);
      list-style: none;
    }
    li {
      display: inline-flex;
      align-items: center;
      gap: 6px;
    }
  `,
})
export class StatusLegend {
  protected readonly shapes: readonly ShownStatus[] = ['no_evidence', 'emerging', 'demonstrated', 'sustained'];
}
