import { Component, computed, input } from '@angular/core';
import type { EvidenceIndicator, EvidenceItem } from '@nextrung/api-client';
import { DateText } from '@nextrung/ui';

import { levelWords } from '../../../shell/words/evidence-words';
import { GivenForNote } from '../../../shell/words/given-for-note';

/** One indicator of an item with what was claimed and rated, and the words each was given for where they are others now. */
@Component({
  selector: 'nr-indicator-said',
  imports: [DateText, GivenForNote],
  template: `
    @let shown = indicator();
    <p><strong>{{ shown.id }}</strong> {{ shown.text }}</p>
    @if (shown.retired) {<p class="secondary">Retired: counts for nothing any more</p>}
    @if (otherWords(); as earlier) {<nr-given-for [givenFor]="earlier" />}
    @if (shown.claim) {<p class="caption">{{ own() ? 'Your claim' : item().person.name + ' claims' }}: {{ levelWords[shown.claim] }}</p>}
    @for (rating of ratings(); track rating.id + rating.indicator) {
      <p class="caption">{{ rating.rater.name }}{{ rating.standsFor ? ', for ' + rating.standsFor.name : '' }}, {{ rating.on | dateText }}: {{ levelWords[rating.level] }}{{ rating.revision < item().revision ? ' (of an earlier revision)' : '' }}{{ rating.replaced ? ' (replaced since)' : '' }}. “{{ rating.note }}”@if (rating.reason) { Changed because: “{{ rating.reason }}”}</p>
      @if (rating.otherWords; as earlier) {<nr-given-for [givenFor]="earlier" />}
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 2px;
      padding-block: 6px;
    }
  `,
})
export class IndicatorSaid {
  readonly indicator = input.required<EvidenceIndicator>();
  readonly item = input.required<EvidenceItem>();
  readonly own = input.required<boolean>();
  protected readonly levelWords = levelWords;
  /** A retired indicator may stand in the very words that it was given for. */
  protected readonly otherWords = computed(() => {
    const { id, text, givenFor } = this.indicator();
    return givenFor?.id === id && givenFor.text === text ? null : givenFor;
  });
  /** Earlier words are named once, at the indicator, unless a rating was given for others than the item was logged for. */
  protected readonly ratings = computed(() => {
    const { id, givenFor } = this.indicator();
    const given = this.item().ratings.filter(({ indicator }) => indicator === id);
    return given
      .map((rating, at) => ({ ...rating, replaced: given.slice(at + 1).some((later) => later.rater.id === rating.rater.id && later.reason !== null), otherWords: rating.givenFor?.id === givenFor?.id && rating.givenFor?.ladderVersion === givenFor?.ladderVersion ? null : rating.givenFor }));
  });
}
