import { type Block, type Inline, readRichText } from '@nextrung/rich-text';

import type { PacketAnnexItem, PacketFootnote } from './model.js';
import { isRtl, pieceOfLine, plainText } from './text.js';
import { periodWords } from './words.js';

/** A piece of a line with one look. */
export interface SheetSpan {
  text: string;
  strong: boolean;
  emphasis: boolean;
  code: boolean;
  /** http(s) address that the piece leads to; null where it leads nowhere. */
  url: string | null;
}

/** What somebody typed, with the lines of a paragraph apart, so that a renderer decides about looks only. */
export type SheetBlock =
  /** `rtl`: written from right to left, as its first letter says. */
  | { kind: 'paragraph' | 'heading'; lines: SheetSpan[][]; rtl: boolean }
  | { kind: 'code'; code: string[] }
  | { kind: 'quote'; blocks: SheetBlock[] }
  | { kind: 'list'; ordered: boolean; start: number; entries: SheetBlock[][] };

export interface SheetAnnexItem {
  number: number;
  title: string;
  dates: string;
  told: { heading: string; blocks: SheetBlock[] }[];
}

const PLAIN: Omit<SheetSpan, 'text'> = { strong: false, emphasis: false, code: false, url: null };

/** The annex, put into lines. @param footnotes of the same packet, for titles and days */
export function annexOf(items: readonly PacketAnnexItem[], footnotes: readonly PacketFootnote[]): SheetAnnexItem[] {
  return items.flatMap(({ number, told }) => {
    const note = footnotes.find((one) => one.number === number);
    if (!note || told.length === 0) return [];
    return [{
      number,
      title: note.title,
      dates: periodWords(note.startedOn, note.endedOn, note.ongoing),
      told: told.map(({ heading, text }) => ({ heading: plainText(heading), blocks: blocksOf(text) })),
    }];
  });
}

/** What somebody typed in Markdown, put into lines. */
export const blocksOf = (markdown: string): SheetBlock[] => readRichText(markdown.toWellFormed()).map(sheetBlock);

function sheetBlock(block: Block): SheetBlock {
  switch (block.kind) {
    case 'paragraph':
    case 'heading': {
      const lines = linesOf(block.inlines);
      return { kind: block.kind, lines, rtl: isRtl(lines.flatMap((line) => line.map(({ text }) => text)).join(' ')) };
    }
    case 'code':
      return { kind: 'code', code: block.text.split('\n').map((line) => pieceOfLine(line.replaceAll('\t', '  '))) };
    case 'quote':
      return { kind: 'quote', blocks: block.blocks.map(sheetBlock) };
    case 'list':
      return { kind: 'list', ordered: block.ordered, start: block.start, entries: block.entries.map((entry) => entry.map(sheetBlock)) };
  }
}

function linesOf(inlines: readonly Inline[]): SheetSpan[][] {
  const lines: SheetSpan[][] = [[]];
  const put = (all: readonly Inline[], look: Omit<SheetSpan, 'text'>): void => {
    for (const inline of all) {
      switch (inline.kind) {
        case 'break':
          lines.push([]);
          break;
        case 'text':
        case 'code':
          lines.at(-1)?.push({ text: pieceOfLine(inline.text), ...look, code: look.code || inline.kind === 'code' });
          break;
        case 'strong':
        case 'emphasis':
          put(inline.inlines, { ...look, [inline.kind]: true });
          break;
        case 'link':
          put(inline.inlines.length > 0 ? inline.inlines : [{ kind: 'text', text: inline.url }], { ...look, url: inline.url });
      }
    }
  };
  put(inlines, PLAIN);
  return lines.map((line) => line.filter(({ text }) => text !== ''));
}
