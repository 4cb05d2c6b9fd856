import { escapeMarkdown } from './escape-markdown.js';
import { annexMarkdown, blocksMarkdown, indented } from './markdown-annex.js';
import type { Packet } from './model.js';
import { sheetOf } from './sheet.js';
import type { SheetSigned } from './sheet-case.js';
import type { Sheet, SheetClaim, SheetFootnote, SheetGate, SheetMark, SheetRisk } from './sheet.js';

const SHAPES = { no_evidence: '○', emerging: '◒', demonstrated: '●', sustained: '◉' };

const md = escapeMarkdown;

function mark({ number }: SheetMark): string {
  return `[^${number}]`;
}

function claim({ text, marks }: SheetClaim): string {
  return [md(text), ...marks.map(mark)].join(' ');
}

function bars(count: number): string {
  return '▮'.repeat(count) + '▯'.repeat(3 - count);
}

function table(columns: readonly string[], rows: readonly string[][]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(columns.map(md)), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}

function gateRow(gate: SheetGate): string[] {
  const reached = `${SHAPES[gate.status]} ${md(gate.reached)}${gate.met ? ' ✓' : ''}`;
  return [
    `**${md(gate.competency)}**`,
    md(gate.asked),
    gate.words === '' ? reached : `${reached}; ${md(gate.words)}`,
    gate.missing.map(md).join('; '),
    `${bars(gate.bars)} ${md(gate.confidence)}`,
    md(gate.lapses),
  ];
}

/** An address as Markdown writes it, or nothing. */
const address = (link: string | null): string => (link === null ? '' : `<${link.replace(/[<>\s|\\]/g, encodeURIComponent)}>`);

const together = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('; ');

function evidenceTable({ evidence, labels }: Sheet): string {
  const rows = evidence.map((row) => [
    mark(row.mark),
    together(`**${md(row.title)}**`, md(row.episode), md(row.contribution), address(row.link)),
    together(md(row.dates), md(row.indicators)),
    together(md(row.impact), md(row.metric), row.counterfactual === '' ? '' : `${labels.otherwise}: ${md(row.counterfactual)}`),
    md(row.confirmedBy),
  ]);
  return table(labels.evidenceColumns, rows);
}

function footnote(note: SheetFootnote): string {
  const link = note.link === null ? '' : ` ${address(note.link)}`;
  return `[^${note.number}]: **${md(note.title)}**, ${md(note.dates)}. ${md(note.voices)}${link} ${md(note.item)}.`;
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

function statements(sheet: Sheet): string[] {
  return sheet.statements.flatMap((statement) => [
    `### ${md(statement.competency)}`,
    list(statement.claims.map(claim)),
  ]);
}

/** A gap or a risk, with what is answered to it. */
function answered(risk: SheetRisk, { labels }: Sheet): string {
  return risk.answer === null ? claim(risk) : `${claim(risk)}\n\n  *${labels.answer}, ${md(risk.answer.by)}:*\n\n${indented(risk.answer.blocks)}`;
}

function gaps(sheet: Sheet): string {
  const name = (competency: string): string => (competency === '' ? '' : `**${md(competency)}:** `);
  return list(sheet.gaps.map((gap) => name(gap.competency) + answered(gap, sheet)));
}

const signed = ({ by, blocks }: SheetSigned): string[] => [...blocksMarkdown(blocks), `*${md(by)}*`];

function written(heading: string, text: SheetSigned | null, nothing: string, held: boolean): string[] {
  if (text === null && !held) return [];
  return [`## ${heading}`, ...(text === null ? [`*${nothing}*`] : signed(text))];
}

function scope({ of: { held, scopeChange }, labels }: Sheet): string[] {
  if (scopeChange.length === 0 && !held) return [];
  const rows = scopeChange.map(({ dimension, before, after }) => [dimension, md(before), md(after)]);
  return [`## ${labels.scopeChange}`, rows.length === 0 ? `*${labels.noScopeChange}*` : table(labels.scopeColumns, rows)];
}

function signedUnder(heading: string, all: readonly SheetSigned[]): string[] {
  return all.length === 0 ? [] : [`## ${heading}`, ...all.flatMap(({ by, blocks }) => [`**${md(by)}**`, ...blocksMarkdown(blocks)])];
}

/**
 * The packet as Markdown with tables and footnotes (`[^1]`), every text escaped.
 * Throws a PacketError or RangeError when the packet breaks its own rules.
 */
export function renderMarkdown(packet: Packet): string {
  const sheet = sheetOf(packet);
  const { labels, standing, of } = sheet;
  const or = (text: string, nothing: string): string => (text === '' ? `*${nothing}*` : text);
  const blocks = [
    `# ${md(sheet.person)}`,
    `**${md(sheet.purpose)}**`,
    list(sheet.facts.map((fact) => `${fact.label}: ${md(fact.value)}`)),
    `**${standing.state}** · ${standing.index} · ${standing.confidence} ${bars(standing.bars)}`,
    sheet.masked === '' ? '' : `**${md(sheet.masked)}**`,
    ...written(labels.recommendation, of.recommendation, labels.noRecommendation, of.held),
    `## ${labels.summary}`,
    or(sheet.summary.map(claim).join(' '), labels.noSummary),
    ...written(labels.businessNeed, of.businessNeed, labels.noBusinessNeed, of.held),
    ...scope(sheet),
    `## ${labels.gates}`,
    sheet.gates.length === 0
      ? `*${labels.noGates}*`
      : table(labels.gateColumns, sheet.gates.map(gateRow)),
    `## ${labels.statements}`,
    or(statements(sheet).join('\n\n'), labels.noStatements),
    `## ${labels.gaps}`,
    or(gaps(sheet), labels.noGaps),
    `## ${labels.risks}`,
    or(list(sheet.risks.map((risk) => answered(risk, sheet))), labels.noRisks),
    `## ${labels.evidence}`,
    sheet.evidence.length === 0 ? `*${labels.noEvidence}*` : evidenceTable(sheet),
    md(sheet.evidenceRemark),
    ...signedUnder(labels.colleagues, of.colleagues),
    ...signedUnder(labels.addenda, of.addenda),
    ...(sheet.annex.length > 0 ? [`## ${labels.annex}`, ...annexMarkdown(sheet.annex)] : []),
    `## ${labels.method}`,
    ...sheet.method.map(md),
    ...sheet.footnotes.map(footnote),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
