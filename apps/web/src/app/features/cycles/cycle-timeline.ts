import { Component, computed, input } from '@angular/core';
import type { CycleHead } from '@nextrung/api-client';
import { DateText, Icon } from '@nextrung/ui';

import { timeline } from './cycle-words';

/** The steps of a cycle with the last day of each, and which is the present one. */
@Component({
  selector: 'nr-cycle-timeline',
  imports: [DateText, Icon],
  template: `
    <ol [attr.aria-label]="'Steps of ' + cycle().name">
      @for (step of steps(); track step.state) {
        <li [class.now]="step.place === 'now'" [class.passed]="step.place === 'passed'" [attr.aria-current]="step.place === 'now' ? 'step' : null">
          <span class="word">@if (step.place === 'passed') {<ui-icon name="check" /><span class="visually-hidden">Passed: </span>}{{ step.word }}</span>
          <span class="caption">until {{ step.until | dateText }}</span>
        </li>
      }
    </ol>
  `,
  styles: `
    :host {
      display: block;
      min-inline-size: 0;
    }
    ol {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(128px, 1fr));
      gap: 8px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      gap: 4px;
      align-content: start;
      padding-block-start: 8px;
      border-block-start: 2px solid var(--nr-outline);
    }
    .word {
      display: flex;
      align-items: center;
      gap: 4px;
    }
    .passed .word {
      color: var(--nr-secondary);
    }
    .now {
      border-block-start: 4px solid var(--nr-accent);
      padding-block-start: 6px;
    }
    .now .word {
      font-weight: 600;
    }
  `,
})
export class CycleTimeline {
  readonly cycle = input.required<CycleHead>();
  protected readonly steps = computed(() => timeline(this.cycle()));
}
