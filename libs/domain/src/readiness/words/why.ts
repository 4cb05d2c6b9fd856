import type { Impact, Level } from '../../evidence/index.js';
import type { CountedItem, IndicatorAssessment } from '../assessment.js';
import { counted, countedInWords, listed } from './counting.js';
import { gradeWords, impactWords, levelWords, sentenceCase } from './terms.js';

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

/** Why an item counts as it does for one indicator: who vouched, at what level, how measured, how old, which grade. */
export function whyItem(item: CountedItem, facts: ItemFacts): string {
  const rated = facts.raters.map(({ name, level }) => `${name} rated it “${levelWords[level]}”`);
  const confirmed = facts.confirmedBy.length > 0 ? [`${listed(facts.confirmedBy)} confirmed it`] : [];
  const voices = [...rated, ...confirmed];
  const seen = voices.length > 0 ? voices.join('; ') : 'No one has confirmed this yet';
  const link = facts.hasLink ? '' : ', no link';
  return `${seen}. ${sentenceCase(impactWords[facts.impact])}${link}, ${counted(Math.max(0, facts.ageDays), 'day')} old: ${gradeWords[item.grade]} evidence (grade ${item.grade}).`;
}

/** Why an indicator stands where it does. `clear`: how many later strong episodes clear a contested one; null where only an answer does. */
export function whyIndicator(indicator: IndicatorAssessment, clear: number | null = null): string {
  if (indicator.contested) {
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
