import type { Target } from '../../ladder/index.js';

/** Ids of the target's indicators that are not waived. */
export function openIndicatorsOf({ competencies }: Target): string[] {
  return competencies.flatMap(({ indicators }) => indicators.filter((indicator) => indicator.waived !== true).map(({ id }) => id));
}
