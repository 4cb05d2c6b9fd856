import type { Ladder } from '../ladder.js';
import { contentFromLadder } from './content-from-ladder.js';
import type { Content } from './printing.js';
import { aiPm } from './read-overlays.js';

/**
 * Fields that the parsed content of a ladder file has and its ladder does not, by their paths, for example
 * `ladder[2].colour`: nobody reads them. What is empty, false or null says nothing and is not named; of a field that is
 * not known, only the field itself is.
 * @param ladder as read from this content
 */
export function unreadFields(content: unknown, ladder: Ladder): string[] {
  return unreadIn(content, withOverlays(contentFromLadder(ladder)), '');
}

/** The AI-PM overlay may stand in its own section or among the others, and names itself in both. */
function withOverlays(printed: Content): Content {
  const section = printed[aiPm.id];
  if (!isFields(section)) return printed;
  const overlay = { ...aiPm, ...section };
  const others = printed['overlays'];
  return { ...printed, [aiPm.id]: overlay, overlays: [...(isList(others) ? others : []), overlay] };
}

function unreadIn(given: unknown, kept: unknown, path: string): string[] {
  if (saysNothing(given)) return [];
  if (kept === undefined) return [path];
  if (isList(given)) return isList(kept) ? given.flatMap((item, at) => unreadIn(item, counterpart(item, at, kept), `${path}[${String(at)}]`)) : [];
  if (!isFields(given)) return [];
  // A figure of the market without more is printed as a bare number.
  const known = typeof kept === 'number' ? { value: kept } : kept;
  if (!isFields(known)) return [];
  return Object.entries(given).flatMap(([key, value]) => unreadIn(value, Object.hasOwn(known, key) ? known[key] : undefined, path === '' ? key : `${path}.${key}`));
}

/** The entry of the same id, for rungs stand in order after reading; of those without an id the one in the same place. */
function counterpart(item: unknown, at: number, kept: readonly unknown[]): unknown {
  if (!isFields(item) || item['id'] === undefined) return kept[at];
  return kept.find((one) => isFields(one) && one['id'] === item['id']);
}

function saysNothing(value: unknown): boolean {
  if (value === undefined || value === null || value === false || value === '') return true;
  return typeof value === 'object' && Object.values(value).every(saysNothing);
}

function isFields(value: unknown): value is Content {
  return typeof value === 'object' && value !== null && !isList(value);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
