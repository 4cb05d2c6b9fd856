import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EvidenceItem } from '@nextrung/api-client';
import { PeriodText } from '@nextrung/ui';

import { impactWords, stateWords } from '../../shell/words/evidence-words';

/** Evidence items, newest work first. */
@Component({
  selector: 'nr-evidence-list',
  imports: [PeriodText, RouterLink],
  template: `
    <ul>
      @for (item of items(); track item.id) {
        <li>
          <p><a [routerLink]="['/evidence', item.id]">{{ item.title }}</a></p>
          <p class="caption">
            {{ item | periodText }} · {{ impact[item.impact] }} ·
            {{ item.indicators.length ? codes(item) : 'no indicator yet' }} · {{ voices(item) }}{{ own() && item.state !== 'shared' ? ' · ' + state[item.state] : '' }}
          </p>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      gap: 2px;
      padding-block: 10px;
      border-block-end: 1px solid var(--nr-border);
    }
    li:last-child {
      border-block-end: 0;
    }
  `,
})
export class EvidenceList {
  readonly items = input.required<readonly EvidenceItem[]>();
  /** The reader's own: says what is private. */
  readonly own = input(false);
  protected readonly impact = impactWords;
  protected readonly state = stateWords;

  protected codes({ indicators }: EvidenceItem): string {
    return indicators.map(({ id }) => id).join(', ');
  }

  protected voices({ ratings, corroborations }: EvidenceItem): string {
    const raters = new Set(ratings.map(({ rater }) => rater.name)).size;
    const confirmed = corroborations.filter(({ counts }) => counts === 'counts').length;
    if (raters + confirmed === 0) return 'no one has confirmed this yet';
    return [raters ? 'rated' : 'not rated', confirmed === 1 ? '1 colleague confirmed' : confirmed > 1 ? `${confirmed} colleagues confirmed` : ''].filter(Boolean).join(', ');
  }
}
