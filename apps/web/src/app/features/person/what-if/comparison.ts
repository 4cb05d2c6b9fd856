import type { HypothesisInput, ReadinessPicture, WhatIfView } from '@nextrung/api-client';
import { dateText } from '@nextrung/ui';

/** Two pictures side by side, and what the columns are called. */
export interface Comparison {
  readonly before: ReadinessPicture;
  readonly after: ReadinessPicture;
  readonly beforeWords: string;
  readonly afterWords: string;
}

/**
 * What is compared: that day with all of it against that day without; where only days pass, against today, since
 * without them it would be today.
 */
export function comparisonOf({ today, before, after }: WhatIfView, hypotheses: readonly HypothesisInput[]): Comparison {
  if (after.asOf === today.asOf) return { before: today, after, beforeWords: 'Today', afterWords: 'With it' };
  const day = dateText(after.asOf);
  if (hypotheses.every(({ kind }) => kind === 'days')) return { before: today, after, beforeWords: 'Today', afterWords: `${day}, if nothing happens` };
  return { before, after, beforeWords: `${day}, if nothing happens`, afterWords: `${day}, with it` };
}
