import { Component, input } from '@angular/core';
import type { Level, RoomRating, RoomSpread } from '@nextrung/api-client';

import { levels, levelWords } from '../../shell/words/evidence-words';
import { givenWords, widthWords } from './room-words';

/** The sealed ratings side by side: who stands at which level, row by row, with the reasons below. */
@Component({
  selector: 'nr-spread-table',
  template: `
    <div class="scroll" tabindex="0" role="group" aria-label="Ratings">
      <table class="plain-table">
        <thead><tr><th scope="col">Competency</th>@for (level of levels; track level) {<th scope="col">{{ words[level] }}</th>}<th scope="col">Spread</th></tr></thead>
        <tbody>
          @for (row of spread(); track row.name) {
            <tr>
              <th scope="row">{{ row.name }}</th>
              @for (level of levels; track level) {
                <td>@for (one of at(row, level); track one.ratingId) {<div class="given">{{ given(one) }}</div>}</td>
              }
              <td>{{ width(row.width) }}</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
    <details>
      <summary>Reasons</summary>
      @for (row of spread(); track row.name) {
        <h4>{{ row.name }}</h4>
        @for (one of row.ratings; track one.ratingId) {<p><strong>{{ one.rater.name }}, {{ words[one.sealed].toLowerCase() }}.</strong> {{ one.reason }}</p>}
      }
    </details>
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
      min-inline-size: 0;
    }
    .scroll {
      position: relative;
      overflow-x: auto;
    }
    .given {
      white-space: nowrap;
    }
    p {
      max-inline-size: var(--nr-measure);
      overflow-wrap: anywhere;
    }
  `,
})
export class SpreadTable {
  readonly spread = input.required<readonly RoomSpread[]>();
  protected readonly levels = levels;
  protected readonly words = levelWords;
  protected readonly given = givenWords;
  protected readonly width = widthWords;

  protected at({ ratings }: RoomSpread, level: Level): RoomRating[] {
    return ratings.filter((one) => one.level === level);
  }
}
