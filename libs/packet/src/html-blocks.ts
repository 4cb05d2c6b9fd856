import type { SheetAnnexItem, SheetBlock, SheetSpan } from './annex.js';

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text that is text, between tags as in a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => SIGNS[sign] ?? '');

/** What somebody typed, block by block. */
export const blocksHtml = (blocks: readonly SheetBlock[]): string => blocks.map(blockHtml).join('');

/** The items in full. */
export const annexHtml = (annex: readonly SheetAnnexItem[]): string => annex.map(({ number, title, dates, told }) => [
  `<h3>${String(number)}. ${escapeHtml(title)}</h3><p class="faint">${escapeHtml(dates)}</p>`,
  ...told.map(({ heading, blocks }) => `<h4>${escapeHtml(heading)}</h4>${blocksHtml(blocks)}`),
].join('')).join('');

function blockHtml(block: SheetBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p dir="auto">${linesHtml(block.lines)}</p>`;
    case 'heading':
      return `<p dir="auto"><strong>${linesHtml(block.lines)}</strong></p>`;
    case 'code':
      return `<pre>${block.code.map(escapeHtml).join('\n')}</pre>`;
    case 'quote':
      return `<blockquote>${blocksHtml(block.blocks)}</blockquote>`;
    case 'list': {
      const entries = block.entries.map((entry) => `<li>${blocksHtml(entry)}</li>`).join('');
      return block.ordered ? `<ol start="${String(block.start)}">${entries}</ol>` : `<ul>${entries}</ul>`;
    }
  }
}

const linesHtml = (lines: readonly SheetSpan[][]): string => lines.map((line) => line.map(spanHtml).join('')).join('<br>');

function spanHtml({ text, strong, emphasis, code, url }: SheetSpan): string {
  let html = escapeHtml(text);
  if (code) html = `<code>${html}</code>`;
  if (emphasis) html = `<em>${html}</em>`;
  if (strong) html = `<strong>${html}</strong>`;
  return url === null ? html : `<a href="${escapeHtml(url)}" rel="noreferrer">${html}</a>`;
}
