import { Component, input } from '@angular/core';
import type { CompetencyRef, OverlayRef, RungSettingsView } from '@nextrung/api-client';

import { namesOf } from './settings-words';

/** What is asked for at each target rung, for those who read it. */
@Component({
  selector: 'nr-rungs-table',
  template: `
    <div class="scroll" role="region" aria-label="Settings by target rung" tabindex="0">
      <table class="plain-table">
        <thead><tr><th scope="col">Target rung</th><th scope="col">Days for sustained</th><th scope="col">Episodes</th><th scope="col">Must be sustained</th><th scope="col">Overlays for everyone</th></tr></thead>
        <tbody>
          @for (rung of rungs(); track rung.rung) {
            <tr>
              <th scope="row">{{ rung.title }}</th>
              <td>{{ rung.sustainDays }} <span class="caption">{{ beside(rung.sustainDays, rung.ladder.sustainDays) }}</span></td>
              <td>{{ rung.minEpisodes }} <span class="caption">{{ beside(rung.minEpisodes, rung.ladder.minEpisodes) }}</span></td>
              <td>{{ competencyNames(rung.sustained) }} <span class="caption">{{ beside(competencyNames(rung.sustained), competencyNames(rung.ladder.sustained)) }}</span></td>
              <td>{{ overlayNames(rung.overlays) }} <span class="caption">{{ beside(overlayNames(rung.overlays), overlayNames(rung.ladder.overlays)) }}</span></td>
            </tr>
          }
        </tbody>
      </table>
    </div>
    <p class="caption">An administrator can change it, after a preview and with a reason.</p>
  `,
  styles: `
    .scroll {
      overflow-x: auto;
      margin-block-end: 8px;
    }
    table {
      min-inline-size: 640px;
    }
    td .caption {
      display: block;
    }
  `,
})
export class RungsTable {
  readonly rungs = input.required<readonly RungSettingsView[]>();
  readonly competencies = input.required<readonly CompetencyRef[]>();
  readonly overlays = input.required<readonly OverlayRef[]>();

  protected competencyNames(ids: readonly string[]): string {
    return namesOf(ids, this.competencies(), 'None');
  }

  protected overlayNames(ids: readonly string[]): string {
    return namesOf(ids, this.overlays(), 'None');
  }

  protected beside(here: string | number, ladder: string | number): string {
    return here === ladder ? '' : `the ladder: ${ladder}`;
  }
}
