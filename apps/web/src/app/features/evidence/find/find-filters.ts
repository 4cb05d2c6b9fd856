import { Component, computed, inject, input, output } from '@angular/core';
import { LadderStore } from '../../../shell/ladder/ladder-store';
import { ColleaguePicker } from '../../../shell/people/colleague-picker';
import { isChecked, valueOf } from '../../../shell/forms/value-of';
import { impacts, impactWords } from '../../../shell/words/evidence-words';
import { type FindChange, type FindQuery, findStateWords } from './find-query';

/** Narrows a search; each change goes into the address. */
@Component({
  selector: 'nr-find-filters',
  imports: [ColleaguePicker],
  templateUrl: './find-filters.html',
  styles: `
    :host {
      display: block;
      margin-block: 12px 16px;
    }
    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(200px, 100%), 1fr));
      gap: 12px 16px;
      margin-block-start: 12px;
    }
    summary {
      inline-size: fit-content;
      min-block-size: var(--nr-target);
      cursor: pointer;
    }
    .whose {
      grid-column: 1 / -1;
      max-inline-size: 420px;
    }
  `,
})
export class FindFilters {
  readonly query = input.required<FindQuery>();
  /** The viewer can find evidence of others. */
  readonly others = input(false);
  readonly narrowed = output<FindChange>();
  private readonly ladder = inject(LadderStore);
  protected readonly indicators = computed(() => (this.ladder.ladder()?.rungs ?? []).map(({ id, title }) => ({ title, indicators: this.ladder.indicatorsOf(id).flatMap(({ indicators }) => indicators) })));
  protected readonly impacts = impacts;
  protected readonly impactWords = impactWords;
  protected readonly states = Object.entries(findStateWords);
  protected readonly valueOf = valueOf;
  protected readonly isChecked = isChecked;
}
