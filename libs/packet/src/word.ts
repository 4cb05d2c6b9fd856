import { Paragraph, TextRun } from 'docx';
import type { FileChild } from 'docx';

import type { Packet } from './model.js';
import type { PacketPaper } from './pdf.js';
import { sheetOf, typedIn } from './sheet.js';
import type { Sheet } from './sheet.js';
import { annexParagraphs, BlockWriter } from './word-annex.js';
import { answered, scope, signedTexts, written } from './word-case.js';
import { wordFile, wordOpening } from './word-file.js';
import { bullet, claimRuns, faint, footnoteParagraph, heading, marks, nothing, plain, strong, table, webLink } from './word-parts.js';

const GATE_WIDTHS = [1650, 1400, 2150, 1784, 1150, 1050];
const EVIDENCE_WIDTHS = [500, 3134, 1650, 2550, 1350];

function bars(count: number): string {
  return '■'.repeat(count) + '□'.repeat(3 - count);
}

function standing({ state, index, confidence, bars: count }: Sheet['standing']): FileChild {
  return new Paragraph({
    spacing: { before: 240 },
    children: [new TextRun({ text: state, bold: true, size: 28 }), new TextRun(`   ${index}   ${confidence} ${bars(count)}`)],
  });
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
    ...wordOpening(sheet),
    standing(sheet.standing),
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

/**
 * The packet as a Word document with real headings, footnotes and repeated table heads. The bytes
 * differ from call to call (Word files hold the time of writing): make it once and store it.
 * Throws a PacketError or RangeError when the packet breaks its own rules.
 */
export async function renderWord(packet: Packet, paper: PacketPaper = 'a4'): Promise<Uint8Array> {
  const sheet = sheetOf(packet);
  const footnotes = Object.fromEntries(sheet.footnotes.map((note) => [String(note.number), { children: [footnoteParagraph(note)] }]));
  return wordFile(packet.language, sheet, typedIn(sheet), footnotes, body(sheet), paper);
}
