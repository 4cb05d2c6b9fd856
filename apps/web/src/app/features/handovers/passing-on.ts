import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { HandedTarget, HandoverView } from '@nextrung/api-client';
import { AgeText, DateText } from '@nextrung/ui';

import { LadderStore } from '../../shell/ladder/ladder-store';
import { gapWords } from '../gaps/index';

/** What passes on with the role: how much of each, and where the reader may see it, what. */
@Component({
  selector: 'nr-passing-on',
  imports: [AgeText, DateText, RouterLink],
  templateUrl: './passing-on.html',
  styles: `
    :host {
      display: grid;
      gap: 16px;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(132px, 1fr));
      gap: 8px 16px;
      font-variant-numeric: tabular-nums lining-nums;
    }
    dl > div {
      display: grid;
      align-content: start;
    }
    dt {
      color: var(--nr-secondary);
    }
    dd {
      font-size: var(--nr-section);
    }
    section {
      display: grid;
      min-inline-size: 0;
    }
    .lines > li {
      padding-block: 8px;
    }
  `,
})
export class PassingOn {
  readonly handover = input.required<HandoverView>();
  private readonly ladder = inject(LadderStore);
  protected readonly kinds = gapWords;

  protected targetWords({ rung, isDefault, secondRung, overlays }: HandedTarget): string {
    if (rung === null) return 'None: the top of the ladder.';
    const title = (id: string): string => this.ladder.rung(id)?.title ?? id;
    const names = overlays.map((id) => this.ladder.ladder()?.overlays.find((one) => one.id === id)?.name ?? id);
    const agreed = isDefault ? `${title(rung)}, the next rung of the ladder` : `${title(rung)}, agreed on`;
    return [agreed, ...(secondRung === null ? [] : [`beside it ${title(secondRung)}`]), ...(names.length > 0 ? [`with ${names.join(', ')}`] : [])].join(', ') + '.';
  }
}
