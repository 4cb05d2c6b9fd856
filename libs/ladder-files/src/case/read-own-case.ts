import { caseParts } from '../export/case-parts.js';
import type { Interview } from '../interview.js';
import { readOwn } from '../own/read-own.js';
import { isMap, type Tree, type TreeMap } from '../tree/tree.js';
import type { FoundLadder } from '../types.js';
import { caseItems } from './case-items.js';

/**
 * The whole ladder of a package that we wrote, from its extension; null for a package of others. Where somebody changed
 * the items since, these count and the extension does not.
 */
export function readOwnCase(tree: TreeMap, interview: Interview): FoundLadder | null {
  const document = tree.get('CFDocument');
  const ladder = within(document, 'extensions', 'nextrung', 'ladder');
  if (ladder === undefined) return null;
  const own = readOwn(ladder, 'Imported ladder', interview);
  if (!own.ok || own.value.whole === undefined) {
    interview.warn(`The ladder in the extension of the CASE package cannot be read, so its items are. ${own.ok ? '' : own.refusal.message}`.trim());
    return null;
  }
  const line = (code: string, statement: string): string => `${code}\n${statement}`;
  const written = caseParts(own.value.whole).map(({ id, statement }) => line(id, statement.trim())).sort();
  const items = caseItems(tree).map(({ code, statement }) => line(code, statement)).sort();
  if (written.length === items.length && written.every((one, at) => one === items[at])) return own.value;
  interview.warn('The items of the CASE package were changed since it was written here: they are read, and what only its extension has (policies, pay, guide, overlays) is left out.');
  return null;
}

function within(tree: Tree | undefined, ...path: readonly string[]): Tree | undefined {
  return path.reduce<Tree | undefined>((at, key) => (isMap(at) ? at.get(key) : undefined), tree);
}
