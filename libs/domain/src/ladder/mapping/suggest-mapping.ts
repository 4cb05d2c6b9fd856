import type { Ladder } from '../ladder.js';
import type { MappingEntry } from './mapping.js';
import { Matching } from './matching.js';
import { placedInBoth, type Placed } from './places.js';
import { mappingThresholds } from './thresholds.js';

/** A suggested decision, for a person to accept or change. */
export interface MappingSuggestion extends MappingEntry {
  /** How alike the words before and after are, from 0 to 1, in hundredths. */
  readonly similarity: number;
  /** Why, in a sentence. */
  readonly reason: string;
}

/**
 * A decision for every old indicator, in the order of the version before. By identity first (same id and words, then
 * same words), then by id, then by likeness of the words (`mappingThresholds`); old ones whose words are found in
 * several new ones of their cell are split, several old ones found in one are merged, and the rest is retired. The same
 * two versions always give the same suggestions.
 */
export function suggestMapping(before: Ladder, after: Ladder): readonly MappingSuggestion[] {
  const { old, now } = placedInBoth(before, after);
  const matching = new Matching(old, now);
  matching.bySameWords();
  matching.byId();
  matching.byLikeness();
  matching.splitAndMerge();
  const told = new Set<string>();
  return old.flatMap((one) => {
    if (told.has(one.id)) return [];
    const suggestion = suggestionFor(one, matching);
    suggestion.from.forEach((id) => told.add(id));
    return [suggestion];
  });
}

function suggestionFor(old: Placed, matching: Matching): MappingSuggestion {
  const targets = matching.targetsOf(old);
  const [target] = targets;
  if (target === undefined) {
    const nearest = matching.nearestTo(old);
    const reason = nearest.id === null ? 'Its cell has nothing in the new version.' : `Nothing reads enough alike; the nearest in its cell, ${nearest.id}, is ${percent(nearest.similarity)} alike.`;
    return { kind: 'retired', from: [old.id], to: [], similarity: nearest.similarity, reason };
  }
  if (targets.length > 1) {
    const to = targets.map(({ id }) => id);
    const similarity = matching.alike(old.text, targets.map(({ text }) => text).join(' '));
    return { kind: 'split', from: [old.id], to, similarity, reason: `Its words are found in ${to.join(' and ')}.` };
  }
  const sources = matching.sourcesOf(target);
  if (sources.length > 1) {
    const similarity = matching.alike(sources.map(({ text }) => text).join(' '), target.text);
    return { kind: 'merged', from: sources.map(({ id }) => id), to: [target.id], similarity, reason: `Their words are found in ${target.id}.` };
  }
  const similarity = old.text === target.text ? 1 : matching.alike(old.text, target.text);
  const kind = old.text === target.text ? 'same' : 'reworded';
  return { kind, from: [old.id], to: [target.id], similarity, reason: reasonFor(old, target, similarity) };
}

function reasonFor(old: Placed, target: Placed, similarity: number): string {
  const moved = old.cell === target.cell ? '' : `, in ${target.where} now`;
  if (old.text === target.text) return old.id === target.id ? `Same id, same words${moved}.` : `The same words${moved}.`;
  if (old.id !== target.id) return `Reads alike${moved}: ${percent(similarity)}.`;
  return similarity < mappingThresholds.sameId ? `Same id${moved}, but the words have little in common: ${percent(similarity)} alike.` : `Same id, other words${moved}: ${percent(similarity)} alike.`;
}

function percent(share: number): string {
  return `${String(Math.round(share * 100))} %`;
}
