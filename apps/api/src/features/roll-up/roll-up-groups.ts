import { foldSmallGroups, smallestGroup } from '@nextrung/domain/kernel';
import type { RollUpGroup, RollUpStates } from './roll-up.dto.js';
import type { RollUpRow } from './roll-up.repository.js';

const STATES: Readonly<Record<RollUpRow['state'], keyof RollUpStates>> = { ready: 'ready', close: 'close', building: 'building', no_evidence: 'noEvidence', no_target: 'noTarget', not_yet: 'notYetAssessed' };

const sum = (rows: readonly RollUpRow[], of: 'people' | 'unseen' | 'stale' | 'waiting'): number => rows.reduce((total, row) => total + row[of], 0);

/** Rows added up under a name. */
export function rollUpGroup(key: string, name: string, rows: readonly RollUpRow[]): RollUpGroup {
  const states: RollUpStates = { ready: 0, close: 0, building: 0, noEvidence: 0, noTarget: 0, notYetAssessed: 0 };
  for (const { state, people } of rows) states[STATES[state]] += people;
  return { key, name, people: sum(rows, 'people'), states, unseen: sum(rows, 'unseen'), stale: sum(rows, 'stale'), waiting: sum(rows, 'waiting') };
}

/** People by index, in ten steps. */
export function distributionOf(rows: readonly RollUpRow[]): number[] {
  const steps = Array.from({ length: 10 }, () => 0);
  for (const { tenth, people } of rows) if (tenth !== null) steps[tenth] = (steps[tenth] ?? 0) + people;
  return steps;
}

/** The oldest day that is behind the numbers. */
export const oldestDay = (rows: readonly RollUpRow[]): string | null => rows.flatMap(({ asOf }) => (asOf === null ? [] : [asOf])).sort()[0] ?? null;

/** By key, the largest first. @param nameOf what is called by nothing is left out */
export function groupsOf(rows: readonly RollUpRow[], nameOf: (key: string) => string | null): RollUpGroup[] {
  const byKey = Map.groupBy(rows, ({ key }) => key ?? 'none');
  return [...byKey].map(([key, own]) => rollUpGroup(key, nameOf(key) ?? key, own)).sort((a, b) => b.people - a.people || a.name.localeCompare(b.name));
}

/** How many there are, and nothing of how they stand. */
export const notTold = (group: RollUpGroup): RollUpGroup => ({ ...group, states: null, unseen: null, stale: null, waiting: null });

/** Places: those with fewer than five people are shown together, and not broken down where even together they are fewer. */
export function locationGroups(rows: readonly RollUpRow[]): RollUpGroup[] {
  const { apart, together } = foldSmallGroups(groupsOf(rows, (key) => (key === 'none' ? 'No location' : key)));
  if (together.length === 0) return [...apart];
  const keys = new Set(together.map(({ key }) => key));
  const others = rollUpGroup('others', together.length === 1 ? 'A location with fewer than five people' : 'Locations with fewer than five people, together', rows.filter(({ key }) => keys.has(key ?? 'none')));
  return [...apart, others.people < smallestGroup ? notTold(others) : others];
}
