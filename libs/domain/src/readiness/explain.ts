import { byText, round6 } from '../kernel/index.js';
import { objectionsOn } from './competency.js';
import { explainCounters } from './explain-counters.js';
import { explainItems } from './explain-items.js';
import { assessIndicator, bestTier, supportOf, type Support } from './indicator.js';
import type { ReadinessInput } from './input.js';
import { entriesOn, placeOf } from './place.js';
import { readinessPolicy as policy } from './policy.js';
import { recordOf } from './record.js';
import type { CeilingKind, CeilingTrace, IndicatorTrace } from './trace.js';

/**
 * The whole arithmetic behind one indicator on the input's day, by the functions that the assessment uses. Null when
 * the target does not have the indicator, or it is waived. Claims of sealed items are to be taken out before
 * (`withoutClaims`), and their traces are not for those who may still rate them.
 */
export function explainIndicator(input: ReadinessInput, indicatorId: string): IndicatorTrace | null {
  const record = recordOf(input);
  const place = placeOf(record, indicatorId);
  if (place === null) return null;
  const { competency, indicator } = place;
  const entries = entriesOn(record, place, record.today);
  const objections = objectionsOn(record, competency, indicatorId, record.today);
  const { support, counter, score, state, contested, counted } = assessIndicator(indicator, entries, objections);
  const parts = supportOf(entries);
  return {
    indicator: indicatorId,
    competency: competency.id,
    must: indicator.must,
    items: explainItems({ input, record, indicator, entries, objections, counted, support, state }).sort(
      (a, b) => b.value - a.value || byText(a.evidenceId, b.evidenceId),
    ),
    tiers: { A: round6(parts.tiers.A), AB: round6(parts.tiers.AB), all: round6(parts.tiers.all) },
    ceilings: ceilingsOf(parts),
    freshest: round6(parts.freshest),
    support,
    counterObservations: explainCounters(input, record, indicatorId, entries),
    counter,
    score,
    state,
    contested,
  };
}

// A limit bites where lifting it alone, to that of the tier above, would let more speak for the indicator.
function ceilingsOf({ tiers, freshest }: Support): CeilingTrace[] {
  const { ceilings } = policy;
  const now = Math.min(freshest, bestTier(tiers));
  const lifted: readonly (readonly [CeilingKind, number, number])[] = [
    ['without_a', ceilings.withoutA, Math.min(freshest, bestTier(tiers, { ...ceilings, withoutA: 1 }))],
    ['without_ab', ceilings.withoutAB, Math.min(freshest, bestTier(tiers, { ...ceilings, withoutAB: ceilings.withoutA }))],
    ['freshest', freshest, bestTier(tiers)],
  ];
  return lifted.filter(([, , then]) => then > now).map(([kind, at]) => ({ kind, at: round6(at) }));
}
