import type { Draft } from '../draft/draft.js';
import type { Interview } from '../interview.js';
import { readOutline } from '../outline/read-outline.js';
import { readTables } from '../table/tables.js';
import { listed, nameKey } from '../text/clean-text.js';
import { recordTables } from './record-tables.js';
import { treeOutline } from './tree-outline.js';
import { isMap, scalarText, type Tree } from './tree.js';

/** Reads the ladders of nested lists and maps: records with a level and a competency each, or names within names. */
export function readTree(tree: Tree, title: string, interview: Interview): Draft[] {
  const name = isMap(tree) ? (['title', 'name', 'displayName', 'label'].map((key) => scalarText(tree.get(key))).find((text) => text !== null && text !== '') ?? title) : title;
  const tables = recordTables(tree, name);
  if (tables.length > 0) {
    const { drafts } = readTables(tables, name, interview);
    if (drafts.length > 0) return declared([...drafts], tree, name, interview);
  }
  return readOutline(treeOutline(tree, name, interview), interview);
}

/** Titles, numbers and descriptions of rungs and competencies that the file lists apart from its records. */
function declared(drafts: Draft[], tree: Tree, title: string, interview: Interview): Draft[] {
  if (!isMap(tree)) return drafts;
  const facts = [...tree].filter(([key, value]) => scalarText(value) !== null && scalarText(value) !== title && !['title', 'name'].includes(key)).map(([key]) => key);
  if (facts.length > 0) interview.warn(`These fields have no place in a ladder and are left out: ${listed(facts, 12)}.`);
  for (const { label, key, role, ordinal, summary, texts } of treeOutline(tree, title, interview.trial()).children) {
    for (const draft of drafts) {
      const rung = draft.rungs.get(nameKey(key ?? label));
      if (role === 'rung' && rung !== undefined) {
        rung.title = label;
        if (key !== undefined) rung.key = key;
        if (ordinal !== undefined) rung.ordinal ??= ordinal;
        const text = summary ?? texts[0]?.text;
        if (text !== undefined) rung.summary ??= text;
      }
      const competency = draft.competencies.get(nameKey(key ?? label));
      if (role === 'competency' && competency !== undefined) {
        competency.name = label;
        if (key !== undefined) competency.key = key;
        const text = summary ?? texts[0]?.text;
        if (text !== undefined) competency.description ??= text;
      }
    }
  }
  return drafts;
}
