import { placedIndicators, type PlacedIndicator } from '../indicators.js';
import type { Ladder } from '../ladder.js';

/** An indicator of one of two versions that are compared, with its cell in terms of the version before. */
export interface Placed {
  readonly id: string;
  readonly text: string;
  /** The same for the cell of both versions, also when its rung or competency has a new id under the same name. */
  readonly cell: string;
  /** The competency or skill of that cell. */
  readonly column: string;
  /** For people, for example "Senior PM, Data". */
  readonly where: string;
  /** Its place in the version. */
  readonly at: number;
}

/** The indicators of both versions. */
export function placedInBoth(before: Ladder, after: Ladder): { readonly old: readonly Placed[]; readonly now: readonly Placed[] } {
  const rung = oldIds(before.rungs, after.rungs, ({ title }) => title);
  const competency = oldIds(before.competencies, after.competencies, ({ name }) => name);
  return {
    old: placed(before, (id) => id, (id) => id),
    now: placed(after, (id) => rung.get(id) ?? id, (id) => competency.get(id) ?? id),
  };
}

function placed(ladder: Ladder, rungBefore: (id: string) => string, competencyBefore: (id: string) => string): Placed[] {
  const shorts = new Map(ladder.rungs.map(({ id, short }) => [id, short]));
  const names = new Map(ladder.overlays.map(({ id, name }) => [id, name]));
  return [...placedIndicators(ladder).values()].map((one: PlacedIndicator, at): Placed => {
    const { id, text, rung, competency, overlay, competencyName } = one;
    const column = JSON.stringify(overlay === null ? [competencyBefore(competency)] : [overlay, competency]);
    const cell = rung === null ? column : JSON.stringify([rungBefore(rung), column]);
    const group = rung === null ? (names.get(overlay ?? '') ?? '') : (shorts.get(rung) ?? rung);
    return { id, text, cell, column, where: `${group}, ${competencyName}`, at };
  });
}

/** For every new id that the version before does not have: the old id of the same name, when that one is gone. */
function oldIds<Part extends { readonly id: string }>(before: readonly Part[], after: readonly Part[], nameOf: (part: Part) => string): Map<string, string> {
  const kept = new Set(after.map(({ id }) => id));
  const gone = new Map(before.filter(({ id }) => !kept.has(id)).map((part) => [nameOf(part).trim().toLowerCase(), part.id]));
  const known = new Set(before.map(({ id }) => id));
  return new Map(
    after.flatMap((part) => {
      const old = known.has(part.id) ? undefined : gone.get(nameOf(part).trim().toLowerCase());
      return old === undefined ? [] : [[part.id, old]];
    }),
  );
}
