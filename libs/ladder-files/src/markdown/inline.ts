import MarkdownIt, { type Token } from 'markdown-it';

// A longer text, or one with more signs, is text as it stands: pairing so many signs could take very long.
const LONGEST = 20_000;
const MOST_SIGNS = 500;

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
markdown.validateLink = () => true;

/** Text of a line or cell without Markdown's signs. HTML stays as it is written, but `<br>`, which is a line end. */
export function plainText(source: string): string {
  return inline(source, true);
}

/** {@link plainText} for a name: a link is its text alone. */
export function plainName(source: string): string {
  return inline(source, false).replace(/\s+/g, ' ').trim();
}

function inline(source: string, keepAddresses: boolean): string {
  const text = source.replace(/<br\s{0,3}\/?>/gi, '\n');
  if (!/[\\`*_[\]!&~<]/.test(text)) return text.trim();
  if (text.length > LONGEST || (text.match(/[[\]*_`~<&!]/g)?.length ?? 0) > MOST_SIGNS) return text.trim();
  return text.split('\n').map((line) => inlineLine(line, keepAddresses)).join('\n').trim();
}

function inlineLine(line: string, keepAddresses: boolean): string {
  // Indents and bullets inside a cell are not inline Markdown.
  const [lead = ''] = /^\s*(?:[-*+•]\s+)?/.exec(line) ?? [];
  const tokens: Token[] = [];
  markdown.inline.parse(line.slice(lead.length), markdown, {}, tokens);
  let plain = '';
  const addresses: string[] = [];
  for (const token of tokens) {
    if (token.type === 'link_open') addresses.push(String(token.attrGet('href') ?? ''));
    else if (token.type === 'link_close') plain += withAddress(addresses.pop() ?? '', plain, keepAddresses);
    else if (token.type === 'image') plain += token.content;
    else if (token.type === 'softbreak' || token.type === 'hardbreak') plain += '\n';
    else plain += token.content;
  }
  return lead + plain;
}

function withAddress(address: string, before: string, keep: boolean): string {
  return keep && address !== '' && !address.startsWith('#') && !before.endsWith(address) ? ` (${address})` : '';
}
