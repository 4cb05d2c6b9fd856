import type { Grade } from '../assessment.js';
import type { ItemHypothesisKind } from '../hypotheses.js';
import type { IndicatorWorth, ItemWorth } from '../item-worth.js';
import { gradeWords } from './terms.js';

/** What an item is worth, for the person themself. */
export interface WorthWords {
  readonly now: string;
  /** Empty where nothing would raise it. */
  readonly raise: string;
}

const RAISED: Readonly<Record<ItemHypothesisKind, string>> = {
  link: 'a link to the work',
  measure: 'a figure before and after',
  verify: 'your line manager rates it “meets”',
  corroborate: 'a colleague confirms it',
};

/** What an item is worth by itself, and the one thing that would raise it most. */
export function worthWords({ grade, indicators, raise }: ItemWorth): WorthWords {
  const now = `Worth now: ${evidence(grade)}, ${outOf(indicators)}.`;
  if (raise === null) return { now, raise: '' };
  const then = raise.grade === grade ? `would stay ${gradeWords[grade]}` : `would be ${evidence(raise.grade)}`;
  return { now, raise: `What would raise it most: ${RAISED[raise.kind]}. It ${then}, ${outOf(raise.indicators)}.` };
}

const evidence = (grade: Grade): string => `${gradeWords[grade]} evidence (grade ${grade})`;
/** Of the indicator on which it is worth most. */
const outOf = (indicators: readonly IndicatorWorth[]): string => `${String(Math.round(100 * Math.max(...indicators.map(({ quality }) => quality))))} of 100`;
