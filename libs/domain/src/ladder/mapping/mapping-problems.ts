import type { ShapeProblem } from '../../kernel/index.js';
import { placedIndicators } from '../indicators.js';
import type { Ladder } from '../ladder.js';
import type { MappingEntry, MappingKind } from './mapping.js';

/** How many old and new indicators a decision names, at least and at most. */
const COUNTS: Readonly<Record<MappingKind, { readonly from: readonly [number, number]; readonly to: readonly [number, number]; readonly said: string }>> = {
  same: { from: [1, 1], to: [1, 1], said: 'takes one old and one new indicator' },
  reworded: { from: [1, 1], to: [1, 1], said: 'takes one old and one new indicator' },
  split: { from: [1, 1], to: [2, Infinity], said: 'takes one old and at least two new indicators' },
  merged: { from: [2, Infinity], to: [1, 1], said: 'takes at least two old and one new indicator' },
  retired: { from: [1, 1], to: [0, 0], said: 'takes one old indicator and no new one' },
};

/**
 * What stands against a mapping from one version to another: every old indicator is mapped or retired once, what it
 * leads to is there, a kind fits its counts, and "same" has the same words. Only parts of a split may lead to where
 * another decision leads.
 */
export function mappingProblems(before: Ladder, after: Ladder, mapping: readonly MappingEntry[]): readonly ShapeProblem[] {
  const [old, now] = [placedIndicators(before), placedIndicators(after)];
  const decided = new Set<string>();
  const reached = new Set<string>();
  const problems = mapping.flatMap((entry, at) => {
    const path = `mapping[${String(at)}]`;
    const { kind, from, to } = entry;
    const counts = COUNTS[kind];
    const [first, target] = [old.get(from[0] ?? ''), now.get(to[0] ?? '')];
    const found: ShapeProblem[] = [
      ...from.flatMap((id, place) => noteOnce(`${path}.from[${String(place)}]`, id, old, decided, 'old', `${id} is decided twice.`)),
      ...(kind === 'split' ? [...within(to, `${path}.to`), ...missing(to, `${path}.to`, now)] : to.flatMap((id, place) => noteOnce(`${path}.to[${String(place)}]`, id, now, reached, 'new', `Several decisions lead to ${id}: merge them.`))),
    ];
    if (!lies(from.length, counts.from) || !lies(to.length, counts.to)) found.push({ path, message: `"${kind}" ${counts.said}.` });
    if (kind === 'same' && first !== undefined && target !== undefined && first.text !== target.text) found.push({ path, message: `${first.id} and ${target.id} have other words: it was reworded.` });
    return found;
  });
  const undecided = [...old.keys()].filter((id) => !decided.has(id)).map((id) => ({ path: 'mapping', message: `${id} is neither mapped nor retired.` }));
  return [...problems, ...undecided];
}

function noteOnce(path: string, id: string, there: ReadonlyMap<string, unknown>, seen: Set<string>, which: 'old' | 'new', said: string): ShapeProblem[] {
  const problems = there.has(id) ? [] : [{ path, message: `${id} is not an indicator of the ${which} version.` }];
  const twice = seen.has(id) ? [{ path, message: said }] : [];
  seen.add(id);
  return [...problems, ...twice];
}

function within(ids: readonly string[], path: string): ShapeProblem[] {
  return ids.flatMap((id, at) => (ids.indexOf(id) < at ? [{ path: `${path}[${String(at)}]`, message: `${id} is named twice.` }] : []));
}

function missing(ids: readonly string[], path: string, there: ReadonlyMap<string, unknown>): ShapeProblem[] {
  return ids.flatMap((id, at) => (there.has(id) ? [] : [{ path: `${path}[${String(at)}]`, message: `${id} is not an indicator of the new version.` }]));
}

function lies(count: number, [least, most]: readonly [number, number]): boolean {
  return count >= least && count <= most;
}
