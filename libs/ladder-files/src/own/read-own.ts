import { accepted, refused } from '@nextrung/domain/kernel';
import { ladderFromContent, unreadFields } from '@nextrung/domain/ladder';
import type { Interview } from '../interview.js';
import { cleanLine, counted } from '../text/clean-text.js';
import { isMap, scalarText, type Tree } from '../tree/tree.js';
import type { FoundLadder, Read } from '../types.js';

const MOST_PROBLEMS = 20;
const MOST_UNREAD = 20;

/** Whether a file says that it is written for this product. */
export function isOwn(tree: Tree): boolean {
  return isMap(tree) && tree.has('schema_version');
}

/** Reads a file of our own (`schema_version` 1); refused with every problem and its path, and warned of every field that is not known. */
export function readOwn(tree: Tree, title: string, interview: Interview): Read<FoundLadder> {
  const own = isMap(tree) ? scalarText(tree.get('title')) : null;
  const name = own === null || own === '' ? title : own;
  const content = plain(tree);
  const result = ladderFromContent(content, { title: name });
  if (!result.ok) {
    const problems = result.refusal.slice(0, MOST_PROBLEMS).map(({ path, message }) => `${path} ${message}`);
    const more = result.refusal.length - problems.length;
    return refused({ code: 'unreadable', message: `The file says schema_version, and does not hold to it: ${[...problems, ...(more > 0 ? [`${counted(more, 'more problem')}`] : [])].join('; ')}.` });
  }
  const unread = unreadFields(content, result.value);
  for (const path of unread.slice(0, MOST_UNREAD)) interview.warn(`\`${cleanLine(path)}\` is not known and is left out.`);
  const more = unread.length - MOST_UNREAD;
  if (more > 0) interview.warn(`${counted(more, 'more field')} ${more === 1 ? 'is' : 'are'} not known and ${more === 1 ? 'is' : 'are'} left out.`);
  const { rungs, competencies, cells } = result.value;
  return accepted({
    whole: result.value,
    title: result.value.title,
    rungs: rungs.map((rung) => ({ key: rung.id, title: rung.title, ...(rung.focus !== '' && { summary: rung.focus }) })),
    competencies: competencies.map(({ id, name: competency }) => ({ key: id, name: competency })),
    cells: cells.filter(({ indicators }) => indicators.length > 0).map(({ rung, competency, indicators }) => ({
      rung,
      competency,
      statements: indicators.map(({ id, must, text }) => ({ text, must, source: `expectations.${rung}.${competency}, indicator ${id}` })),
    })),
  });
}

/** A tree as plain objects; keys are set as they are, whatever they are called. */
function plain(tree: Tree): unknown {
  if (isMap(tree)) return Object.fromEntries([...tree].map(([key, value]) => [key, plain(value)]));
  return Array.isArray(tree) ? tree.map((item: Tree) => plain(item)) : tree;
}
