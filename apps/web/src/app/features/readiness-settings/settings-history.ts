import { Component, input } from '@angular/core';
import type { SettingsChange } from '@nextrung/api-client';
import { DateText } from '@nextrung/ui';

/** Who changed the settings, when, why, and what. */
@Component({
  selector: 'nr-settings-history',
  imports: [DateText],
  template: `
    <ol class="lines" reversed>
      @for (change of history(); track change.version) {
        <li>
          <p><strong>{{ change.changedBy.name }}</strong>, {{ change.changedAt | dateText }}: {{ change.reason }}</p>
          <ul>
            @for (words of change.changes; track $index) {<li>{{ words }}</li>}
          </ul>
        </li>
      }
    </ol>
  `,
  styles: `
    ul {
      padding-inline-start: 20px;
      color: var(--nr-secondary);
    }
    p,
    ul {
      max-inline-size: var(--nr-measure);
    }
  `,
})
export class SettingsHistory {
  readonly history = input.required<readonly SettingsChange[]>();
}
