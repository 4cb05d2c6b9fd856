import { Document, Footer, Header, HeadingLevel, Packer, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import type { FileChild, IPropertiesOptions, IRunOptions } from 'docx';

import type { SheetBlock } from './annex.js';
import type { PacketPaper } from './pdf.js';
import type { SheetFact } from './sheet-facts.js';
import { numberingOf } from './word-annex.js';
import { faint } from './word-parts.js';
import { QUIET, SANS, wordStyles } from './word-styles.js';

/** Twentieths of a point. The text is as wide on every paper, so that tables are the same. */
const PAGES: Readonly<Record<PacketPaper, { readonly width: number; readonly height: number }>> = { a4: { width: 11906, height: 16838 }, 'us-letter': { width: 12240, height: 15840 } };
const TEXT_WIDTH = 9184;

/** What stands at the head of a document and on every page of it. */
export interface WordHead {
  readonly title: string;
  readonly organisation: string;
  readonly person: string;
  readonly purpose: string;
  readonly preparedBy: string;
  readonly footer: string;
  readonly facts: readonly SheetFact[];
}

/** Title and facts. */
export function wordOpening({ person, purpose, facts }: WordHead): FileChild[] {
  return [
    new Paragraph({ text: person, heading: HeadingLevel.TITLE }),
    new Paragraph({ text: purpose, style: 'Subtitle' }),
    ...facts.map(
      ({ label, value }) =>
        new Paragraph({
          style: 'TableText',
          tabStops: [{ type: TabStopType.LEFT, position: 1700 }],
          children: [...faint(label), new TextRun(`\t${value}`)],
        }),
    ),
  ];
}

function edge(left: string, right: NonNullable<IRunOptions['children']>): Paragraph {
  const look = { font: SANS, size: 17, color: QUIET };
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    children: [new TextRun({ ...look, text: `${left}\t` }), new TextRun({ ...look, children: right })],
  });
}

/** @param typed everything in it that people typed, for the numbers of its lists */
export async function wordFile(language: string, head: WordHead, typed: readonly SheetBlock[], footnotes: NonNullable<IPropertiesOptions['footnotes']>, children: readonly FileChild[], paper: PacketPaper): Promise<Uint8Array> {
  const size = PAGES[paper];
  const side = (size.width - TEXT_WIDTH) / 2;
  const document = new Document({
    title: head.title,
    creator: head.preparedBy,
    lastModifiedBy: head.preparedBy,
    styles: wordStyles(language),
    numbering: numberingOf(typed),
    footnotes,
    sections: [
      {
        properties: { page: { size, margin: { top: 1500, bottom: 1400, left: side, right: side } } },
        headers: { default: new Header({ children: [edge(head.organisation, [head.person])] }) },
        footers: { default: new Footer({ children: [edge(head.footer, ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES])] }) },
        children: [...children],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
