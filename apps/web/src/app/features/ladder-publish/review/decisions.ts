import type { DraftReview, IndicatorMapping, IndicatorMappingView, MappingKind, RungMapping } from '@nextrung/api-client';
import { counted } from '@nextrung/ui';

import type { Statements } from './statements';

/** What people decided about where rungs and indicators go; the rest is suggested. */
export interface Decisions {
  readonly rungs: readonly RungMapping[];
  readonly indicators: readonly IndicatorMapping[];
}

/** What is decided anew, on top of whatever others decided. */
export type Change = (decided: Decisions) => Decisions;

export function decisionsOf({ rungs, indicators }: DraftReview): Decisions {
  return {
    rungs: rungs.filter(({ decided }) => decided).map(({ from, to }) => ({ from, to })),
    indicators: indicators.filter(({ decided }) => decided).map(asMapping),
  };
}

/** Decides each of these; what was decided about the same old indicators before is replaced. */
export function decide(...entries: readonly IndicatorMapping[]): Change {
  const anew = new Set(entries.flatMap(({ from }) => from));
  return ({ rungs, indicators }) => ({ rungs, indicators: [...indicators.filter(({ from }) => !from.some((id) => anew.has(id))), ...entries.map(asMapping)] });
}

/** Takes back what was decided about these old indicators. */
export function undecide(from: readonly string[]): Change {
  return ({ rungs, indicators }) => ({ rungs, indicators: indicators.filter((one) => !one.from.some((id) => from.includes(id))) });
}

export function sendRung(from: string, to: string | null): Change {
  return ({ rungs, indicators }) => ({ rungs: [...rungs.filter((one) => one.from !== from), { from, to }], indicators });
}

/** The same words under the same code in the same cell: nothing to decide. */
export function isPlainlySame({ kind, from: [from = ''], to: [to = ''] }: IndicatorMapping, before: Statements, after: Statements): boolean {
  return kind === 'same' && from === to && before.get(from)?.cell === after.get(to)?.cell;
}

/** What stands against a decision before it is sent; empty when nothing does. */
export function decisionProblem({ kind, from, to }: IndicatorMapping, before: Statements, after: Statements): string {
  if (kind === 'retired') return '';
  if (kind === 'split') return to.length < 2 ? 'Choose at least two new statements.' : '';
  if (to.length !== 1) return 'Choose the new statement.';
  if (kind === 'merged') return from.length < 2 ? 'Choose at least one more old statement.' : '';
  return kind === 'same' && before.get(from[0] ?? '')?.text !== after.get(to[0] ?? '')?.text ? 'The words differ, so it was reworded.' : '';
}

/** A decision in words. */
export function decisionWords({ kind, from, to }: IndicatorMapping): string {
  const words: Readonly<Record<MappingKind, string>> = {
    same: from[0] === to[0] ? 'The same' : `The same, ${listed(to)} now`,
    reworded: from[0] === to[0] ? 'Reworded' : `Reworded as ${listed(to)}`,
    split: `Split into ${listed(to)}`,
    merged: `Merged into ${listed(to)}`,
    retired: 'Retired',
  };
  return words[kind];
}

/** What others changed between two readings of a review, in sentences. */
export function changedMeanwhile(before: DraftReview, now: DraftReview): readonly string[] {
  const said = [
    ...(before.inForce === now.inForce ? [] : [`Version ${now.inForce} was published.`]),
    ...(JSON.stringify(before.diff) === JSON.stringify(now.diff) ? [] : ['The words of the draft, or of the version in force, are others now.']),
  ];
  const [was, is] = [decisionsOf(before), decisionsOf(now)];
  const anew = is.indicators.filter((one) => !was.indicators.some((other) => sameMapping(one, other)));
  const gone = was.indicators.filter((one) => !is.indicators.some((other) => other.from.some((id) => one.from.includes(id))));
  const rungs = is.rungs.filter((one) => !was.rungs.some(({ from, to }) => from === one.from && to === one.to));
  return [
    ...said,
    ...anew.slice(0, 20).map((one) => `Decided: ${listed(one.from)}: ${lowerFirst(decisionWords(one))}.`),
    ...(anew.length > 20 ? [`And ${counted(anew.length - 20, 'more decision')}.`] : []),
    ...gone.map(({ from }) => `Not decided any more: ${listed(from)}.`),
    ...rungs.map(({ from, to }) => `Decided: rung ${from} goes to ${to ?? 'nowhere'}.`),
  ];
}

export const listed = (ids: readonly string[]): string => (ids.length < 2 ? ids.join('') : `${ids.slice(0, -1).join(', ')} and ${ids.at(-1) ?? ''}`);

const asMapping = ({ kind, from, to }: IndicatorMapping): IndicatorMapping => ({ kind, from: [...from], to: [...to] });

const sameMapping = (one: IndicatorMapping, other: IndicatorMapping): boolean => JSON.stringify(asMapping(one)) === JSON.stringify(asMapping(other));

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** Entries in groups by the cell in force that they belong to. */
export function groupsOf(entries: readonly IndicatorMappingView[], before: Statements): readonly { readonly place: string; readonly entries: readonly IndicatorMappingView[] }[] {
  const placeOf = ({ from: [first = ''] }: IndicatorMappingView): string => before.get(first)?.place ?? 'Elsewhere';
  return [...Map.groupBy(entries, placeOf)].map(([place, some]) => ({ place, entries: some }));
}
