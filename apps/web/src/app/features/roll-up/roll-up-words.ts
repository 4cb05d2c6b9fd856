import type { RollUpBy, RollUpGroup } from '@nextrung/api-client';

export const rollUpBy: readonly RollUpBy[] = ['manager', 'team', 'rung', 'target', 'location'];
export const rollUpByWords: Readonly<Record<RollUpBy, string>> = { manager: 'Manager', team: 'Team', rung: 'Rung', target: 'Target', location: 'Location' };

export const stateFilters: readonly { readonly key: 'ready' | 'close' | 'building' | 'noEvidence'; readonly state: string; readonly word: string }[] = [
  { key: 'ready', state: 'ready', word: 'Ready' },
  { key: 'close', state: 'close', word: 'Close' },
  { key: 'building', state: 'building', word: 'Building' },
  { key: 'noEvidence', state: 'no_evidence', word: 'No evidence' },
];

/** What the address of the roll-up says. */
export interface RollUpAddress {
  readonly by?: string | undefined;
  readonly under?: string | undefined;
  readonly team?: string | undefined;
  readonly rung?: string | undefined;
  readonly target?: string | undefined;
  readonly state?: string | undefined;
  readonly location?: string | undefined;
  readonly unseen?: string | undefined;
  readonly page?: string | undefined;
}

/** Narrowed to a group: its branch, its team, its rung, its place; null where the group has no page of its own. */
export function narrowedTo(by: RollUpBy, { key, states }: Pick<RollUpGroup, 'key' | 'states'>): RollUpAddress | null {
  if (states === null) return null;
  switch (by) {
    case 'manager':
      return key === 'direct' ? null : { under: key };
    case 'location':
      return key === 'others' || key === 'none' ? null : { location: key };
    default:
      return { [by]: key };
  }
}

/** The team page for the same people, as far as its filters go; null where they do not. */
export function teamAddress({ under, team, rung, target, state, location, unseen }: RollUpAddress): Readonly<Record<string, string>> | null {
  if (location !== undefined || unseen !== undefined || under !== undefined) return null;
  const given = { scope: 'all', team, rung, target, state };
  return Object.fromEntries(Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** The distribution in words, for whoever does not see the bars. */
export function distributionWords(steps: readonly number[]): string {
  const told = steps.flatMap((people, at) => (people === 0 ? [] : [`${at * 10} to ${at === 9 ? 100 : at * 10 + 9}: ${people}`]));
  return told.length === 0 ? 'Nobody has an index.' : `People by index. ${told.join(', ')}.`;
}
