import { reaches, round6 } from '../kernel/index.js';
import { objectionsOn } from './competency.js';
import { counterOf, faded } from './indicator.js';
import type { ReadinessInput } from './input.js';
import { entriesOn, placeOf } from './place.js';
import { readinessPolicy as policy } from './policy.js';
import { recordOf } from './record.js';

/** Beyond so many, only the person's answer is worth naming. */
const mostEpisodes = 20;

/**
 * The smallest number of new episodes of strong work on the indicator, each ending later than everything recorded
 * against it, after which it is no longer contested: found by re-running. Null where it is not contested, and where
 * not even twenty would do: then the person's answer clears it.
 */
export function episodesToClear(input: ReadinessInput, indicatorId: string): number | null {
  const record = recordOf(input);
  const place = placeOf(record, indicatorId);
  if (place === null) return null;
  const entries = entriesOn(record, place, record.today);
  const today = objectionsOn(record, place.competency, indicatorId, record.today).map((objection) => faded(objection, entries));
  const contestedAfter = (episodes: number): boolean => {
    // Each of them halves whatever is left of every counter-observation, also of one dated today: theirs is a later end.
    const left = today.map((objection) => ({ ...objection, weight: objection.weight * policy.laterEpisodeFactor ** episodes }));
    return reaches(round6(counterOf(left)), policy.contestedFrom);
  };
  if (!contestedAfter(0)) return null;
  for (let episodes = 1; episodes <= mostEpisodes; episodes += 1) {
    if (!contestedAfter(episodes)) return episodes;
  }
  return null;
}

/**
 * The same for a single counter-observation, from what it weighs now: floor(log2(N / .25)) + 1. Null where that does not
 * contest the indicator.
 */
export function episodesToClearOne({ counter }: { readonly counter: number }): number | null {
  if (!reaches(counter, policy.contestedFrom)) return null;
  return Math.floor(Math.log2(counter / policy.contestedFrom) + 1e-9) + 1;
}
