import { readinessPolicy as policy } from '../policy.js';
import type { IndexTrace } from '../trace.js';
import { countedInWords, listed } from './counting.js';
import { inDigits, inPoints } from './digits.js';
import type { Explanation } from './explanation.js';
import type { Names } from './sentence.js';

/** How the index comes about. It is shown beside its state, never alone. */
export function indexWords({ gates, weakest, min, mean, weights, rawIndex, index }: IndexTrace, names: Names): Explanation {
  const nameOf = (id: string): string => (id === 'breadth' ? 'breadth' : names.competency(id));
  const lowest = min === 1 ? 'Every gate is met.' : `The weakest ${weakest.length === 1 ? 'is' : 'are'} ${listed(weakest.map(nameOf))}, at ${inDigits(min)} of 1.`;
  return {
    words: [`The index of ${String(index)} is made half of the weakest gate and half of the mean of ${gates.length === 1 ? 'the one gate' : `all ${countedInWords(gates.length, 'gate')}`}, breadth included.`, lowest],
    formula: [
      `mean ${inFour(mean)} = (${gates.map(({ id, gate }) => `${inFour(gate)} ${nameOf(id)}`).join(' + ')}) ÷ ${String(gates.length)}`,
      `index ${inPoints(rawIndex)} = 100 × (${String(weights.min)} × ${inFour(min)} + ${String(weights.mean)} × ${inFour(mean)})${rawIndex === index ? '' : `, shown as ${String(index)}`}`,
    ],
  };
}

/** How the confidence of a competency comes about, from the number of people behind its strong work. */
export function confidenceLine({ verifiers, attesters, confidence }: { readonly verifiers: number; readonly attesters: number; readonly confidence: number }): string {
  const { singleRater, confirmingPeer } = policy.confidence;
  const people = verifiers + confirmingPeer * (attesters - verifiers);
  const n = inPoints(people);
  if (people === 0) return 'confidence 0 = no one has rated or confirmed strong work';
  return `confidence ${inDigits(confidence)} = ${String(singleRater)} × ${n} ÷ (1 + ${String(singleRater)} × (${n} − 1)), where ${n} = ${String(verifiers)} who rated + ${String(confirmingPeer)} × ${String(attesters - verifiers)} who confirmed`;
}

// Enough places for the sum to come out on paper.
const inFour = (part: number): string => String(Math.round(part * 10_000) / 10_000);
