import { newRungId } from '../draft/new-ids.js';
import type { Ladder } from '../ladder.js';

/** Where a rung in force goes; null: nowhere. */
export interface RungPlace {
  readonly from: string;
  readonly to: string | null;
}

/**
 * Gives a new code to every rung of a draft that has the code of another rung in an earlier version. A code stays only
 * where the rung in force goes to the one with its own code: so that nobody's level, and no history, ever means another
 * rung than the one it was recorded for.
 * @param places of the rungs in force
 * @param earlier every published version, the one in force last
 */
export function withOwnRungs(draft: Ladder, places: readonly RungPlace[], earlier: readonly Ladder[]): { readonly ladder: Ladder; readonly places: readonly RungPlace[] } {
  const used = new Set(earlier.flatMap(({ rungs }) => rungs.map(({ id }) => id)));
  const stays = new Set(places.filter(({ from, to }) => from === to).map(({ from }) => from));
  const renamed = new Map<string, string>();
  let ladder = draft;
  for (const { id, title } of draft.rungs) {
    if (!used.has(id) || stays.has(id)) continue;
    const code = newRungId(title, ladder, earlier);
    ladder = withRungCode(ladder, id, code);
    renamed.set(id, code);
  }
  return { ladder, places: places.map(({ from, to }) => ({ from, to: to === null ? null : (renamed.get(to) ?? to) })) };
}

function withRungCode(ladder: Ladder, old: string, code: string): Ladder {
  const one = (id: string): string => (id === old ? code : id);
  const each = (ids: readonly string[]): readonly string[] => ids.map(one);
  const { guide } = ladder;
  return {
    ...ladder,
    rungs: ladder.rungs.map((rung) => ({ ...rung, id: one(rung.id), policy: typeof rung.policy.from === 'string' ? { ...rung.policy, from: one(rung.policy.from) } : rung.policy })),
    cells: ladder.cells.map((cell) => ({ ...cell, rung: one(cell.rung) })),
    guide: {
      ...guide,
      payStages: guide.payStages.map((stage) => ({ ...stage, rungs: each(stage.rungs) })),
      bands: guide.bands.map((band) => ({ ...band, covers: each(band.covers), stretchesTo: each(band.stretchesTo) })),
      uncoveredRungs: each(guide.uncoveredRungs),
      leadership: { ...guide.leadership, rungs: each(guide.leadership.rungs) },
    },
  };
}
