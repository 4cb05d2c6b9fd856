import type { Impact, Level } from '../../evidence/index.js';
import type { CountedItem, IndicatorAssessment } from '../assessment.js';
import { readinessPolicy as policy } from '../policy.js';
import { counted, countedInWords, listed } from './counting.js';

/** What a person can be told about an item without looking it up again. */
export interface ItemFacts {
  readonly impact: Impact;
  readonly hasLink: boolean;
  /** Calendar days since the work ended. */
  readonly ageDays: number;
  /** Who rated this indicator, with their latest level. */
  readonly raters: readonly { readonly name: string; readonly level: Level }[];
  /** Names of colleagues who confirmed it. */
  readonly confirmedBy: readonly string[];
}

const LEVEL: Readonly<Record<Level, string>> = { not_shown: 'not shown', partial: 'partly shown', meets: 'meets', exceeds: 'exceeds' };
const IMPACT: Readonly<Record<Impact, string>> = {
  activity: 'activity, no result named',
  shipped: 'shipped, not measured',
  measured: 'measured before and after',
  attributed: 'measured, with what would have happened otherwise',
};
const GRADE = { A: 'strong', B: 'moderate', C: 'weak' } as const;

/** Why an item counts as it does for one indicator: who vouched, at what level, how measured, how old, which grade. */
export function whyItem(item: CountedItem, facts: ItemFacts): string {
  const rated = facts.raters.map(({ name, level }) => `${name} rated it “${LEVEL[level]}”`);
  const confirmed = facts.confirmedBy.length > 0 ? [`${listed(facts.confirmedBy)} confirmed it`] : [];
  const voices = [...rated, ...confirmed];
  const seen = voices.length > 0 ? voices.join('; ') : 'No one has confirmed this yet';
  const link = facts.hasLink ? '' : ', no link';
  return `${seen}. ${sentenceCase(IMPACT[facts.impact])}${link}, ${counted(Math.max(0, facts.ageDays), 'day')} old: ${GRADE[item.grade]} evidence (grade ${item.grade}).`;
}

/** Why an indicator stands where it does. */
export function whyIndicator(indicator: IndicatorAssessment): string {
  if (indicator.contested) {
    const clear = episodesToClear(indicator);
    const how = clear === null ? 'the person’s answer clears it' : `the person’s answer, or ${countedInWords(clear, 'later strong episode')}, clears it`;
    return `Contested: someone recorded what speaks against it; ${how}.`;
  }
  if (indicator.state === 'none') return 'No evidence names this indicator yet.';
  const strong = indicator.counted.filter(({ grade }) => grade === 'A').length;
  if (indicator.state === 'demonstrated') {
    return strong > 0 ? `Shown by ${countedInWords(strong, 'strong item')}.` : `Shown by ${countedInWords(indicator.counted.length, 'moderate item')} together.`;
  }
  if (strong > 0) return 'Strong evidence, weakened by its age or by what speaks against it.';
  return indicator.counted.every(({ grade }) => grade === 'C')
    ? 'Only weak evidence so far: a rating, a colleague’s word or a measured result would make it stronger.'
    : 'Moderate evidence, not enough yet: one more person who saw it, or a measured result, would make it strong.';
}

/**
 * How many later grade-A episodes on the indicator clear a single counter-observation: floor(log2(N / .25)) + 1.
 * Null when nothing speaks against it.
 */
export function episodesToClear({ counter }: Pick<IndicatorAssessment, 'counter'>): number | null {
  if (counter < policy.contestedFrom) return null;
  return Math.floor(Math.log2(counter / policy.contestedFrom)) + 1;
}

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
