import { type PlacedIndicator, placedIndicators } from '@nextrung/domain/ladder';
import type { LadderInForce } from './ladders.repository.js';

/** Every indicator by its id, those that are not in force any more with the last words they had. */
export function namedIndicators({ ladder, wordings }: Pick<LadderInForce, 'ladder' | 'wordings'>): Map<string, PlacedIndicator> {
  const inForce = placedIndicators(ladder);
  const names = new Map(ladder.competencies.map(({ id, name }) => [id, name]));
  const earlier = wordings.lastOfAll().filter(({ id }) => !inForce.has(id));
  return new Map([
    ...earlier.map(({ id, text, must, competency }): [string, PlacedIndicator] => [id, { id, text, must, competency, competencyName: names.get(competency) ?? competency, rung: null, overlay: null }]),
    ...inForce,
  ]);
}
