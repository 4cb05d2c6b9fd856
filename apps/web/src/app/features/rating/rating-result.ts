import { Component, computed, inject, input } from '@angular/core';
import type { EvidenceItem } from '@nextrung/api-client';
import { DateText } from '@nextrung/ui';

import { SessionStore } from '../../shell/session/session-store';
import { levelWords } from '../../shell/words/evidence-words';
import { differenceWords } from './difference-words';
import { ratable } from './rating-draft';

/** One's own rating beside what was claimed, with the difference in words, and what others said. */
@Component({
  selector: 'nr-rating-result',
  imports: [DateText],
  template: `
    @let shown = item();
    <div class="scroll" tabindex="0" role="region" aria-label="Your rating and the claim">
      <table class="plain-table">
        <thead><tr><th scope="col">Indicator</th><th scope="col">You</th><th scope="col">{{ shown.person.name }} claims</th><th scope="col">Difference</th></tr></thead>
        <tbody>
          @for (row of rows(); track row.id) {
            <tr><th scope="row">{{ row.id }}</th><td>{{ row.rated }}</td><td>{{ row.claimed }}</td><td>{{ row.difference }}</td></tr>
          }
        </tbody>
      </table>
    </div>
    @if (others().length) {
      <h4>What others said</h4>
      <ul>
        @for (rating of others(); track rating.id + rating.indicator) {
          <li>{{ rating.rater.name }}{{ rating.standsFor ? ', for ' + rating.standsFor.name : '' }}, {{ rating.on | dateText }}: {{ rating.indicator }} {{ levelWords[rating.level] }}. “{{ rating.note }}”</li>
        }
      </ul>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      inline-size: 100%;
      min-inline-size: 0;
    }
    .scroll {
      position: relative;
      overflow-x: auto;
    }
    ul {
      padding-inline-start: 20px;
      overflow-wrap: anywhere;
    }
  `,
})
export class RatingResult {
  readonly item = input.required<EvidenceItem>();
  private readonly me = inject(SessionStore).person;
  protected readonly levelWords = levelWords;
  protected readonly rows = computed(() => {
    const { ratings, claimsSealed } = this.item();
    const own = ratings.filter(({ rater }) => rater.id === this.me()?.id);
    return ratable(this.item()).map(({ id, claim }) => {
      const rated = own.filter(({ indicator }) => indicator === id).at(-1)?.level ?? null;
      const hidden = claimsSealed ? 'Sealed' : null;
      return { id, rated: rated ? levelWords[rated] : '–', claimed: hidden ?? (claim ? levelWords[claim] : 'Nothing claimed'), difference: hidden !== null || rated === null ? '' : differenceWords(rated, claim) };
    });
  });
  protected readonly others = computed(() => this.item().ratings.filter(({ rater }) => rater.id !== this.me()?.id));
}
