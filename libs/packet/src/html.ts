import { annexHtml, blocksHtml, escapeHtml } from './html-blocks.js';
import { htmlPage } from './html-page.js';
import type { Packet } from './model.js';
import type { SheetSigned } from './sheet-case.js';
import type { Sheet, SheetClaim, SheetFootnote, SheetGate, SheetMark, SheetRisk } from './sheet.js';
import { sheetOf } from './sheet.js';

const e = escapeHtml;

const mark = ({ number }: SheetMark): string => `<sup><a href="#note-${String(number)}">${String(number)}</a></sup>`;
const claim = ({ text, marks }: SheetClaim): string => e(text) + marks.map(mark).join('<sup>,</sup>');
const list = (items: readonly string[]): string => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
const lines = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('<br>');
const faint = (text: string): string => (text === '' ? '' : `<span class="faint">${e(text)}</span>`);
const nothing = (words: string): string => `<p class="faint"><em>${e(words)}</em></p>`;
const section = (heading: string, ...parts: readonly string[]): string => `<section><h2>${e(heading)}</h2>${parts.join('')}</section>`;
const link = (url: string | null, words: string): string => (url === null ? '' : `<a href="${e(url)}" rel="noreferrer">${e(words)}</a>`);

function table(name: string, columns: readonly string[], rows: readonly string[][]): string {
  const head = columns.map((word) => `<th scope="col">${e(word)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
  return `<div class="wide" role="region" tabindex="0" aria-label="${e(name)}"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

const gateRow = (gate: SheetGate): string[] => [
  `<strong>${e(gate.competency)}</strong>`, e(gate.asked), lines(e(gate.reached) + (gate.met ? ', met' : ''), faint(gate.words)), lines(...gate.missing.map(e)), e(gate.confidence), e(gate.lapses),
];

const evidence = ({ evidence: rows, labels }: Sheet): string => table(labels.evidence, labels.evidenceColumns, rows.map((row) => [
  mark(row.mark),
  lines(`<strong>${e(row.title)}</strong>`, faint(row.episode), e(row.contribution), link(row.link, row.site)),
  lines(e(row.dates), e(row.indicators)),
  lines(e(row.impact), faint(row.metric), row.counterfactual === '' ? '' : faint(`${labels.otherwise}: ${row.counterfactual}`)),
  e(row.confirmedBy),
]));

const signed = ({ by, blocks }: SheetSigned): string => `${blocksHtml(blocks)}<p class="faint">${e(by)}</p>`;
const written = (heading: string, text: SheetSigned | null, empty: string, held: boolean): string =>
  text === null && !held ? '' : section(heading, text === null ? nothing(empty) : signed(text));
const signedTexts = (heading: string, all: readonly SheetSigned[]): string =>
  all.length === 0 ? '' : section(heading, ...all.map(({ by, blocks }) => `<h3>${e(by)}</h3>${blocksHtml(blocks)}`));
const answered = (risk: SheetRisk, answer: string): string =>
  claim(risk) + (risk.answer === null ? '' : `<div class="answer"><p class="faint">${e(answer)}, ${e(risk.answer.by)}</p>${blocksHtml(risk.answer.blocks)}</div>`);

function scope({ of: { held, scopeChange }, labels }: Sheet): string {
  if (scopeChange.length === 0) return held ? section(labels.scopeChange, nothing(labels.noScopeChange)) : '';
  return section(labels.scopeChange, table(labels.scopeChange, labels.scopeColumns, scopeChange.map(({ dimension, before, after }) => [`<strong>${e(dimension)}</strong>`, e(before), e(after)])));
}

const footnote = (note: SheetFootnote): string =>
  `<li id="note-${String(note.number)}"><strong>${e(note.title)}</strong>, ${e(note.dates)}. ${e(note.voices)} ${link(note.link, note.link ?? '')} <span class="faint">${e(note.item)}.</span></li>`;

function body(sheet: Sheet): string[] {
  const { labels, of, standing } = sheet;
  return [
    `<header><h1>${e(sheet.person)}</h1><p class="purpose">${e(sheet.purpose)}</p>`,
    `<dl>${sheet.facts.map(({ label, value }) => `<div><dt>${e(label)}</dt><dd>${e(value)}</dd></div>`).join('')}</dl>`,
    `<p class="standing"><strong>${e(standing.state)}</strong> ${e(standing.index)} · ${e(standing.confidence)}</p></header>`,
    sheet.masked === '' ? '' : `<p class="masked"><strong>${e(sheet.masked)}</strong></p>`,
    written(labels.recommendation, of.recommendation, labels.noRecommendation, of.held),
    section(labels.summary, sheet.summary.length === 0 ? nothing(labels.noSummary) : `<p>${sheet.summary.map(claim).join(' ')}</p>`),
    written(labels.businessNeed, of.businessNeed, labels.noBusinessNeed, of.held),
    scope(sheet),
    section(labels.gates, sheet.gates.length === 0 ? nothing(labels.noGates) : table(labels.gates, labels.gateColumns, sheet.gates.map(gateRow))),
    section(labels.statements, sheet.statements.length === 0 ? nothing(labels.noStatements) : sheet.statements.map(({ competency, claims }) => `<h3>${e(competency)}</h3>${list(claims.map(claim))}`).join('')),
    section(labels.gaps, sheet.gaps.length === 0 ? nothing(labels.noGaps) : list(sheet.gaps.map((gap) => (gap.competency === '' ? '' : `<strong>${e(gap.competency)}:</strong> `) + answered(gap, labels.answer)))),
    section(labels.risks, sheet.risks.length === 0 ? nothing(labels.noRisks) : list(sheet.risks.map((risk) => answered(risk, labels.answer)))),
    section(labels.evidence, sheet.evidence.length === 0 ? nothing(labels.noEvidence) : evidence(sheet), sheet.evidenceRemark === '' ? '' : `<p class="faint">${e(sheet.evidenceRemark)}</p>`),
    signedTexts(labels.colleagues, of.colleagues),
    signedTexts(labels.addenda, of.addenda),
    sheet.footnotes.length === 0 ? '' : section(labels.notes, `<ol>${sheet.footnotes.map(footnote).join('')}</ol>`),
    sheet.annex.length === 0 ? '' : section(labels.annex, annexHtml(sheet.annex)),
    section(labels.method, ...sheet.method.map((text) => `<p class="faint">${e(text)}</p>`)),
    `<footer class="faint">${e(sheet.footer)}</footer>`,
  ];
}

/**
 * The packet as one HTML file: no script, nothing loaded from elsewhere, and its policy forbids both. The same packet gives
 * the same text. Throws a PacketError or RangeError when the packet breaks its own rules.
 */
export function renderHtml(packet: Packet): string {
  const sheet = sheetOf(packet);
  return htmlPage(packet.language, sheet.title, body(sheet));
}
