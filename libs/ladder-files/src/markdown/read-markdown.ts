import type { Draft } from '../draft/draft.js';
import { shapeInWords } from '../draft/join.js';
import type { Interview } from '../interview.js';
import type { Outline } from '../outline/outline.js';
import { readOutline } from '../outline/read-outline.js';
import type { Table } from '../table/table.js';
import { readTables } from '../table/tables.js';
import { listed, nameKey, quoted } from '../text/clean-text.js';
import { type Block, BOLD_DEPTH, readBlocks } from './blocks.js';
import { documentOutline, withLabelledRungs } from './document-outline.js';
import { plainName, plainText } from './inline.js';

/** What a Markdown document gave, and whether by its tables or its headings. */
export interface MarkdownReading {
  readonly drafts: readonly Draft[];
  readonly format: 'markdown-tables' | 'markdown-headings';
}

/** Reads the ladders of a document: those in its tables or those in its headings and bullets, whichever say more. */
export function readMarkdown(text: string, title: string, interview: Interview): MarkdownReading {
  const blocks = readBlocks(text);
  const name = titleOf(blocks) ?? title;
  const tables = tablesOf(blocks, name);
  const strict = documentOutline(withoutTitle(blocks, name), name);
  // Labels within a text are rungs only where no heading is.
  const outline = readOutline(strict, interview.trial()).length > 0 ? strict : withLabelledRungs(strict);
  if (takenFrom(tables, outline, name, interview) === 'tables') {
    const { drafts } = readTables(tables, name, interview);
    remarkOutline(blocks, interview);
    return { drafts, format: 'markdown-tables' };
  }
  const drafts = readOutline(outline, interview);
  if (drafts.length > 0) for (const table of tables) interview.warn(`The table ${quoted(table.title)} at line ${String(table.rows[0]?.at ?? 0)} is left out.`);
  return { drafts, format: 'markdown-headings' };
}

/** Tries both; where both hold a ladder it is asked. */
function takenFrom(tables: readonly Table[], outline: Outline, name: string, interview: Interview): 'tables' | 'headings' {
  const inTables = readTables(tables, name, interview.trial()).drafts;
  const inHeadings = readOutline(outline, interview.trial());
  if (inTables.length === 0 || inHeadings.length === 0) return inTables.length > 0 ? 'tables' : 'headings';
  const [ofTables, ofHeadings] = [lettersIn(inTables), lettersIn(inHeadings)];
  const question = {
    id: 'markdown.taken',
    kind: 'which_ladders' as const,
    words: `Both the tables (${inTables.map(shapeInWords).join(', ')}) and the headings (${inHeadings.map(shapeInWords).join(', ')}) hold levels with texts. Which are the ladder?`,
    options: ['tables', 'headings'] as const,
    suggestion: ofHeadings > ofTables ? ('headings' as const) : ('tables' as const),
  };
  return ofHeadings * 4 > ofTables ? interview.choose(question) : interview.corrected(question);
}

function lettersIn(drafts: readonly Draft[]): number {
  let letters = 0;
  for (const draft of drafts) for (const row of draft.cells.values()) for (const { statements } of row.values()) for (const { text } of statements) letters += text.length;
  return letters;
}

/** The only heading of the first depth. */
function titleOf(blocks: readonly Block[]): string | null {
  const headings = blocks.filter((block) => block.kind === 'heading' && block.text.trim() !== '');
  const firsts = headings.filter((block) => block.kind === 'heading' && block.depth === 1);
  const [only] = firsts;
  return firsts.length === 1 && only === headings[0] && only?.kind === 'heading' ? plainName(only.text) : null;
}

function withoutTitle(blocks: readonly Block[], title: string): readonly Block[] {
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.depth === 1);
  const first = blocks[at];
  return first?.kind === 'heading' && nameKey(plainName(first.text)) === nameKey(title) ? blocks.filter((_, index) => index !== at) : blocks;
}

function tablesOf(blocks: readonly Block[], title: string): Table[] {
  let heading = title;
  const tables: Table[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.depth <= BOLD_DEPTH) heading = plainName(block.text) || heading;
    if (block.kind !== 'table') continue;
    const rows = block.rows.map(({ line, cells }, at) => ({ at: line, cells: cells.map((cell, column) => (at === 0 || column === 0 ? nameOf(cell) : plainText(cell))) }));
    tables.push({ title: heading, unit: 'line', rows });
  }
  return tables;
}

/** A name keeps what follows its bold part, which is its description. */
function nameOf(cell: string): string {
  return cell.split(/<br\s{0,3}\/?>/i).map(plainName).join('\n');
}

function remarkOutline(blocks: readonly Block[], interview: Interview): void {
  const texts = blocks.filter((block) => block.kind === 'bullet' || block.kind === 'text');
  const [first] = texts;
  if (first === undefined || (first.kind !== 'bullet' && first.kind !== 'text')) return;
  const bullets = texts.filter(({ kind }) => kind === 'bullet').length;
  interview.warn(`Outside the tables the document has ${String(texts.length - bullets)} paragraphs and ${String(bullets)} bullets; they are left out. The first is ${quoted(plainName(first.text))} in line ${String(first.line)}.`);
}

/** For a refusal: what stood in the document. */
export function headingsInWords(text: string): string {
  const headings = readBlocks(text).flatMap((block) => (block.kind === 'heading' ? [plainName(block.text)] : []));
  return headings.length === 0 ? 'it has no headings' : `its headings are ${listed(headings)}`;
}
