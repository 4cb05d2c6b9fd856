import { Component, input } from '@angular/core';
import type { PacketDocument } from '@nextrung/api-client';
import { PeriodText } from '@nextrung/ui';

import { impactWords } from '../../../shell/words/evidence-words';

/** The evidence table of a packet. */
@Component({
  selector: 'nr-packet-evidence',
  imports: [PeriodText],
  template: `
    @let doc = document();
    @if (doc.evidence.length) {
      <div class="scroll" tabindex="0" role="region" aria-label="Evidence table">
        <table>
          <thead><tr><th scope="col">No.</th><th scope="col">Item</th><th scope="col">When</th><th scope="col">Indicators</th><th scope="col">Impact</th><th scope="col">Rated or confirmed by</th></tr></thead>
          <tbody>
            @for (row of doc.evidence; track row.number) {
              <tr><td>{{ row.number }}</td><th scope="row">{{ row.title }}@if (doc.header.caseCode && row.competency) {<br /><span class="small">{{ row.competency }}</span>}</th><td>{{ row | periodText }}</td><td>{{ row.indicators.join(', ') }}</td>
                <td>{{ impactWords[row.impact] }}@if (row.metric; as metric) {<br />{{ metric.name }} {{ metric.before ?? '–' }} → {{ metric.after ?? '–' }} {{ metric.unit }}{{ metric.source ? ', ' + metric.source : '' }}}</td><td>{{ row.confirmedBy.join(', ') || 'No one yet' }}</td></tr>
            }
          </tbody>
        </table>
      </div>
      @if (doc.evidenceLeftOut) {<p class="small">{{ doc.evidenceLeftOut }} further items count and found no place here.</p>}
    } @else {
      <p>{{ doc.header.caseCode ? 'No evidence in the table.' : 'No shared evidence yet.' }}</p>
    }
  `,
  styleUrl: './document.scss',
})
export class PacketEvidence {
  readonly document = input.required<PacketDocument>();
  protected readonly impactWords = impactWords;
}
