import { foldSmallGroups, smallestGroup } from '@nextrung/domain/kernel';
import type { RollUpGroup, RollUpStates } from './roll-up.dto.js';
import type { RollUpStep, RollUpSums } from './roll-up.repository.js';

const STATES = ['ready', 'close', 'building', 'noEvidence', 'noTarget', 'notYetAssessed'] as const satisfies readonly (keyof RollUpStates)[];

/** Sums added up under a name. */
export function rollUpGroup(key: string, name: string, sums: readonly RollUpSums[]): RollUpGroup {
  const add = (of: keyof RollUpStates | 'people' | 'unseen' | 'stale' | 'waiting'): number => sums.reduce((total, one) => total + one[of], 0);
  const states = Object.fromEntries(STATES.map((state) => [state, add(state)])) as Record<keyof RollUpStates, number>;
  return { key, name, people: add('people'), states, unseen: add('unseen'), stale: add('stale'), waiting: add('waiting') };
}

/** People by index, in ten steps. */
export function distributionOf(steps: readonly RollUpStep[]): number[] {
  const byTenth = new Map(steps.map(({ tenth, people }) => [tenth, people]));
  return Array.from({ length: 10 }, (_, tenth) => byTenth.get(tenth) ?? 0);
}

/** The oldest day that is behind the numbers. */
export const oldestDay = (sums: readonly RollUpSums[]): string | null => sums.flatMap(({ asOf }) => (asOf === null ? [] : [asOf])).sort()[0] ?? null;

/** The largest first. @param nameOf what is called by nothing goes by its key */
export function groupsOf(sums: readonly RollUpSums[], nameOf: (key: string) => string | null): RollUpGroup[] {
  return sums
    .map((one) => rollUpGroup(one.key ?? 'none', nameOf(one.key ?? 'none') ?? one.key ?? 'none', [one]))
    .sort((a, b) => b.people - a.people || a.name.localeCompare(b.name));
}

/** How many there are, and nothing of how they stand. */
export const notTold = (group: RollUpGroup): RollUpGroup => ({ ...group, states: null, unseen: null, stale: null, waiting: null });

/** Places: those with fewer than five people are shown together, and not broken down where even together they are fewer. */
export function locationGroups(sums: readonly RollUpSums[]): RollUpGroup[] {
  const { apart, together } = foldSmallGroups(groupsOf(sums, (key) => (key === 'none' ? 'No location' : key)));
  if (together.length === 0) return [...apart];
  const keys = new Set(together.map(({ key }) => key));
  const others = rollUpGroup('others', together.length === 1 ? 'A location with fewer than five people' : 'Locations with fewer than five people, together', sums.filter(({ key }) => keys.has(key ?? 'none')));
  return [...apart, others.people < smallestGroup ? notTold(others) : others];
}
