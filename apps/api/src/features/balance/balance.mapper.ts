import { LEAST_COMPARED, LEAST_PEOPLE, LEAST_RATERS, LEAST_WAITS, type Leniency, middleOf, opportunityOf, rungSince } from '@nextrung/domain/balance';
import { daysBetween } from '@nextrung/domain/kernel';
import type { BalanceMiddle, BalancePerson, LeniencyView } from './balance.dto.js';
import type { ReportRow, WaitRow, WorkRow } from './balance.repository.js';

export function balancePerson({ id, name, levels, noChance }: ReportRow, work: readonly WorkRow[], waits: readonly WaitRow[], today: string): BalancePerson {
  const onRungSince = rungSince(levels, today);
  const open = waits.filter(({ waits: still }) => still).map(({ since }) => daysBetween(since, today));
  const rated = waits.flatMap(({ since, ratedOn }) => (ratedOn === null ? [] : [Math.max(0, daysBetween(since, ratedOn))]));
  return {
    person: { id, name },
    rung: levels.find(({ from }) => from <= today)?.rung ?? null,
    onRungSince,
    daysOnRung: onRungSince === null ? null : daysBetween(onRungSince, today),
    ...opportunityOf(work),
    noChance,
    waiting: open.length,
    oldestWaitDays: open.length === 0 ? null : Math.max(0, ...open),
    usualWaitDays: middleOf(rated, LEAST_WAITS),
  };
}

export function middleView(people: readonly BalancePerson[]): BalanceMiddle {
  const middle = (of: (one: BalancePerson) => number | null): number | null => middleOf(people.map(of).filter((value) => value !== null), LEAST_PEOPLE);
  return {
    daysOnRung: middle(({ daysOnRung }) => daysOnRung),
    episodes: middle(({ episodes }) => episodes),
    seen: middle(({ seen }) => seen),
    usualWaitDays: middle(({ usualWaitDays }) => usualWaitDays),
  };
}

export function leniencyView(found: Leniency): LeniencyView {
  const least = { leastCompared: LEAST_COMPARED, leastRaters: LEAST_RATERS };
  return found.kind === 'known' ? { ...found, ...least } : { ...found, ...least, higher: null, same: null, lower: null, difference: null, habit: null };
}
