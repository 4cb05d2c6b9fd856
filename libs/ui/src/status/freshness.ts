import { Component, computed, input } from '@angular/core';

import { dateText } from '../text/date-text';
import type { FreshnessWord } from './status';

/** How fresh the evidence behind a gate is, and the day it lapses. */
@Component({
  selector: 'ui-freshness',
  template: `{{ text() }}`,
  styles: `
    :host([data-freshness='going_stale']) {
      color: var(--nr-amber);
    }
    :host([data-freshness='stale']),
    :host([data-freshness='none']) {
      color: var(--nr-secondary);
    }
  `,
  host: { '[attr.data-freshness]': 'freshness()' },
})
export class Freshness {
  readonly freshness = input.required<FreshnessWord>();
  /** The first day on which the status no longer holds, when one is known. */
  readonly lapsesOn = input<string | null>(null);
  protected readonly text = computed(() => freshnessText(this.freshness(), this.lapsesOn()));
}

/** Words for the freshness of a gate, with the day it lapses when there is one. */
export function freshnessText(freshness: FreshnessWord, lapsesOn: string | null): string {
  const day = lapsesOn === null ? null : dateText(lapsesOn);
  switch (freshness) {
    case 'fresh':
      return day === null ? 'Fresh' : `Fresh, lapses ${day}`;
    case 'going_stale':
      return day === null ? 'Lapses soon' : `Lapses soon: ${day}`;
    case 'stale':
      return 'Stale';
    case 'none':
      return 'Nothing yet';
  }
}
