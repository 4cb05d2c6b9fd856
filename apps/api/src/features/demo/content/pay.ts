import type { DemoRung } from './types.js';

/** Bands of total compensation a year in GBP, and what some people are paid, so that the pay of promotions is seen filled. Readiness reads none of it. */
export const demoBands: readonly { readonly rung: DemoRung; readonly min: number; readonly mid: number; readonly softTop: number; readonly max: number }[] = [
  { rung: 'APM', min: 42_000, mid: 48_000, softTop: 52_000, max: 55_000 },
  { rung: 'PM', min: 54_000, mid: 64_000, softTop: 71_000, max: 76_000 },
  { rung: 'SPM', min: 72_000, mid: 84_000, softTop: 93_000, max: 99_000 },
  { rung: 'GPM', min: 92_000, mid: 108_000, softTop: 119_000, max: 127_000 },
];
export const BANDS_SINCE_DAYS_AGO = 700;

/** Newest last. */
export const demoPay: readonly { readonly person: string; readonly amounts: readonly (readonly [amount: number, fromDaysAgo: number])[] }[] = [
  { person: 'leila', amounts: [[51_500, 690], [58_000, 300]] },
  { person: 'eilidh', amounts: [[63_500, 690]] },
  { person: 'kwabena', amounts: [[60_500, 335]] },
  { person: 'mateus', amounts: [[68_000, 690]] },
  { person: 'hana', amounts: [[49_000, 580]] },
  { person: 'sunniva', amounts: [[48_500, 690]] },
  { person: 'darius', amounts: [[91_000, 690]] },
];

export const demoProposals: readonly { readonly code: string; readonly amount: number; readonly effectiveDaysAgo: number; readonly reason: string; readonly proposedDaysAgo: number }[] = [
  { code: 'C-B4VJ7', amount: 58_000, effectiveDaysAgo: 300, reason: 'Into the lower third of the band, in step with others who came to the rung that year.', proposedDaysAgo: 344 },
];

/** What the promotions of a cycle may cost in its year. */
export const demoPools: readonly { readonly cycle: string; readonly amount: number; readonly setDaysAgo: number }[] = [
  { cycle: 'first-round', amount: 12_000, setDaysAgo: 395 },
  { cycle: 'second-round', amount: 24_000, setDaysAgo: 38 },
];

/** Who wrote it down. */
export const PAY_RECORDED_BY = 'ingrid';
