/** A middle of fewer than this many people would be about single ones. */
export const LEAST_PEOPLE = 5;
/** So many waits make a middle of one person's. */
export const LEAST_WAITS = 3;

/** The value in the middle; of two, their mean, rounded. Null for fewer than `least` values. */
export function middleOf(values: readonly number[], least: number): number | null {
  if (values.length === 0 || values.length < least) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : Math.round(((sorted[half - 1] ?? 0) + upper) / 2);
}
