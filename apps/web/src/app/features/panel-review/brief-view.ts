import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CaseBrief } from '@nextrung/api-client';
import { DateText, PeriodText } from '@nextrung/ui';

import { impactWords, levelWords } from '../../shell/words/evidence-words';

const STATUS = { no_evidence: 'No evidence', emerging: 'Emerging', demonstrated: 'Demonstrated', sustained: 'Sustained' } as const;

/** A case in two minutes: summary, gates, evidence, where people differ, open risks. */
@Component({
  selector: 'nr-brief-view',
  imports: [DateText, PeriodText, RouterLink],
  templateUrl: './brief-view.html',
  styles: `
    :host,
    section {
      display: grid;
      gap: 8px;
      min-inline-size: 0;
    }
    :host {
      gap: var(--nr-group);
    }
    .scroll {
      position: relative;
      overflow-x: auto;
    }
    p {
      max-inline-size: var(--nr-measure);
    }
  `,
})
export class BriefView {
  readonly brief = input.required<CaseBrief>();
  protected readonly status = STATUS;
  protected readonly impact = impactWords;
  protected readonly level = levelWords;

  protected given(ratings: CaseBrief['differences'][number]['ratings']): string {
    return ratings.map((one) => this.level[one]).join(', ');
  }
}
