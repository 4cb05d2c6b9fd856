import { dayOrderOf, documentProblem, unixLines } from '../../../people/import-parse/tabular/index.js';
import type { Remark } from '../settle-items.js';
import type { Candidate, ImportError } from '../types.js';
import { readBlocks, type Block } from './blocks.js';
import { ItemCollector } from './item-collector.js';
import { sectionsOf, type Section } from './sections.js';

/** What a brag document tells: items, faulty times by line, and remarks about what was left out or has no date. */
export interface BragDocument {
  readonly candidates: Candidate[];
  readonly errors: ImportError[];
  readonly remarks: Remark[];
}

/**
 * Reads a Markdown brag document. Headings give the time (day, month, quarter) and the episode to what is below them;
 * each bullet is an item with its nested text, and so is text under a heading with a time.
 * @param year of times that name none, where no heading does either
 */
export function readBragDocument(text: string, year: number | null = null): BragDocument {
  const source = withoutFrontMatter(unixLines(text).replace(/[\uFEFF\uFDD0-\uFDD4]/g, ''));
  const tooLong = documentProblem(source);
  if (tooLong !== null) return { candidates: [], errors: [{ line: 1, field: null, message: tooLong }], remarks: [] };
  const order = dayOrderOf(source.match(/\b\d{1,2}([/-])\d{1,2}\1(?:19|20)\d{2}\b/g) ?? []);
  const { sections, errors } = sectionsOf(readBlocks(source), order, year);
  const collector = new ItemCollector(order);
  for (const section of sections) collectSection(section, collector);
  // A dated heading's own item is added after the bullets below it.
  const candidates = collector.candidates.sort((a, b) => a.line - b.line);
  return { candidates, errors: [...errors, ...collector.errors], remarks: collector.remarks };
}

type TextBlock = Extract<Block, { kind: 'text' }>;

function collectSection(section: Section, collector: ItemCollector): void {
  const { heading, period } = section;
  const titled = heading !== null && heading.title !== '' && period !== null;
  const own: TextBlock[] = [];
  let run: TextBlock[] = [];
  const endRun = (): void => {
    if (run.length > 0) collector.addText(run, section);
    run = [];
  };
  for (const block of section.blocks) {
    if (block.kind === 'list') {
      endRun();
      collector.addList(block.items, section);
    } else if (collector.beginsWithTime(block.inline, section)) {
      endRun();
      collector.addBullet({ line: block.line, blocks: [block] }, section);
    } else if (titled) {
      own.push(block);
    } else {
      run.push(block);
    }
  }
  endRun();
  if (titled && (own.length > 0 || section.standsAlone)) collector.addHeading(heading, own, section);
}

/** Blanks a YAML front matter, keeping the count of lines. */
function withoutFrontMatter(source: string): string {
  const found = /^---[ \t]*\n(?:[^\n]*\n)*?(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(source);
  if (found === null || !/^\s*[\w-]+\s*:/m.test(found[0])) return source;
  return found[0].replace(/[^\n]/g, '') + source.slice(found[0].length);
}
