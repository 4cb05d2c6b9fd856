import type { IndicatorTraceView } from '@nextrung/api-client';

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];

/** What clears a contested indicator: always the person's answer, mostly also later strong work. */
export function clearingWords({ episodesToClear }: Pick<IndicatorTraceView, 'episodesToClear'>): string {
  if (episodesToClear === null) return 'The person’s answer clears it.';
  const number = small[episodesToClear] ?? String(episodesToClear);
  return `The person’s answer clears it, or ${number} later strong ${episodesToClear === 1 ? 'episode' : 'episodes'} on this indicator.`;
}
