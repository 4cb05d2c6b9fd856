import { byText, foldSmallGroups, smallestGroup } from '../kernel/index.js';

/** What the answers to one question sum up to, exactly; it leaves the server as `declaredGroups` only. */
export interface DeclaredSums {
  /** Null: not said. */
  readonly name: string | null;
  readonly people: number;
  readonly nominated: number;
  readonly decided: number;
  readonly promoted: number;
  /** In the middle, in whole months. */
  readonly monthsInLevel: number;
}

/** A group that people declared to be of, in counts rounded to fives. */
export interface DeclaredGroup {
  readonly name: string;
  readonly people: number;
  /** Null, like the others: too few, or the rest would be. */
  readonly nominated: number | null;
  readonly decided: number | null;
  readonly promoted: number | null;
  /** To half a year; of ten people and more. */
  readonly monthsInLevel: number | null;
}

export const NOT_SAID = 'Not said';
export const SMALL_TOGETHER = 'Groups with fewer than five people, together';

const STEP = 5;
const HALF_YEAR = 6;
const ENOUGH_FOR_A_MIDDLE = 2 * smallestGroup;

const rounded = (count: number): number => Math.round(count / STEP) * STEP;

/**
 * What is shown of groups that people declare to be of. Fewer than five people are never a group of their own, nor is what can be found
 * by subtracting. Where all would be of one group nothing is shown, since it would tell of everyone. Counts are rounded to fives, so
 * that one who comes, leaves or changes an answer is not found by comparing, and an outcome is shown only where it tells of
 * five people who are not all of those with it.
 */
export function declaredGroups(sums: readonly DeclaredSums[]): DeclaredGroup[] {
  const { apart, together } = foldSmallGroups(sums.filter(({ people }) => people > 0));
  const folded = together.length === 0 ? [] : [added(together)];
  const shown = [...[...apart].sort((a, b) => Number(a.name === null) - Number(b.name === null) || b.people - a.people || byText(a.name ?? '', b.name ?? '')), ...folded];
  if (shown.length < 2 || apart.every(({ name }) => name === null)) return [];
  const nominated = tellable(shown, ({ nominated: count }) => count);
  const decided = tellable(shown, ({ decided: count }) => count);
  const promoted = tellable(shown, ({ promoted: count }) => count);
  return shown.map((group) => ({
    name: folded.includes(group) ? SMALL_TOGETHER : (group.name ?? NOT_SAID),
    people: rounded(group.people),
    nominated: nominated.has(group) ? rounded(group.nominated) : null,
    decided: decided.has(group) ? rounded(group.decided) : null,
    promoted: decided.has(group) && promoted.has(group) ? rounded(group.promoted) : null,
    monthsInLevel: folded.includes(group) || group.people < ENOUGH_FOR_A_MIDDLE ? null : Math.round(group.monthsInLevel / HALF_YEAR) * HALF_YEAR,
  }));
}

/** Groups of which a count may be told: five at least, and not all that there are. */
function tellable(groups: readonly DeclaredSums[], countOf: (group: DeclaredSums) => number): ReadonlySet<DeclaredSums> {
  const { apart } = foldSmallGroups(groups.map((group) => ({ group, people: countOf(group) })).filter(({ people }) => people > 0));
  const hidden = groups.reduce((sum, group) => sum + countOf(group), 0) - apart.reduce((sum, { people }) => sum + people, 0);
  return new Set(apart.length > 1 || hidden >= smallestGroup ? apart.map(({ group }) => group) : []);
}

function added(groups: readonly DeclaredSums[]): DeclaredSums {
  const add = (of: 'people' | 'nominated' | 'decided' | 'promoted'): number => groups.reduce((sum, group) => sum + group[of], 0);
  return { name: null, people: add('people'), nominated: add('nominated'), decided: add('decided'), promoted: add('promoted'), monthsInLevel: 0 };
}
