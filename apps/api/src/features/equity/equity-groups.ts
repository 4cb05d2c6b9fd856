import { byText, foldSmallGroups, smallestGroup } from '@nextrung/domain/kernel';
import type { EquityBy, EquityGroup, EquityTable } from './equity.dto.js';
import { EQUITY_BY } from './equity.dto.js';
import type { EquitySums } from './equity.repository.js';

type Sums = Omit<EquitySums, 'by' | 'key'> & { readonly name: string };

const NOTHING: Readonly<Record<EquityBy, string>> = { rung: 'No rung', location: 'No location', working_share: 'Not recorded', tenure: 'Not recorded' };
const NAMES: Readonly<Partial<Record<EquityBy, Readonly<Record<string, string>>>>> = {
  working_share: { full: 'Full time', part: 'Part time' },
  tenure: { '0': 'Under 1 year', '1': '1 to 3 years', '3': '3 to 5 years', '5': '5 years and more' },
};
const TOGETHER = 'Groups with fewer than five people, together';

const decidedOf = ({ promoted, deferred, notYet }: Sums): number => promoted + deferred + notYet;

/** Small groups are shown together, and decisions only where five were told of one, or where they cannot be found by subtracting. */
export function equityTables(sums: readonly EquitySums[], titleOf: (rung: string) => string): EquityTable[] {
  return EQUITY_BY.map((by) => {
    const named = sums.filter((one) => one.by === by).map((one): Sums => ({ ...one, name: one.key === null ? NOTHING[by] : by === 'rung' ? titleOf(one.key) : (NAMES[by]?.[one.key] ?? one.key) }));
    return { by, groups: groupsOf(named) };
  });
}

function groupsOf(sums: readonly Sums[]): EquityGroup[] {
  const { apart, together } = foldSmallGroups(sums);
  const shown = [...apart].sort((a, b) => b.people - a.people || byText(a.name, b.name));
  const folded = together.length === 0 ? [] : [added(together)];
  const told = new Set<Sums>(foldSmallGroups([...shown, ...folded].map((group) => ({ group, people: decidedOf(group) })).filter(({ people }) => people > 0)).apart.map(({ group }) => group));
  return [...shown, ...folded].map((group) => {
    const { name, people, nominated, promoted, deferred, notYet, monthsInLevel } = group;
    const enough = people >= smallestGroup;
    const decided = enough && told.has(group);
    return {
      name, people, nominated: enough ? nominated : null,
      decided: decided ? decidedOf(group) : null, promoted: decided ? promoted : null, deferred: decided ? deferred : null, notYet: decided ? notYet : null,
      monthsInLevel: folded.includes(group) ? null : monthsInLevel,
    };
  });
}

function added(groups: readonly Sums[]): Sums {
  const add = (of: 'people' | 'nominated' | 'promoted' | 'deferred' | 'notYet'): number => groups.reduce((total, one) => total + one[of], 0);
  return { name: TOGETHER, people: add('people'), nominated: add('nominated'), promoted: add('promoted'), deferred: add('deferred'), notYet: add('notYet'), monthsInLevel: 0 };
}
