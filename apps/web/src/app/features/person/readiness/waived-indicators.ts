import { Component, input } from '@angular/core';
import type { WaiverInForce } from '@nextrung/api-client';
import { DateText } from '@nextrung/ui';

/** What was left out of the index, by whom and until when: named wherever the index is. */
@Component({
  selector: 'nr-waived-indicators',
  imports: [DateText],
  template: `
    <h3>{{ waivers().length === 1 ? 'One indicator does not apply' : waivers().length + ' indicators do not apply' }}</h3>
    <ul>
      @for (waiver of waivers(); track waiver.id) {
        <li>
          <p><strong>{{ waiver.indicator }}</strong> {{ waiver.text }} <span class="secondary">({{ waiver.competencyName }})</span></p>
          <p class="secondary">“{{ waiver.reason }}” {{ waiver.proposedBy.name }}, signed by {{ waiver.signedBy.name }}; applies again on {{ waiver.expiresOn | dateText }}.</p>
        </li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
      max-inline-size: var(--nr-measure);
    }
    ul {
      display: grid;
      gap: 8px;
      padding: 0;
      list-style: none;
    }
  `,
})
export class WaivedIndicators {
  readonly waivers = input.required<readonly WaiverInForce[]>();
}
