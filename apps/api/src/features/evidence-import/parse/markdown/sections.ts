import type { DayOrder } from '../../../people/import-parse/tabular/index.js';
import type { ImportError } from '../types.js';
import type { Block } from './blocks.js';
import { plain, type Inline } from './inline.js';
import { locateTime } from './located-time.js';
import type { Period } from '../periods.js';

type Heading = Extract<Block, { kind: 'heading' }>;

/** A heading as it was understood. `title` is what remains beside its time; `above` is the episode it stands in. */
export interface SectionHeading {
  readonly line: number;
  readonly title: string;
  readonly inline: Inline;
  readonly above: string;
  readonly pathAbove: string;
}

/** What is below one heading, with the time, year and episode that hold there. */
export interface Section {
  readonly heading: SectionHeading | null;
  readonly period: Period | null;
  readonly year: number | null;
  /** Empty: none. */
  readonly episode: string;
  /** The headings above, outermost first, without the document's own title. */
  readonly path: string;
  /** The heading has a time of its own and nothing below it: it is an item by itself. */
  readonly standsAlone: boolean;
  readonly blocks: readonly Exclude<Block, Heading>[];
}

interface Level {
  readonly level: number;
  readonly period: Period | null;
  readonly year: number | null;
  readonly episode: string;
  readonly path: string;
}

/** Cuts a document at its headings; what a heading does not say holds from the one above it. */
export function sectionsOf(blocks: readonly Block[], order: DayOrder, year: number | null): { sections: Section[]; errors: ImportError[] } {
  const errors: ImportError[] = [];
  const sections: Section[] = [];
  const documentTitle = titleOf(blocks);
  const NOTHING: Level = { level: 0, period: null, year, episode: '', path: '' };
  let above: Level[] = [];
  let current: { level: Level; heading: SectionHeading | null; own: boolean; blocks: Exclude<Block, Heading>[] } = { level: NOTHING, heading: null, own: false, blocks: [] };
  const end = (next: Heading | null): void => {
    const { level, heading, own, blocks: below } = current;
    const standsAlone = own && below.length === 0 && (next === null || next.level <= level.level);
    sections.push({ heading, period: level.period, year: level.year, episode: level.episode, path: level.path, standsAlone, blocks: below });
  };
  for (const block of blocks) {
    if (block.kind !== 'heading') {
      current.blocks.push(block);
      continue;
    }
    end(block);
    above = above.filter(({ level }) => level < block.level);
    const parent = above.at(-1) ?? NOTHING;
    const located = locateTime(block.inline.marked, { year: parent.year, order }, parent.period);
    if (located !== null && located.period === null) errors.push({ line: block.line, field: null, message: located.message });
    const title = block === documentTitle ? '' : yearTaken(plain(located?.rest ?? block.inline.marked).trim());
    const level: Level = {
      level: block.level,
      period: located?.period ?? parent.period,
      year: yearOf(located?.period?.from ?? block.inline.marked) ?? parent.year,
      episode: title || parent.episode,
      path: block === documentTitle ? '' : [parent.path, plain(block.inline.marked).trim()].filter((part) => part !== '').join(' › '),
    };
    above.push(level);
    const heading = { line: block.line, title, inline: block.inline, above: parent.episode, pathAbove: parent.path };
    current = { level, heading, own: (located?.period ?? null) !== null, blocks: [] };
  }
  end(null);
  return { sections, errors };
}

/** The document's own title: the only first-level heading, when it is the first of all. It is no episode. */
function titleOf(blocks: readonly Block[]): Heading | null {
  const headings = blocks.filter((block) => block.kind === 'heading');
  const first = headings[0];
  return first?.level === 1 && headings.filter(({ level }) => level === 1).length === 1 ? first : null;
}

/** A heading that is only a year names no episode. */
function yearTaken(title: string): string {
  return /^(?:19|20)\d{2}$/.test(title) ? '' : title;
}

function yearOf(text: string): number | null {
  const found = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(text);
  return found === null ? null : Number(found[0]);
}
