import type { Draft } from '../draft/draft.js';
import type { Interview } from '../interview.js';
import { readOutline } from '../outline/read-outline.js';
import type { Table } from '../table/table.js';
import { readTables } from '../table/tables.js';
import { listed, nameKey, quoted } from '../text/clean-text.js';
import { type Block, BOLD_DEPTH, readBlocks } from './blocks.js';
import { documentOutline } from './document-outline.js';
import { plainName, plainText } from './inline.js';

/** What a Markdown document gave, and whether by its tables or its headings. */
export interface MarkdownReading {
  readonly drafts: readonly Draft[];
  readonly format: 'markdown-tables' | 'markdown-headings';
}

/** Reads the ladders of a document: those in its tables, else those in its headings and bullets. */
export function readMarkdown(text: string, title: string, interview: Interview): MarkdownReading {
  const blocks = readBlocks(text);
  const name = titleOf(blocks) ?? title;
  const tables = readTables(tablesOf(blocks, name), name, interview);
  const outline = documentOutline(withoutTitle(blocks, name), name);
  if (tables.drafts.length > 0) {
    remarkOutline(outline.children.length, blocks, interview);
    return { drafts: tables.drafts, format: 'markdown-tables' };
  }
  return { drafts: readOutline(outline, interview), format: 'markdown-headings' };
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

function remarkOutline(headings: number, blocks: readonly Block[], interview: Interview): void {
  const texts = blocks.filter((block) => block.kind === 'bullet' || block.kind === 'text');
  const [first] = texts;
  if (first === undefined || (first.kind !== 'bullet' && first.kind !== 'text')) return;
  const bullets = texts.filter(({ kind }) => kind === 'bullet').length;
  interview.warn(`Outside the tables the document has ${String(texts.length - bullets)} paragraphs and ${String(bullets)} bullets${headings > 0 ? ' under headings' : ''}; they are left out. The first is ${quoted(plainName(first.text))} in line ${String(first.line)}.`);
}

/** For a refusal: what stood in the document. */
export function headingsInWords(text: string): string {
  const headings = readBlocks(text).flatMap((block) => (block.kind === 'heading' ? [plainName(block.text)] : []));
  return headings.length === 0 ? 'it has no headings' : `its headings are ${listed(headings)}`;
}
