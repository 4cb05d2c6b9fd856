import { IndicatorIds, type NewIndicatorPlace } from '../draft/indicator-ids.js';
import { placedIndicators, type PlacedIndicator } from '../indicators.js';
import type { Indicator, Ladder } from '../ladder.js';
import type { MappingEntry } from './mapping.js';

/** A ladder that is ready to be published, with the mapping that leads to its ids. */
export interface OwnIds {
  readonly ladder: Ladder;
  readonly mapping: readonly MappingEntry[];
}

/**
 * Gives a new id to every indicator of a draft that has the id of something else in an earlier version. An id stays where
 * the mapping says that it is the same indicator, or the same one reworded, and nothing else leads to it; what came out of
 * a split or a merge, and what is new, never takes over the id, and with it the evidence, of another.
 * @param earlier every published version, the one in force last
 */
export function withOwnIds(draft: Ladder, mapping: readonly MappingEntry[], earlier: readonly Ladder[]): OwnIds {
  const used = new Set(earlier.flatMap((version) => [...placedIndicators(version).keys()]));
  const stays = stayingIds(mapping);
  const ids = new IndicatorIds(draft, [draft, ...earlier]);
  const renamed = new Map<string, string>();
  for (const indicator of placedIndicators(draft).values()) {
    if (used.has(indicator.id) && !stays.has(indicator.id)) renamed.set(indicator.id, ids.next(placeOf(indicator)));
  }
  return { ladder: withIds(draft, renamed), mapping: mapping.map((entry) => ({ ...entry, to: entry.to.map((id) => renamed.get(id) ?? id) })) };
}

function stayingIds(mapping: readonly MappingEntry[]): Set<string> {
  const ways = new Map<string, number>();
  for (const id of mapping.flatMap(({ to }) => to)) ways.set(id, (ways.get(id) ?? 0) + 1);
  const kept = mapping.flatMap(({ kind, from, to }) => ((kind === 'same' || kind === 'reworded') && from[0] === to[0] ? to : []));
  return new Set(kept.filter((id) => ways.get(id) === 1));
}

function placeOf({ rung, competency, overlay }: PlacedIndicator): NewIndicatorPlace {
  return overlay === null ? { rung: rung ?? '', competency } : { overlay, skill: competency };
}

function withIds(ladder: Ladder, renamed: ReadonlyMap<string, string>): Ladder {
  if (renamed.size === 0) return ladder;
  const named = (indicators: readonly Indicator[]): readonly Indicator[] => indicators.map((one) => ({ ...one, id: renamed.get(one.id) ?? one.id }));
  return {
    ...ladder,
    cells: ladder.cells.map((cell) => ({ ...cell, indicators: named(cell.indicators) })),
    overlays: ladder.overlays.map((overlay) => ({ ...overlay, skills: overlay.skills.map((skill) => ({ ...skill, indicators: named(skill.indicators) })) })),
  };
}
