import type { PeopleImportAction, PeopleImportChange, PeopleImportPreview } from '@nextrung/api-client';
import { dateText } from '@nextrung/ui';

export const ACTION_WORDS: Readonly<Record<PeopleImportAction, string>> = { create: 'Added', change: 'Changed', end: 'Ended', unchanged: 'Unchanged' };

/** One change of a person in words, such as `Manager: Ada → Ben from 14 Mar 2027`. */
export function changeWords({ what, from, to, on }: PeopleImportChange): string {
  const day = on === null ? '' : dateText(on);
  const since = on === null ? '' : ` from ${day}`;
  const moved = from === null ? (to ?? 'none') : `${from} → ${to ?? 'none'}`;
  switch (what) {
    case 'name':
      return `Renamed: ${moved}`;
    case 'rung':
      return `Rung: ${moved}${since}`;
    case 'level_since':
      return `On the rung since: ${moved}`;
    case 'manager':
      return `Manager: ${moved}${since}`;
    case 'dotted_begins':
      return `Dotted line to ${to ?? ''}${since}`;
    case 'dotted_ends':
      return `No dotted line to ${from ?? ''} any more${since}`;
    case 'team':
      return `Team: ${moved}`;
    case 'new_team':
      return `Team: ${moved} (new team)`;
    case 'location':
      return `Location: ${moved}`;
    case 'working_share':
      return `Working share: ${moved}`;
    case 'contractor':
      return `Contractor: ${moved}`;
    case 'leaves':
      return `Leaves; the first day away is ${day}`;
  }
}

/** What a list would do as a whole, such as `3 to add, 2 to change, 1 to end`; empty where it would do nothing. */
export function planWords({ creates, changes, ends }: Pick<PeopleImportPreview, 'creates' | 'changes' | 'ends'>): string {
  return [[creates, 'to add'], [changes, 'to change'], [ends, 'to end']].filter(([count]) => count !== 0).map((part) => part.join(' ')).join(', ');
}
