import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SettingsPreview } from '@nextrung/api-client';
import { counted, StateLabel } from '@nextrung/ui';

import { LadderStore } from '../../shell/ladder/ladder-store';

/** Whose readiness a change would move: how many first, then who, from what to what. */
@Component({
  selector: 'nr-moves-preview',
  imports: [RouterLink, StateLabel],
  template: `
    @let shown = preview();
    <p role="status"><strong>{{ summary() }}</strong></p>
    @if (shown.moves.length) {
      <div class="scroll">
        <table class="plain-table">
          <caption class="visually-hidden">People whose state or index would move, changes of state first</caption>
          <thead><tr><th scope="col">Person</th><th scope="col">Now</th><th scope="col">Then</th></tr></thead>
          <tbody>
            @for (move of shown.moves; track move.person.id + move.targetRung) {
              <tr>
                <th scope="row"><a [routerLink]="['/people', move.person.id]">{{ move.person.name }}</a> <span class="caption">to {{ ladder.rungName(move.targetRung) }}</span></th>
                <td><ui-state-label [state]="move.from.state" /> {{ move.from.index }}</td>
                <td><ui-state-label [state]="move.to.state" /> {{ move.to.index }}</td>
              </tr>
            }
          </tbody>
        </table>
      </div>
      @if (shown.moves.length < shown.statesMoved + shown.indexesMoved) {<p class="caption">The first {{ shown.moves.length }} of {{ shown.statesMoved + shown.indexesMoved }}.</p>}
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
      grid-template-columns: minmax(0, 1fr);
    }
    .scroll {
      overflow-x: auto;
    }
    table {
      max-inline-size: 640px;
    }
    .caption {
      display: block;
      font-weight: 400;
    }
    td {
      white-space: nowrap;
    }
  `,
})
export class MovesPreview {
  readonly preview = input.required<SettingsPreview>();
  protected readonly ladder = inject(LadderStore);
  protected readonly summary = computed(() => {
    const { people, statesMoved, indexesMoved } = this.preview();
    const onTheWay = `${counted(people, 'person is', 'people are')} on the way to a rung that changes.`;
    if (statesMoved + indexesMoved === 0) return `${onTheWay} Nobody’s state or index would move.`;
    const states = `${counted(statesMoved, 'person', 'people')} would change state`;
    return `${onTheWay} ${states}, ${counted(indexesMoved, 'person', 'people')} only the index.`;
  });
}
