import { Document, Footer, Header, HeadingLevel, Packer, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import type { FileChild, IRunOptions } from 'docx';

import type { Packet } from './model.js';
import { sheetOf, typedIn } from './sheet.js';
import type { Sheet } from './sheet.js';
import { annexParagraphs, BlockWriter, numberingOf } from './word-annex.js';
import { answered, scope, signedTexts, written } from './word-case.js';
import { bullet, claimRuns, faint, footnoteParagraph, heading, marks, nothing, plain, strong, table, webLink } from './word-parts.js';
import { QUIET, SANS, wordStyles } from './word-styles.js';

const PAGE = { width: 11906, height: 16838 };
const MARGIN = 1361;
const TEXT_WIDTH = PAGE.width - 2 * MARGIN;
const GATE_WIDTHS = [1650, 1400, 2150, 1784, 1150, 1050];
const EVIDENCE_WIDTHS = [500, 3134, 1650, 2550, 1350];

function bars(count: number): string {
  return '■'.repeat(count) + '□'.repeat(3 - count);
}

function opening({ person, purpose, facts, standing }: Sheet): FileChild[] {
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
    new Paragraph({
      spacing: { before: 240 },
      children: [
        new TextRun({ text: standing.state, bold: true, size: 28 }),
        new TextRun(`   ${standing.index}   ${standing.confidence} ${bars(standing.bars)}`),
      ],
    }),
  ];
}

function gates({ gates: rows, labels }: Sheet): FileChild {
  if (rows.length === 0) {
    return nothing(labels.noGates);
  }
  const cells = rows.map((gate) => [
    [strong(gate.competency)],
    [plain(gate.asked)],
    [plain(`${gate.reached}${gate.met ? ' ✓' : ''}`), faint(gate.words)],
    gate.missing.map(plain),
    [plain(`${bars(gate.bars)} ${gate.confidence}`)],
    [plain(gate.lapses)],
  ]);
  return table(labels.gateColumns, GATE_WIDTHS, cells);
}

function evidence({ evidence: rows, labels }: Sheet): FileChild {
  if (rows.length === 0) {
    return nothing(labels.noEvidence);
  }
  const cells = rows.map((row) => [
    [marks([row.mark])],
    [strong(row.title), faint(row.episode), row.contribution === '' ? [] : plain(row.contribution), webLink(row.link, row.site)],
    [plain(row.dates), plain(row.indicators)],
    [plain(row.impact), faint(row.metric), row.counterfactual === '' ? [] : faint(`${labels.otherwise}: ${row.counterfactual}`)],
    [plain(row.confirmedBy)],
  ]);
  return table(labels.evidenceColumns, EVIDENCE_WIDTHS, cells);
}

function statements({ statements: all, labels }: Sheet): FileChild[] {
  if (all.length === 0) {
    return [nothing(labels.noStatements)];
  }
  return all.flatMap(({ competency, claims }) => [
    heading(competency, 2),
    ...claims.map((claim) => bullet(claimRuns(claim))),
  ]);
}

function summary({ summary: all, labels }: Sheet): FileChild {
  return all.length === 0
    ? nothing(labels.noSummary)
    : new Paragraph({ children: all.flatMap((claim) => [...claimRuns(claim), new TextRun(' ')]) });
}

function body(sheet: Sheet): FileChild[] {
  const { labels, of } = sheet;
  const writer = new BlockWriter();
  return [
    ...opening(sheet),
    ...(sheet.masked === '' ? [] : [new Paragraph({ children: strong(sheet.masked) })]),
    ...written(labels.recommendation, of.recommendation, labels.noRecommendation, of.held, writer),
    heading(labels.summary, 1),
    summary(sheet),
    ...written(labels.businessNeed, of.businessNeed, labels.noBusinessNeed, of.held, writer),
    ...scope(sheet),
    heading(labels.gates, 1),
    gates(sheet),
    heading(labels.statements, 1),
    ...statements(sheet),
    heading(labels.gaps, 1),
    ...(sheet.gaps.length === 0 ? [nothing(labels.noGaps)] : answered(sheet.gaps, labels.answer, writer)),
    heading(labels.risks, 1),
    ...(sheet.risks.length === 0 ? [nothing(labels.noRisks)] : answered(sheet.risks, labels.answer, writer)),
    heading(labels.evidence, 1, true),
    evidence(sheet),
    new Paragraph({ style: 'TableText', children: faint(sheet.evidenceRemark) }),
    ...signedTexts(labels.colleagues, of.colleagues, writer),
    ...signedTexts(labels.addenda, of.addenda, writer),
    ...(sheet.annex.length > 0 ? [heading(labels.annex, 1, true), ...annexParagraphs(sheet.annex, writer)] : []),
    heading(labels.method, 1),
    ...sheet.method.map((text) => new Paragraph({ style: 'TableText', children: faint(text) })),
  ];
}

function edge(left: string, right: NonNullable<IRunOptions['children']>): Paragraph {
  const look = { font: SANS, size: 17, color: QUIET };
  return new Paragraph({
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    children: [new TextRun({ ...look, text: `${left}\t` }), new TextRun({ ...look, children: right })],
  });
}

/**
 * The packet as a Word document with real headings, footnotes and repeated table heads. The bytes
 * differ from call to call (Word files hold the time of writing): make it once and store it.
 * Throws a PacketError or RangeError when the packet breaks its own rules.
 */
export async function renderWord(packet: Packet): Promise<Uint8Array> {
  const sheet = sheetOf(packet);
  const document = new Document({
    title: sheet.title,
    creator: sheet.preparedBy,
    lastModifiedBy: sheet.preparedBy,
    styles: wordStyles(packet.language),
    numbering: numberingOf(typedIn(sheet)),
    footnotes: Object.fromEntries(
      sheet.footnotes.map((note) => [String(note.number), { children: [footnoteParagraph(note)] }]),
    ),
    sections: [
      {
        properties: {
          page: { size: PAGE, margin: { top: 1500, bottom: 1400, left: MARGIN, right: MARGIN } },
        },
        headers: { default: new Header({ children: [edge(sheet.organisation, [sheet.person])] }) },
        footers: {
          default: new Footer({
            children: [
              edge(sheet.footer, ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES]),
            ],
          }),
        },
        children: body(sheet),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
