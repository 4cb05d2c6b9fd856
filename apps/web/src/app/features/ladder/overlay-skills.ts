import { Component, input } from '@angular/core';
import type { OverlayView } from '@nextrung/api-client';
import { IndicatorText } from '@nextrung/ui';

/** An overlay: extra skills on any rung, each with its indicators. */
@Component({
  selector: 'nr-overlay-skills',
  imports: [IndicatorText],
  template: `
    @let shown = overlay();
    <h2 [id]="'overlay-' + shown.id">{{ shown.name }}</h2>
    <p class="secondary">An overlay: extra skills on any rung, assessed beside the core for those who have it. It never changes the index of the target rung.</p>
    <div class="skills">
      @for (skill of shown.skills; track skill.id) {
        <div>
          <h3>{{ skill.name }}</h3>
          <ul>
            @for (indicator of skill.indicators; track indicator.id) {<li><ui-indicator-text [indicator]="indicator" /></li>}
          </ul>
        </div>
      }
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    .secondary {
      max-inline-size: var(--nr-measure);
    }
    .skills {
      display: grid;
      gap: var(--nr-group) var(--nr-apart);
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr));
    }
    .skills > div,
    ul {
      display: grid;
      gap: 8px;
      align-content: start;
    }
    ul {
      padding: 0;
      list-style: none;
    }
  `,
  host: { role: 'region', '[attr.aria-labelledby]': "'overlay-' + overlay().id" },
})
export class OverlaySkills {
  readonly overlay = input.required<OverlayView>();
}
