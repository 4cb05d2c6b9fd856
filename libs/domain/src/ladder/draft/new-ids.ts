import { ladderLimits } from '../limits.js';
import type { Ladder } from '../ladder.js';
import { firstFree, IndicatorIds, type NewIndicatorPlace, words } from './indicator-ids.js';

export type { NewIndicatorPlace } from './indicator-ids.js';

/** An id for a new indicator. Never an id of the draft or of an earlier version, because evidence points at those. */
export function newIndicatorId(place: NewIndicatorPlace, draft: Ladder, earlier: readonly Ladder[]): string {
  return new IndicatorIds(draft, [draft, ...earlier]).next(place);
}

/** An id for a new rung: the initials of its title, with a number where they were ever used. */
export function newRungId(title: string, draft: Ladder, earlier: readonly Ladder[]): string {
  const initials = words(title).map((word) => [...word][0] ?? '').join('').toUpperCase().slice(0, 8) || 'R';
  return unused(initials, '', [draft, ...earlier].flatMap(({ rungs }) => rungs.map(({ id }) => id)));
}

/** An id for a new competency: its name in small letters, with a number where that was ever used. */
export function newCompetencyId(name: string, draft: Ladder, earlier: readonly Ladder[]): string {
  const slug = [...words(name).join('_').toLowerCase()].slice(0, ladderLimits.id - 8).join('') || 'competency';
  return unused(slug, '_', [draft, ...earlier].flatMap(({ competencies }) => competencies.map(({ id }) => id)));
}

function unused(id: string, between: string, ids: readonly string[]): string {
  const taken = new Set(ids);
  return taken.has(id) ? firstFree(`${id}${between}`, 2, taken) : id;
}
