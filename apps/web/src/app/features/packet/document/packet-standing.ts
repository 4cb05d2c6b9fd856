import { Component, input } from '@angular/core';
import type { PacketDocument } from '@nextrung/api-client';
import { stateWords, statusWords } from '@nextrung/ui';

import { noteJump } from './note-jump';

/** Where the person stands, as a packet says it: the summary, the gates, and what is shown for each competency. */
@Component({
  selector: 'nr-packet-standing',
  template: `
    @let doc = document();
    <p><strong>{{ stateWords[doc.readiness.state] }}</strong>, index {{ doc.readiness.index }}.</p>
    @for (claim of doc.summary; track $index) {<p>{{ claim.text }}@for (note of claim.notes; track note) {<sup><a [href]="'#note-' + note" (click)="jump($event, note)">{{ note }}</a></sup>}</p>}

    <h3>Gates</h3>
    <div class="scroll" tabindex="0" role="region" aria-label="Gates">
      <table>
        <thead><tr><th scope="col">Competency</th><th scope="col">Asked</th><th scope="col">Reached</th><th scope="col">Shown</th><th scope="col">Missing</th></tr></thead>
        <tbody>
          @for (gate of doc.gates; track gate.competency) {
            <tr><th scope="row">{{ gate.competency }}</th><td>{{ statusWords[gate.asked] }}</td><td>{{ statusWords[gate.reached] }}{{ gate.met ? ', met' : '' }}{{ gate.contested ? ', contested' : '' }}</td><td>{{ gate.words }}</td><td>{{ gate.missing.join('; ') || 'Nothing' }}</td></tr>
          }
        </tbody>
      </table>
    </div>

    @for (statement of doc.statements; track statement.competency) {
      <h3>{{ statement.competency }}</h3>
      <ul>@for (claim of statement.claims; track $index) {<li>{{ claim.text }}@for (note of claim.notes; track note) {<sup><a [href]="'#note-' + note" (click)="jump($event, note)">{{ note }}</a></sup>}</li>}</ul>
    }
  `,
  styleUrl: './document.scss',
})
export class PacketStanding {
  readonly document = input.required<PacketDocument>();
  protected readonly stateWords = stateWords;
  protected readonly statusWords = statusWords;
  protected readonly jump = noteJump();
}
