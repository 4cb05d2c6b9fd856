import {
  Bookmark,
  BorderStyle,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  Paragraph,
  SimpleField,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { ParagraphChild } from 'docx';

import type { SheetClaim, SheetFootnote, SheetMark } from './sheet.js';
import { QUIET, RULE } from './word-styles.js';

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const THIN_LINE = { style: BorderStyle.SINGLE, size: 4, color: RULE };

/** The number of a footnote that stands elsewhere, as a link to it; Word keeps it right. */
class NoteReference extends SimpleField {
  constructor(bookmark: string, number: number) {
    super(`NOTEREF ${bookmark} \\f \\h`);
    this.root.push(new TextRun({ text: String(number), superScript: true }));
  }
}

/** The mark of a footnote: the footnote itself where first met, a reference to its number afterwards. */
function mark({ number, first }: SheetMark): ParagraphChild {
  const bookmark = `note_${number}`;
  return first
    ? new Bookmark({ id: bookmark, children: [new FootnoteReferenceRun(number)] })
    : new NoteReference(bookmark, number);
}

export function marks(all: readonly SheetMark[]): ParagraphChild[] {
  return all.flatMap((one, index) =>
    index === 0 ? [mark(one)] : [new TextRun({ text: ',', superScript: true }), mark(one)],
  );
}

export function claimRuns(claim: SheetClaim): ParagraphChild[] {
  return [new TextRun(claim.text), ...marks(claim.marks)];
}

export function heading(text: string, level: 1 | 2, pageBreakBefore = false): Paragraph {
  return new Paragraph({ text, heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2, pageBreakBefore });
}

/** A web address as a link, with words of its own. */
export function webLink(link: string | null, text = link ?? ''): ParagraphChild[] {
  return link === null ? [] : [new ExternalHyperlink({ link, children: [new TextRun({ text, style: 'Hyperlink' })] })];
}

export function bullet(children: ParagraphChild[]): Paragraph {
  return new Paragraph({ bullet: { level: 0 }, spacing: { after: 60 }, children });
}

export function nothing(text: string): Paragraph {
  return new Paragraph({ children: [new TextRun({ text, italics: true, color: QUIET })] });
}

export function footnoteParagraph(note: SheetFootnote): Paragraph {
  const link = note.link === null ? [] : [...webLink(note.link), new TextRun(' ')];
  return new Paragraph({
    style: 'FootnoteText',
    children: [
      new TextRun({ text: ` ${note.title}`, bold: true }),
      new TextRun(`, ${note.dates}. ${note.voices} `),
      ...link,
      new TextRun({ text: `${note.item}.`, color: QUIET }),
    ],
  });
}

/** The paragraphs of one cell; each line is a list of runs. */
export type CellLines = ParagraphChild[][];

export function strong(text: string): ParagraphChild[] {
  return [new TextRun({ text, bold: true })];
}

export function plain(text: string): ParagraphChild[] {
  return [new TextRun(text)];
}

export function faint(text: string): ParagraphChild[] {
  return text === '' ? [] : [new TextRun({ text, color: QUIET })];
}

function cell(lines: CellLines, width: number): TableCell {
  const filled = lines.filter((line) => line.length > 0);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: (filled.length > 0 ? filled : [[]]).map(
      (children) => new Paragraph({ style: 'TableText', children }),
    ),
  });
}

/** A table with lines between rows only, a repeated head and rows that stay whole; widths in twips. */
export function table(head: readonly string[], widths: readonly number[], rows: CellLines[][]): Table {
  const cells = (row: readonly CellLines[]): TableCell[] =>
    row.map((lines, index) => cell(lines, widths[index] ?? 0));
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { top: 60, bottom: 60, left: 0, right: 140 },
    borders: {
      top: NO_LINE,
      left: NO_LINE,
      right: NO_LINE,
      insideVertical: NO_LINE,
      bottom: THIN_LINE,
      insideHorizontal: THIN_LINE,
    },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: cells(head.map((word) => [faint(word)])) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row) })),
    ],
  });
}
