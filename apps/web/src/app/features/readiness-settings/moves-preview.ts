import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SettingsPreview } from '@nextrung/api-client';
import { counted, StateLabel } from '@nextrung/ui';

import { LadderStore } from '../../shell/ladder/ladder-store';

/** Whose state a change would move: how many first, then who, from what to what. */
@Component({
  selector: 'nr-moves-preview',
  imports: [RouterLink, StateLabel],
  template: `
    @let shown = preview();
    <p role="status"><strong>{{ summary() }}</strong></p>
    @if (shown.moves.length) {
      <div class="scroll">
        <table class="plain-table">
          <caption class="visually-hidden">People whose state would move</caption>
          <thead><tr><th scope="col">Person</th><th scope="col">Now</th><th scope="col">Then</th></tr></thead>
          <tbody>
            @for (move of shown.moves; track move.person.id + move.targetRung) {
              <tr>
                <th scope="row"><a [routerLink]="['/people', move.person.id]">{{ move.person.name }}</a> <span class="caption">to {{ ladder.rungName(move.targetRung) }}</span></th>
                <td><ui-state-label [state]="move.from" /></td>
                <td><ui-state-label [state]="move.to" /></td>
              </tr>
            }
          </tbody>
        </table>
      </div>
      @if (shown.moves.length < shown.statesMoved) {<p class="caption">The first {{ shown.moves.length }} of {{ shown.statesMoved }}.</p>}
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
    const { people, statesMoved } = this.preview();
    const onTheWay = `${counted(people, 'person is', 'people are')} on the way to a rung that changes.`;
    return `${onTheWay} ${statesMoved === 0 ? 'Nobody' : counted(statesMoved, 'person', 'people')} would change state.`;
  });
}
