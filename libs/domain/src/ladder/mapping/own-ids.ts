import { newIndicatorId, type NewIndicatorPlace } from '../draft/new-ids.js';
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
 * the mapping says that it is the same indicator, or the same one reworded; what came out of a split or a merge, and
 * what is new, never takes over the id, and with it the evidence, of another.
 * @param earlier every published version, the one in force last
 */
export function withOwnIds(draft: Ladder, mapping: readonly MappingEntry[], earlier: readonly Ladder[]): OwnIds {
  const used = new Set(earlier.flatMap((version) => [...placedIndicators(version).keys()]));
  const stays = new Set(mapping.flatMap(({ kind, from, to }) => ((kind === 'same' || kind === 'reworded') && from[0] === to[0] ? to : [])));
  let ladder = draft;
  const renamed = new Map<string, string>();
  for (const indicator of placedIndicators(draft).values()) {
    if (!used.has(indicator.id) || stays.has(indicator.id)) continue;
    const id = newIndicatorId(placeOf(indicator), ladder, earlier);
    ladder = withId(ladder, indicator.id, id);
    renamed.set(indicator.id, id);
  }
  return { ladder, mapping: mapping.map((entry) => ({ ...entry, to: entry.to.map((id) => renamed.get(id) ?? id) })) };
}

function placeOf({ rung, competency, overlay }: PlacedIndicator): NewIndicatorPlace {
  return overlay === null ? { rung: rung ?? '', competency } : { overlay, skill: competency };
}

function withId(ladder: Ladder, old: string, id: string): Ladder {
  const renamed = (indicators: readonly Indicator[]): readonly Indicator[] => (indicators.some((one) => one.id === old) ? indicators.map((one) => (one.id === old ? { ...one, id } : one)) : indicators);
  return {
    ...ladder,
    cells: ladder.cells.map((cell) => ({ ...cell, indicators: renamed(cell.indicators) })),
    overlays: ladder.overlays.map((overlay) => ({ ...overlay, skills: overlay.skills.map((skill) => ({ ...skill, indicators: renamed(skill.indicators) })) })),
  };
}
