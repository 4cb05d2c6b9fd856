import type { BalancePerson, BalanceView, LeniencyView } from '@nextrung/api-client';
import { ageText, counted } from '@nextrung/ui';

import type { BarsModel } from '../../shell/charts/chart-model';
import { timeText } from '../../shell/words/time-text';

/** Who waits longest for the next rung, and how long the others wait. */
export function rungChart(people: readonly BalancePerson[]): BarsModel | null {
  const known = people.filter((one): one is BalancePerson & { daysOnRung: number } => one.daysOnRung !== null).sort((a, b) => b.daysOnRung - a.daysOnRung);
  if (known.length === 0) return null;
  return {
    kind: 'bars', unit: 'months', said: `Bars of the months on the present rung, from ${months(known[0]?.daysOnRung ?? 0)} down to ${months(known.at(-1)?.daysOnRung ?? 0)}`,
    names: known.map(({ person }) => person.name), series: [{ name: 'Months on the rung', values: known.map(({ daysOnRung }) => months(daysOnRung)) }],
  };
}

/** How many initiatives everyone had a part in, and how many of those others saw. */
export function opportunityChart(people: readonly BalancePerson[]): BarsModel | null {
  if (people.every(({ episodes }) => episodes === 0)) return null;
  const sorted = [...people].sort((a, b) => b.seen - a.seen || b.episodes - a.episodes);
  return {
    kind: 'bars', unit: 'initiatives', said: 'Bars of the initiatives in the last year, and of those that others saw',
    names: sorted.map(({ person }) => person.name), series: [{ name: 'Initiatives', values: sorted.map(({ episodes }) => episodes) }, { name: 'Seen by others', values: sorted.map(({ seen }) => seen) }],
  };
}

/** What a manager may want to look at, in sentences; none of them is a verdict. */
export function lookAt({ people, middle }: Pick<BalanceView, 'people' | 'middle'>): string[] {
  const unseen = people.filter(({ seen }) => seen === 0).map(({ person }) => person.name);
  const longest = [...people].filter(({ oldestWaitDays }) => oldestWaitDays !== null).sort((a, b) => (b.oldestWaitDays ?? 0) - (a.oldestWaitDays ?? 0))[0];
  const noChance = people.filter((one) => one.noChance > 0).map((one) => `${one.person.name} (${counted(one.noChance, 'indicator')})`);
  const { daysOnRung, seen } = middle;
  return [
    ...(longest?.oldestWaitDays ? [`${longest.person.name} has waited longest for a rating: ${ageText(longest.oldestWaitDays)}.`] : []),
    ...(unseen.length > 0 && unseen.length < people.length ? [`Nothing that others saw in the last year: ${listed(unseen)}.`] : []),
    ...(noChance.length > 0 ? [`No chance given yet: ${listed(noChance)}.`] : []),
    ...(daysOnRung === null ? [] : [`Half of your people have been on their rung for ${timeText(daysOnRung)} or longer.`]),
    ...(seen === null ? [] : [`Half of them have ${counted(seen, 'initiative')} or more that others saw.`]),
  ];
}

/** How the reader's ratings lie beside those of others, in sentences. */
export function leniencyWords({ kind, habit, difference, higher, same, lower, compared, raters, leastCompared, leastRaters }: LeniencyView): string[] {
  if (kind === 'not_enough') {
    return [
      'Not enough to say yet.',
      `It takes ${String(leastCompared)} indicators that you and others rated, by at least ${String(leastRaters)} others; there are ${counted(compared, 'indicator')} by ${counted(raters, 'other')}.`,
    ];
  }
  const apart = Math.abs(difference ?? 0).toFixed(1);
  const first = { higher: `You rate ${apart} of a level higher than the others, on average.`, lower: `You rate ${apart} of a level lower than the others, on average.`, alike: 'You rate much like the others.' }[habit ?? 'alike'];
  return [first, `Of ${String(compared)} indicators that ${String(raters)} others rated, too, you rated ${String(higher)} higher, ${String(same)} alike and ${String(lower)} lower.`];
}

/** Months, as a bar is long. */
export const months = (days: number): number => Math.round((days * 12) / 365);

/** `A`, `A and B`, `A, B and C`. */
function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
