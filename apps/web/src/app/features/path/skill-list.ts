import { Component, input } from '@angular/core';
import type { ChecklistEntryView } from '@nextrung/api-client';

import { amountWords, sentence } from './fact-words';

/** Named skills: what each is, its amounts and its tools. */
@Component({
  selector: 'nr-skill-list',
  template: `
    <dl>
      @for (skill of skills(); track skill.id) {
        <dt>{{ skill.name }}</dt>
        <dd>
          @if (skill.detail) {<p>{{ sentence(skill.detail) }}.</p>}
          @if (skill.numbers.length) {<p class="caption">{{ amounts(skill.numbers) }}</p>}
          @if (skill.tools.length) {<p class="caption">With {{ skill.tools.join(', ') }}</p>}
        </dd>
      }
    </dl>
  `,
  styles: `
    dl {
      display: grid;
      gap: 4px;
      margin: 0;
      max-inline-size: var(--nr-measure);
      font-size: var(--nr-reading);
      line-height: 1.5;
    }
    dt {
      font-weight: 600;
    }
    dd {
      margin-block-end: 8px;
    }
  `,
})
export class SkillList {
  readonly skills = input.required<readonly ChecklistEntryView[]>();
  protected readonly sentence = sentence;
  protected readonly amounts = amountWords;
}
