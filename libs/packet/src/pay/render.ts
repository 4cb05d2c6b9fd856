import { canonicalJson } from '../canonical.js';
import { escapeHtml as e, blocksHtml } from '../html-blocks.js';
import { htmlPage } from '../html-page.js';
import { escapeMarkdown as md } from '../escape-markdown.js';
import { shortBlocks } from '../annex-print.js';
import { blocksMarkdown } from '../markdown-annex.js';
import type { PacketPaper } from '../pdf.js';
import { languageParts } from '../pdf.js';
import { printable } from '../printable.js';
import { mapTexts } from '../text.js';
import { typesetPdf } from '../typesetter.js';
import type { PayPage } from './model.js';
import { paySheet } from './sheet.js';

/** The pay page as a tagged PDF (PDF/UA-1). The same page and paper give the same bytes. */
export async function renderPayPdf(page: PayPage, paper: PacketPaper = 'a4'): Promise<Uint8Array> {
  const whole = paySheet(page);
  const sheet = { ...whole, remarks: whole.remarks && { ...whole.remarks, blocks: shortBlocks(whole.remarks.blocks) } };
  return typesetPdf('pay.typ', { sheet: mapTexts(sheet, printable), paper, language: languageParts(page.language) }, page.header.asOf);
}

/** The pay page as Markdown, every text escaped. */
export function renderPayMarkdown(page: PayPage): string {
  const { person, purpose, facts, columns, rows, remarks, method, labels, masked } = paySheet(page);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const blocks = [
    `# ${md(person)}`,
    `**${md(purpose)}**`,
    facts.map(({ label, value }) => `- ${label}: ${md(value)}`).join('\n'),
    ...(masked === '' ? [] : [`**${md(masked)}**`]),
    `## ${labels.pay}`,
    rows.length === 0 ? `*${labels.noPay}*` : [line(columns), line(columns.map(() => '---')), ...rows.map(({ what, now, proposed }) => line([md(what), md(now), md(proposed)]))].join('\n'),
    ...(remarks === null ? [] : [`## ${labels.remarks}`, ...blocksMarkdown(remarks.blocks), `*${md(remarks.by)}*`]),
    ...(method.length === 0 ? [] : [`## ${labels.method}`, ...method.map(md)]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** The pay page as one HTML file without scripts. */
export function renderPayHtml(page: PayPage): string {
  const { title, person, purpose, facts, columns, rows, remarks, method, labels, masked, footer } = paySheet(page);
  const cells = (tag: string, texts: readonly string[]): string => `<tr>${texts.map((text) => `<${tag}>${e(text)}</${tag === 'td' ? 'td' : 'th'}>`).join('')}</tr>`;
  return htmlPage(page.language, title, [
    `<header><h1>${e(person)}</h1><p class="purpose">${e(purpose)}</p>`,
    `<dl>${facts.map(({ label, value }) => `<div><dt>${e(label)}</dt><dd>${e(value)}</dd></div>`).join('')}</dl></header>`,
    masked === '' ? '' : `<p class="masked"><strong>${e(masked)}</strong></p>`,
    `<section><h2>${labels.pay}</h2>`,
    rows.length === 0 ? `<p class="faint"><em>${labels.noPay}</em></p>` : `<table><thead>${cells('th scope="col"', columns)}</thead><tbody>${rows.map(({ what, now, proposed }) => cells('td', [what, now, proposed])).join('')}</tbody></table>`,
    '</section>',
    remarks === null ? '' : `<section><h2>${labels.remarks}</h2>${blocksHtml(remarks.blocks)}<p class="faint">${e(remarks.by)}</p></section>`,
    method.length === 0 ? '' : `<section><h2>${labels.method}</h2>${method.map((text) => `<p class="faint">${e(text)}</p>`).join('')}</section>`,
    `<footer class="faint">${e(footer)}</footer>`,
  ]);
}

/** The pay page as JSON for programs, two spaces a level and keys in order. */
export function renderPayJson(page: PayPage): string {
  const ordered: unknown = JSON.parse(canonicalJson(page));
  return `${JSON.stringify(ordered, null, 2)}\n`;
}
