import { arranged, type Ladder } from '@nextrung/domain/ladder';

import { alignedIndicators, eachOnce } from './merge-indicators';
import { type Fields, isFields, isSame } from './same';

/** A field that two people changed to different things. */
export interface Clash {
  /** Where it is, by names and ids. */
  readonly key: string;
  /** For example `cells`, `SPM.data`, `indicators`, `SPM.D1`, `text`. */
  readonly path: readonly string[];
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface Merged {
  readonly ladder: Ladder;
  readonly clashes: readonly Clash[];
}

type Choose = (path: readonly string[], mine: unknown, theirs: unknown) => unknown;

// Lists of ids, in which each entry stands for itself.
const SETS = new Set(['sustained', 'demonstrated', 'covers', 'stretchesTo', 'rungs', 'uncoveredRungs']);

/**
 * Both changes of a ladder in one: what only one of two people changed is as they have it. Where both changed the same
 * field, mine is kept unless its key is among `theirFields`. What one removed and the other changed stays.
 */
export function mergedLadder(base: Ladder, mine: Ladder, theirs: Ladder, theirFields: ReadonlySet<string> = new Set()): Merged {
  const clashes: Clash[] = [];
  const choose: Choose = (path, my, their) => {
    const key = path.join(' › ');
    clashes.push({ key, path, mine: my, theirs: their });
    return theirFields.has(key) ? their : my;
  };
  const [was, my, their] = alignedIndicators(base, mine, theirs);
  const ladder = merged(was, my, their, [], choose) as Ladder;
  return { ladder: arranged(eachOnce(ladder, my)), clashes };
}

function merged(base: unknown, mine: unknown, theirs: unknown, path: readonly string[], choose: Choose): unknown {
  if (isSame(mine, theirs) || isSame(base, theirs)) return mine;
  if (isSame(base, mine)) return theirs;
  const name = path.at(-1) ?? '';
  if (name === 'ordinal') return mine;
  if (isFields(mine) && isFields(theirs)) {
    const was = isFields(base) ? base : {};
    const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
    const pairs = names.map((one): [string, unknown] => [one, merged(was[one], mine[one], theirs[one], [...path, one], choose)]);
    return Object.fromEntries(pairs.filter(([, value]) => value !== undefined));
  }
  if (SETS.has(name) && path.length > 1 && Array.isArray(mine) && Array.isArray(theirs)) return mergedSet(Array.isArray(base) ? base : [], mine, theirs);
  if (isKeyed(mine) && isKeyed(theirs)) return mergedEntries(isKeyed(base) ? base : [], mine, theirs, path, choose);
  return choose(path, mine, theirs);
}

function mergedEntries(base: readonly Fields[], mine: readonly Fields[], theirs: readonly Fields[], path: readonly string[], choose: Choose): unknown[] {
  const [was, my, their] = [byKey(base), byKey(mine), byKey(theirs)];
  const shared = [...was.keys()].filter((key) => my.has(key) && their.has(key));
  const iMoved = [...my.keys()].filter((key) => shared.includes(key)).join('\n') !== shared.join('\n');
  const [first, second] = iMoved ? [my, their] : [their, my];
  return inOrder([...first.keys()], [...second.keys()]).flatMap((key): unknown[] => {
    const [before, here, there] = [was.get(key), my.get(key), their.get(key)];
    if (here !== undefined && there !== undefined) return [merged(before, here, there, [...path, key], choose)];
    const left = here ?? there;
    return before !== undefined && isSame(before, left) ? [] : [left];
  });
}

function mergedSet(base: readonly unknown[], mine: readonly unknown[], theirs: readonly unknown[]): unknown[] {
  return [...new Set([...mine, ...theirs])].filter((one) => (base.includes(one) ? mine.includes(one) && theirs.includes(one) : true));
}

/** The keys of the first list in their order, those that only the second has behind the key that they follow there. */
function inOrder(first: readonly string[], second: readonly string[]): string[] {
  const keys = [...first];
  second.forEach((key, at) => {
    if (keys.includes(key)) return;
    const before = second[at - 1];
    keys.splice(before === undefined ? 0 : keys.indexOf(before) + 1, 0, key);
  });
  return keys;
}

const keyOf = ({ id, rung, competency, band, location, stage, name }: Fields): unknown => {
  if (typeof competency === 'string') return typeof rung === 'string' ? `${rung}.${competency}` : `${competency}.${String(band)}`;
  return id ?? location ?? stage ?? name;
};

const byKey = (entries: readonly Fields[]): Map<string, Fields> => new Map(entries.map((entry) => [String(keyOf(entry)), entry]));

/** A list whose entries have names, each its own. */
function isKeyed(value: unknown): value is readonly Fields[] {
  if (!Array.isArray(value) || !value.every(isFields)) return false;
  const keys = value.map(keyOf);
  return keys.every((key) => typeof key === 'string') && new Set(keys).size === keys.length;
}
