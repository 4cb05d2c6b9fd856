import { Component, input } from '@angular/core';
import type { OverlayView } from '@nextrung/api-client';
import { IndicatorText, ladderAnchor, Marked } from '@nextrung/ui';

/** An overlay: extra skills on any rung, each with its indicators. */
@Component({
  selector: 'nr-overlay-skills',
  imports: [IndicatorText, Marked],
  template: `
    @let shown = overlay();
    <h2 [id]="'overlay-' + shown.id">{{ shown.name }}</h2>
    <p class="secondary">An overlay: extra skills on any rung, assessed beside the core for those who have it. It never changes the index of the target rung.</p>
    <div class="skills">
      @for (skill of shown.skills; track skill.id) {
        <div>
          <h3 [id]="anchor.competency(skill.id)" [class.current]="current() === anchor.competency(skill.id)"><ui-marked [text]="skill.name" [query]="query()" /></h3>
          @if (skill.description) {<p class="secondary">{{ skill.description }}</p>}
          <ul>
            @for (indicator of skill.indicators; track indicator.id) {
              <li [id]="anchor.indicator(indicator.id)" [class.current]="current() === anchor.indicator(indicator.id) || asked() === indicator.id"><ui-indicator-text [indicator]="indicator" [query]="query()" /></li>
            }
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
    .skills > div {
      break-inside: avoid;
    }
    ul {
      padding: 0;
      list-style: none;
    }
    .current {
      outline: 2px solid var(--nr-accent);
      outline-offset: 4px;
      border-radius: var(--nr-radius-cell);
    }
    @media print {
      .current {
        outline: none;
      }
      .skills {
        grid-template-columns: repeat(4, minmax(0, 1fr));
        gap: 12pt;
      }
    }
  `,
  host: { role: 'region', '[attr.aria-labelledby]': "'overlay-' + overlay().id" },
})
export class OverlaySkills {
  readonly overlay = input.required<OverlayView>();
  readonly query = input('');
  /** Anchor of the place that a search has come to. */
  readonly current = input<string | null>(null);
  /** The indicator that a link leads to. */
  readonly asked = input<string>();
  protected readonly anchor = ladderAnchor;
}
