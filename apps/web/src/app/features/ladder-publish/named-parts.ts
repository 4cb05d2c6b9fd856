import type { DiffNames, NamedPart } from '@nextrung/ui';

/** What both a published ladder and a draft have: parts with ids and names. */
export interface NamedLadder {
  readonly rungs: readonly { readonly id: string; readonly short: string; readonly title: string }[];
  readonly competencies: readonly NamedPart[];
  readonly overlays: readonly (NamedPart & { readonly skills: readonly NamedPart[] })[];
}

/** The parts of two ladders by name: those of the one after in its order, then those that only the one before has. */
export function namesOfBoth(before: NamedLadder, after: NamedLadder): DiffNames {
  const joined = (partsOf: (ladder: NamedLadder) => readonly NamedPart[]): readonly NamedPart[] => {
    const now = partsOf(after);
    const known = new Set(now.map(({ id }) => id));
    return [...now, ...partsOf(before).filter(({ id }) => !known.has(id))].map(({ id, name }) => ({ id, name }));
  };
  return {
    rungs: joined(({ rungs }) => rungs.map(({ id, short, title }) => ({ id, name: short || title || id }))),
    competencies: joined(({ competencies, overlays }) => [...competencies, ...overlays.flatMap(({ skills }) => skills)]),
    overlays: joined(({ overlays }) => overlays),
  };
}
