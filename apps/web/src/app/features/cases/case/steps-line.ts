import { Component, input } from '@angular/core';
import { DateText } from '@nextrung/ui';

import type { CaseStep } from '../case-steps';

/** Where a case is, as a line of steps in words. */
@Component({
  selector: 'nr-steps-line',
  imports: [DateText],
  template: `
    <ol aria-label="Steps of the case">
      @for (step of steps(); track step.word) {
        <li [class]="step.at" [attr.aria-current]="step.at === 'now' ? 'step' : null">
          <span class="word">{{ step.word }}</span>
          <span class="caption">{{ step.at === 'now' ? 'now' : step.on ? (step.on | dateText) : '' }}<span class="visually-hidden">{{ step.at === 'done' ? ', done' : step.at === 'next' ? 'to come' : '' }}</span></span>
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 0;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      align-content: start;
      flex: 1 1 96px;
      gap: 2px;
      padding: 8px 12px 0 0;
      border-block-start: 2px solid var(--nr-border);
      color: var(--nr-secondary);
    }
    .done {
      border-color: var(--nr-status-2);
      color: var(--nr-text);
    }
    .now {
      border-color: var(--nr-accent);
      color: var(--nr-text);
    }
    .now .word {
      font-weight: 600;
    }
    @media (width < 720px) {
      ol {
        display: grid;
        gap: 0;
      }
      li {
        grid-template-columns: minmax(0, 1fr) auto;
        padding: 6px 0 6px 12px;
        border-block-start: 0;
        border-inline-start: 2px solid var(--nr-border);
      }
      .done {
        border-color: var(--nr-status-2);
      }
      .now {
        border-color: var(--nr-accent);
      }
    }
  `,
})
export class StepsLine {
  readonly steps = input.required<readonly CaseStep[]>();
}
