import type { CounterEffect, IndicatorEffect, IndicatorMark } from '../counter-effect.js';
import { countedInWords } from './counting.js';
import { inDigits, inPoints } from './digits.js';
import { sentenceCase } from './terms.js';

/** What a counter-observation takes away, a sentence each. @param answered whether the person has answered @param shown whether an indicator's numbers may be told */
export function counterEffectWords({ now, without, indicators }: CounterEffect, answered: boolean, shown: (indicator: string) => boolean = () => true): string[] {
  if (indicators.length === 0) return ['The target rung does not ask for this indicator, so it changes nothing there.'];
  return [...indicators.flatMap((one) => [...(shown(one.id) ? [indicatorWords(one)] : []), ...clearWords(one, answered)]), indexWords(now, without)];
}

function indicatorWords({ id, now, without }: IndicatorEffect): string {
  const same = now.score === without.score && now.state === without.state && now.contested === without.contested;
  if (same) return `${id} stands at ${markWords(now)}, with or without it.`;
  return `${id} stands at ${markWords(now)}. Without it: ${markWords(without)}.`;
}

function clearWords({ id, now, clear }: IndicatorEffect, answered: boolean): string[] {
  if (!now.contested) return [];
  if (answered) return [`It is answered. ${clear === null ? 'The number stays until it fades' : `${sentenceCase(countedInWords(clear, 'later strong episode'))} on ${id} ${clear === 1 ? 'clears' : 'clear'} the number`}.`];
  const later = clear === null ? '' : `, or ${countedInWords(clear, 'later strong episode')} on ${id}`;
  return [`What clears it: the person’s answer${later}.`];
}

function indexWords(now: CounterEffect['now'], without: CounterEffect['without']): string {
  if (now.rawIndex === without.rawIndex) return `The index is ${String(now.index)}, with or without it.`;
  // Where the whole numbers are the same, the difference is shown.
  const [one, other] = now.index === without.index ? [inPoints(now.rawIndex), inPoints(without.rawIndex)] : [String(now.index), String(without.index)];
  return `The index is ${one}. Without it: ${other}.`;
}

const markWords = ({ score, state, contested }: IndicatorMark): string =>
  `${inDigits(score)} of 1, ${state === 'none' ? 'no evidence' : state === 'demonstrated' ? 'demonstrated' : 'emerging'}${contested ? ', contested' : ''}`;
