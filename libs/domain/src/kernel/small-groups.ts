/** Fewest people of a group that is broken down by where they are, or by anything else of who they are. */
export const smallestGroup = 5;

export interface FoldedGroups<Group> {
  /** Large enough to be shown apart. */
  readonly apart: readonly Group[];
  /** Those that are shown together only; none, or together large enough unless everyone together is not. */
  readonly together: readonly Group[];
}

/**
 * Which groups are shown apart. The small ones are shown together; where even those are too few, the smallest of the
 * others goes with them, so that nobody finds them by subtracting.
 */
export function foldSmallGroups<Group extends { readonly people: number }>(groups: readonly Group[]): FoldedGroups<Group> {
  const apart = groups.filter(({ people }) => people >= smallestGroup);
  const together = groups.filter(({ people }) => people < smallestGroup);
  const count = together.reduce((sum, { people }) => sum + people, 0);
  if (count === 0 || count >= smallestGroup) return { apart, together };
  const [next] = [...apart].sort((a, b) => a.people - b.people);
  return next ? { apart: apart.filter((group) => group !== next), together: [...together, next] } : { apart, together };
}
