import { type Ladder, type MappingEntry, mappingProblems, settledMapping, withOwnIds, withOwnRungs } from '@nextrung/domain/ladder';
import type { RungMove } from '../ladders/version-mapping.js';

/** What a person decided about where rungs and indicators in force go. */
export interface DecidedMapping {
  readonly rungs: readonly RungMove[];
  readonly indicators: readonly MappingEntry[];
}

export interface SettledRung extends RungMove {
  readonly title: string;
  readonly decided: boolean;
}

const NOTHING: DecidedMapping = { rungs: [], indicators: [] };

/** As it is stored with a draft. */
export const decidedMapping = (stored: unknown): DecidedMapping => (stored as DecidedMapping | null) ?? NOTHING;

/** Where every rung in force goes: as decided; else to the one with its id, then to the one with its title. */
export function settledRungs(before: Ladder, after: Ladder, decided: readonly RungMove[]): SettledRung[] {
  const ids = new Set(after.rungs.map(({ id }) => id));
  const titled = new Map(after.rungs.map(({ id, title }) => [title.trim().toLowerCase(), id]));
  const chosen = new Map(decided.filter(({ to }) => to === null || ids.has(to)).map(({ from, to }) => [from, to]));
  return before.rungs.map(({ id, title }) => {
    const found = chosen.get(id);
    if (found !== undefined) return { from: id, title, to: found, decided: true };
    return { from: id, title, to: ids.has(id) ? id : (titled.get(title.trim().toLowerCase()) ?? null), decided: false };
  });
}

/** The rungs that get another code, or none. */
export const rungsThatMove = (rungs: readonly RungMove[]): RungMove[] => rungs.filter(({ from, to }) => from !== to).map(({ from, to }) => ({ from, to }));

/** What a draft becomes when it is published, with what was decided and suggested. */
export interface NextVersion {
  readonly ladder: Ladder;
  readonly indicators: readonly MappingEntry[];
  /** Of the rungs in force. */
  readonly rungs: readonly RungMove[];
  /** What stands against the decisions about indicators. */
  readonly problems: readonly { readonly path: string; readonly message: string }[];
}

/**
 * The draft with codes and ids of its own.
 * @param earlier every published version, the one in force last
 */
export function nextVersion(wanted: Ladder, decided: DecidedMapping, earlier: readonly Ladder[]): NextVersion {
  const inForce = earlier.at(-1);
  if (!inForce) throw new Error('An organisation always has a published ladder.');
  const { ladder: placed, places } = withOwnRungs(wanted, settledRungs(inForce, wanted, decided.rungs).map(({ from, to }) => ({ from, to })), earlier);
  const entries = settledMapping(inForce, placed, decided.indicators).map(({ kind, from, to }): MappingEntry => ({ kind, from, to }));
  const { ladder, mapping } = withOwnIds(placed, entries, earlier);
  return { ladder, indicators: mapping, rungs: places, problems: mappingProblems(inForce, placed, entries) };
}
