import { AlignmentType, ExternalHyperlink, HeadingLevel, type INumberingOptions, LevelFormat, Paragraph, type ParagraphChild, TextRun } from 'docx';

import type { SheetAnnexItem, SheetBlock, SheetSpan } from './annex.js';
import { isRtl } from './text.js';
import { faint } from './word-parts.js';
import { QUIET, RULE, SANS } from './word-styles.js';

/** Twips by which each list or quote stands further in. */
const STEP = 400;
const DEEPEST_LEVEL = 8;
const RTL = { bidirectional: true } as const;

const orderedFrom = (start: number): string => `ordered-${String(start)}`;

function startsIn(blocks: readonly SheetBlock[]): number[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'quote') return startsIn(block.blocks);
    return block.kind === 'list' ? [...(block.ordered ? [block.start] : []), ...block.entries.flatMap(startsIn)] : [];
  });
}

/** The numbers of lists that people typed: one kind of numbering for each number with which a list begins. */
export function numberingOf(blocks: readonly SheetBlock[]): INumberingOptions {
  const starts = new Set(startsIn(blocks));
  return {
    config: [...starts].map((start) => ({
      reference: orderedFrom(start),
      levels: Array.from({ length: DEEPEST_LEVEL + 1 }, (_, level) => ({
        level, start, format: LevelFormat.DECIMAL, text: `%${String(level + 1)}.`, alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: STEP * (level + 1), hanging: STEP } } },
      })),
    })),
  };
}

/** The items in full. */
export function annexParagraphs(annex: readonly SheetAnnexItem[], writer: BlockWriter): Paragraph[] {
  return annex.flatMap(({ number, title, dates, told }) => [
    new Paragraph({ text: `${String(number)}. ${title}`, heading: HeadingLevel.HEADING_2 }),
    new Paragraph({ style: 'TableText', children: faint(dates) }),
    ...told.flatMap(({ heading, blocks }) => [
      new Paragraph({ keepNext: true, spacing: { before: 120, after: 40 }, children: [new TextRun({ text: heading, bold: true, font: SANS, size: 17 })] }),
      ...writer.blocks(blocks),
    ]),
  ]);
}

/** Writes what people typed, and counts the lists of a document, so that each begins with its own number. */
export class BlockWriter {
  private lists = 0;

  /** @param depth how many lists and quotes they stand in */
  blocks(all: readonly SheetBlock[], depth = 0, quoted = false): Paragraph[] {
    return all.flatMap((block) => this.block(block, depth, quoted));
  }

  private block(block: SheetBlock, depth: number, quoted: boolean): Paragraph[] {
    const look = { indent: { left: STEP * depth }, ...(quoted && { border: { left: { style: 'single' as const, size: 8, space: 6, color: RULE } } }) };
    switch (block.kind) {
      case 'paragraph':
      case 'heading':
        return [new Paragraph({ ...look, ...(block.rtl && RTL), keepNext: block.kind === 'heading', children: lineRuns(block.lines, block.kind === 'heading', quoted) })];
      case 'code':
        return [new Paragraph({ ...look, children: block.code.map((text, index) => new TextRun({ text, font: 'Courier New', size: 18, break: index > 0 ? 1 : 0 })) })];
      case 'quote':
        return this.blocks(block.blocks, depth + 1, true);
      case 'list': {
        this.lists += 1;
        const instance = this.lists;
        const level = Math.min(depth, DEEPEST_LEVEL);
        return block.entries.flatMap((entry) => {
          const [first, ...rest] = entry;
          const lines = first?.kind === 'paragraph' || first?.kind === 'heading' ? first.lines : [];
          const marker = block.ordered ? { numbering: { reference: orderedFrom(block.start), level, instance } } : { bullet: { level } };
          const below = lines.length > 0 ? rest : entry;
          return [new Paragraph({ ...marker, ...(first && 'rtl' in first && first.rtl && RTL), spacing: { after: 60 }, children: lineRuns(lines, first?.kind === 'heading', quoted) }), ...this.blocks(below, depth + 1, quoted)];
        });
      }
    }
  }
}

function lineRuns(lines: readonly SheetSpan[][], bold: boolean, quoted: boolean): ParagraphChild[] {
  return lines.flatMap((line, index) => [...(index > 0 ? [new TextRun({ break: 1 })] : []), ...line.map((span) => spanRun(span, bold, quoted))]);
}

function spanRun({ text, strong, emphasis, code, url }: SheetSpan, bold: boolean, quoted: boolean): ParagraphChild {
  const look = { text, bold: bold || strong, italics: emphasis, ...(quoted && { color: QUIET }), ...(code && { font: 'Courier New' }), ...(isRtl(text) && { rightToLeft: true }) };
  return url === null ? new TextRun(look) : new ExternalHyperlink({ link: url, children: [new TextRun({ ...look, style: 'Hyperlink' })] });
}
