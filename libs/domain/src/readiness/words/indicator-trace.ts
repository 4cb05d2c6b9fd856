import { readinessPolicy as policy } from '../policy.js';
import type { CeilingTrace, CounterTrace, IndicatorTrace } from '../trace.js';
import { countedInWords } from './counting.js';
import { againstInDigits, inDigits } from './digits.js';
import type { Explanation } from './explanation.js';
import { sentenceCase } from './terms.js';

/** How an indicator comes to stand where it does. `clear`: how many later strong episodes clear it, as in `whyIndicator`. */
export function indicatorTraceWords(trace: IndicatorTrace, clear: number | null = null): Explanation {
  return {
    words: [...forWords(trace), ...trace.ceilings.map(ceilingWords), ...againstWords(trace, clear), standingWords(trace)],
    formula: trace.items.length === 0 ? [] : [...tierLines(trace), supportLine(trace), ...scoreLine(trace)],
  };
}

/** How one counter-observation weighs. */
export function counterTraceWords(counter: CounterTrace): Explanation {
  const { credibility, severity, severityFactor, recency, laterStrongEpisodes: later, weight } = counter;
  if (credibility === 0) return { words: ['No one has rated or confirmed it, so it does not weigh.'], formula: [] };
  const faded = later > 0 ? [`${sentenceCase(countedInWords(later, 'later episode'))} of strong work ${later === 1 ? 'halves it' : 'halve it, each once'}.`] : [];
  const old = recency < 1 ? [`It is older than a year, so it weighs ${inDigits(recency)} of what it did.`] : [];
  const halves = later > 0 ? ` × ${inDigits(policy.laterEpisodeFactor)}${later > 1 ? ` to the power of ${String(later)}` : ''} (later strong episodes)` : '';
  return {
    words: [`A ${severity} observation; it takes ${againstInDigits(weight)} away.`, ...old, ...faded],
    formula: [`weight ${againstInDigits(weight)} = credibility ${inDigits(credibility)} × severity ${inDigits(severityFactor)} × recency ${inDigits(recency)}${halves}`],
  };
}

/** More factors of a product would not be read. */
const MOST_FACTORS = 8;

function forWords({ items, support }: IndicatorTrace): string[] {
  if (items.length === 0) return ['No evidence names this indicator yet.'];
  const counting = items.filter(({ counted }) => counted).length;
  const of = items.length === counting ? countedInWords(counting, 'item') : `${countedInWords(counting, 'item')} of ${String(items.length)}`;
  return [`${sentenceCase(of)} ${counting === 1 ? 'decides' : 'decide'} what speaks for it: ${inDigits(support)} of 1.`];
}

function ceilingWords({ kind, at }: CeilingTrace): string {
  switch (kind) {
    case 'without_a':
      return `Without strong items, moderate ones together reach ${inDigits(at)} at the most.`;
    case 'without_ab':
      return `Weak items together reach ${inDigits(at)} at the most, however many there are.`;
    case 'freshest':
      return `Nothing counts fresher than its newest item, which counts at ${inDigits(at)}.`;
  }
}

function againstWords({ counter, contested }: IndicatorTrace, clear: number | null): string[] {
  if (counter === 0) return [];
  const against = `What speaks against it takes ${againstInDigits(counter)} of that away.`;
  if (!contested) return [against];
  const how = clear === null ? 'the person’s answer clears it' : `the person’s answer, or ${countedInWords(clear, 'later strong episode')}, clears it`;
  return [against, `That makes it contested: ${how}.`];
}

function standingWords({ state, score }: IndicatorTrace): string {
  const from = inDigits(policy.demonstratedFrom);
  return state === 'demonstrated' ? `It counts as shown: ${inDigits(score)}, where ${from} is asked.` : `It is not shown yet: ${inDigits(score)}, where ${from} is asked.`;
}

// One line for every tier that holds more than the one above.
function tierLines({ items, tiers }: IndicatorTrace): string[] {
  const line = (name: string, value: number, grades: string): string => {
    const best = new Map<string, number>();
    for (const item of items) {
      if (grades.includes(item.grade)) best.set(item.episode, Math.max(item.value, best.get(item.episode) ?? 0));
    }
    const factors = [...best.values()].sort((a, b) => b - a).map((one) => `(1 − ${inDigits(one)})`);
    const more = factors.length > MOST_FACTORS ? ` × … (${String(factors.length - MOST_FACTORS)} more)` : '';
    return `${name} ${inDigits(value)} = 1 − ${factors.slice(0, MOST_FACTORS).join(' × ')}${more}`;
  };
  return [
    ...(tiers.A > 0 ? [line('strong', tiers.A, 'A')] : []),
    ...(tiers.AB > tiers.A ? [line('strong and moderate', tiers.AB, 'AB')] : []),
    ...(tiers.all > tiers.AB ? [line('all', tiers.all, 'ABC')] : []),
  ];
}

function supportLine({ tiers, support, freshest }: IndicatorTrace): string {
  const { withoutA, withoutAB } = policy.ceilings;
  const parts = [
    `strong ${inDigits(tiers.A)}`,
    `strong and moderate ${inDigits(tiers.AB)} (at most ${inDigits(withoutA)})`,
    `all ${inDigits(tiers.all)} (at most ${inDigits(withoutAB)})`,
  ];
  const fresh = freshest < 1 ? `, at most ${inDigits(freshest)} (newest item)` : '';
  return `for it ${inDigits(support)} = the largest of ${parts.join(', ')}${fresh}`;
}

const scoreLine = ({ support, counter, score }: IndicatorTrace): string[] =>
  counter > 0 ? [`together ${inDigits(score)} = for it ${inDigits(support)} × (1 − against it ${againstInDigits(counter)})`] : [];
