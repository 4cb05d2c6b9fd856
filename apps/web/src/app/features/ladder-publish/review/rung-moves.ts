import { Component, computed, input, output } from '@angular/core';
import type { RungMappingView } from '@nextrung/api-client';
import { counted, type NamedPart } from '@nextrung/ui';

import { valueOf } from '../../../shell/forms/value-of';

/** Where the rungs in force go: the people on them go with them. */
@Component({
  selector: 'nr-rung-moves',
  template: `
    <div class="scroll">
      <table class="plain-table">
        <caption class="visually-hidden">Where rungs go</caption>
        <thead><tr><th scope="col">Rung in force</th><th scope="col">People</th><th scope="col">Rung of the draft</th></tr></thead>
        <tbody>
          @for (rung of rungs(); track rung.from) {
            <tr>
              <th scope="row">{{ rung.title }}</th>
              <td>{{ rung.people }}</td>
              <td>
                <select [attr.aria-label]="'Where ' + rung.title + ' goes'" (change)="send(rung.from, $event)">
                  @for (target of targets(); track target.id) {<option [value]="target.id" [selected]="target.id === rung.to">{{ target.name }}</option>}
                  <option value="" [selected]="rung.to === null">Nowhere</option>
                </select>
                @if (rung.to === null && rung.people) {<span class="lost">{{ counted(rung.people, 'person keeps', 'people keep') }} a rung that is not on the ladder any more, and {{ rung.people === 1 ? 'has' : 'have' }} no target until you place them.</span>}
              </td>
            </tr>
          }
        </tbody>
      </table>
    </div>
    <p class="caption">People are counted where the rung is theirs or their target. {{ told() }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
    .scroll {
      overflow-x: auto;
    }
    table {
      max-inline-size: 720px;
    }
    td:nth-child(2) {
      inline-size: 72px;
    }
    td:last-child {
      inline-size: 55%;
    }
    select {
      inline-size: 100%;
      max-inline-size: 280px;
      min-block-size: var(--nr-target);
      padding: 4px 8px;
      border: 1px solid var(--nr-outline);
      border-radius: var(--nr-radius-cell);
      background: var(--nr-page);
    }
    .lost {
      display: block;
      margin-block: 4px;
      font-weight: 600;
    }
  `,
})
export class RungMoves {
  readonly rungs = input.required<readonly RungMappingView[]>();
  /** The rungs of the draft. */
  readonly targets = input.required<readonly NamedPart[]>();
  /** From which rung, to which (null: nowhere). */
  readonly sent = output<{ readonly from: string; readonly to: string | null; readonly refused: () => void }>();
  protected readonly counted = counted;
  protected readonly told = computed(() => (this.rungs().some(({ decided }) => decided) ? '' : 'The places are suggested by code and title until you choose.'));

  protected send(from: string, event: Event): void {
    const field = event.target;
    const to = valueOf(event) || null;
    const was = this.rungs().find((rung) => rung.from === from)?.to ?? '';
    this.sent.emit({ from, to, refused: () => { if (field instanceof HTMLSelectElement) field.value = was; } });
  }
}
