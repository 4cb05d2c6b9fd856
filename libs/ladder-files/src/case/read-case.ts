import { accepted, refused } from '@nextrung/domain/kernel';
import { Draft } from '../draft/draft.js';
import type { Interview } from '../interview.js';
import { readOutline } from '../outline/read-outline.js';
import { counted } from '../text/clean-text.js';
import { isList, isMap, scalarText, type Tree, type TreeMap } from '../tree/tree.js';
import type { Read } from '../types.js';
import { type CaseItem, caseItems } from './case-items.js';
import { caseOutline, isRungType } from './case-outline.js';

/** Whether a file is a 1EdTech CASE package. */
export function isCase(tree: Tree): tree is TreeMap {
  return isMap(tree) && tree.has('CFItems') && (tree.has('CFDocument') || tree.has('CFAssociations'));
}

/**
 * Reads a CASE package: a graph of statements. Items of a level and a competency are a matrix; otherwise the education
 * levels of the items are the rungs and their parents the competencies. Without levels it is refused.
 */
export function readCase(tree: TreeMap, name: string, interview: Interview): Read<readonly Draft[]> {
  const document = tree.get('CFDocument');
  const title = (isMap(document) ? scalarText(document.get('title')) : null) ?? name;
  const items = caseItems(tree);
  if (items.length === 0) return refused({ code: 'no_ladder', message: 'The CASE package has no CFItems, so there is no ladder in it.' });
  const drafts = readOutline(caseOutline(items, title), interview);
  const kinds = associationKinds(tree);
  const others = [...kinds].filter(([kind]) => kind !== 'isChildOf');
  if (others.length > 0) interview.warn(`Only isChildOf makes a ladder; these associations are left out: ${others.map(([kind, count]) => `${kind} (${String(count)})`).join(', ')}.`);
  if (drafts.length > 0) return accepted(drafts);
  const byLevel = draftByLevel(items, title);
  if (byLevel !== null) {
    interview.warn('The CASE package is a graph of statements, not a matrix: education levels are taken for rungs and parent items for competencies. Check both.');
    return accepted([byLevel]);
  }
  const associations = [...kinds.values()].reduce((sum, count) => sum + count, 0);
  return refused({ code: 'no_ladder', message: `The CASE package has ${counted(items.length, 'item')} and ${counted(associations, 'association')}, a graph of statements without levels: neither item types nor education levels say what a rung is.` });
}

function associationKinds(tree: TreeMap): Map<string, number> {
  const kinds = new Map<string, number>();
  const associations = tree.get('CFAssociations');
  for (const one of isList(associations) ? associations : []) {
    const kind = isMap(one) ? scalarText(one.get('associationType')) : null;
    if (kind !== null) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  return kinds;
}

function draftByLevel(items: readonly CaseItem[], title: string): Draft | null {
  const levels = new Set(items.flatMap((item) => item.levels));
  if (levels.size < 2) return null;
  const draft = new Draft(title);
  const rungs = items.filter(({ type }) => isRungType(type));
  // Rungs that are items too say their order; the names of others are numbers and codes of levels.
  const named = new Map(rungs.map((rung, at) => [rung.statement, { summary: rung.short === rung.statement ? undefined : rung.short, ordinal: at + 1 }]));
  const byId = new Map(items.map((item) => [item.id, item]));
  const root = (item: CaseItem, steps = 0): CaseItem => {
    const parent = item.parent === null ? undefined : byId.get(item.parent);
    return parent === undefined || steps > 50 ? item : root(parent, steps + 1);
  };
  for (const item of items) {
    if (item.levels.length === 0 || rungs.includes(item)) continue;
    const top = root(item);
    if (top === item && items.some((other) => other.parent === item.id)) continue;
    const competency = draft.competency(top.short, { key: top.id, description: top.short === top.statement ? undefined : top.statement });
    for (const level of item.levels) draft.add(draft.rung(/^[a-z]{0,2}\d{0,2}$/i.test(level) ? `Level ${level}` : level, named.get(level) ?? { ordinal: /^\d+$/.test(level) ? Number(level) : undefined }), competency, { text: item.statement, source: item.code === '' ? `item ${item.id}` : `item ${item.code}` });
  }
  return draft.cellCount > 0 ? draft : null;
}
