import { placedIndicators } from '../indicators.js';
import type { Ladder } from '../ladder.js';
import type { MappingEntry } from './mapping.js';
import { type MappingSuggestion, suggestMapping } from './suggest-mapping.js';

/** A decision for old indicators, by a person or suggested until someone decides. */
export interface SettledEntry extends MappingSuggestion {
  readonly decided: boolean;
}

/**
 * What a person decided, and suggestions for the rest. A decision that names what is not there any more, or that says
 * "same" of other words, has lapsed: the draft was edited since.
 */
export function settledMapping(before: Ladder, after: Ladder, decided: readonly MappingEntry[]): readonly SettledEntry[] {
  const [old, now] = [placedIndicators(before), placedIndicators(after)];
  const suggestions = suggestMapping(before, after);
  const holds = ({ kind, from, to }: MappingEntry): boolean =>
    from.every((id) => old.has(id)) && to.every((id) => now.has(id)) && (kind !== 'same' || old.get(from[0] ?? '')?.text === now.get(to[0] ?? '')?.text);
  const held = decided.filter(holds).map((entry): SettledEntry => ({ ...entry, ...toldOf(entry, suggestions), decided: true }));
  const done = new Set(held.flatMap(({ from }) => from));
  const taken = new Set(held.flatMap(({ kind, to }) => (kind === 'split' ? [] : to)));
  const rest = suggestions.filter(({ from }) => !from.some((id) => done.has(id))).map((entry): SettledEntry => {
    const clashes = entry.kind !== 'split' && entry.to.some((id) => taken.has(id));
    return clashes ? { kind: 'retired', from: entry.from.slice(0, 1), to: [], similarity: entry.similarity, reason: 'What it would lead to is taken by another decision.', decided: false } : { ...entry, decided: false };
  });
  const told = new Set([...done, ...rest.flatMap(({ from }) => from)]);
  // Suggestions that were broken up by a decision leave old ones behind.
  const left = [...old.keys()].filter((id) => !told.has(id)).map((id): SettledEntry => ({ kind: 'retired', from: [id], to: [], similarity: 0, reason: 'Nothing is suggested any more.', decided: false }));
  const place = new Map([...old.keys()].map((id, at) => [id, at]));
  return [...held, ...rest, ...left].sort((a, b) => (place.get(a.from[0] ?? '') ?? 0) - (place.get(b.from[0] ?? '') ?? 0));
}

function toldOf({ kind, from, to }: MappingEntry, suggestions: readonly MappingSuggestion[]): Pick<MappingSuggestion, 'similarity' | 'reason'> {
  const same = suggestions.find((one) => one.kind === kind && one.from.join() === from.join() && one.to.join() === to.join());
  return same ?? { similarity: 0, reason: 'Decided by hand.' };
}
