import type { SheetAnnexItem, SheetBlock, SheetSpan } from './annex.js';
import { escapeMarkdown } from './escape-markdown.js';

/** The items in full as Markdown: laid out as it was typed, and nothing in it is markup that its model has no place for. */
export const annexMarkdown = (annex: readonly SheetAnnexItem[]): string[] =>
  annex.flatMap(({ number, title, dates, told }) => [
    `### ${String(number)}. ${escapeMarkdown(title)}`,
    escapeMarkdown(dates),
    ...told.flatMap(({ heading, blocks }) => [`**${escapeMarkdown(heading)}**`, ...blocksMarkdown(blocks)]),
  ]);

/** What somebody typed, one text a block. */
export const blocksMarkdown = (blocks: readonly SheetBlock[]): string[] => blocks.map((block) => linesOf(block).join('\n'));

/** The same below an entry of a list. */
export const indented = (blocks: readonly SheetBlock[]): string => apart(blocks).map((line) => (line === '' ? '' : `  ${line}`)).join('\n');

function linesOf(block: SheetBlock): string[] {
  switch (block.kind) {
    case 'paragraph':
      return block.lines.map((line, index) => lineText(line) + (index < block.lines.length - 1 ? '\\' : ''));
    case 'heading':
      return block.lines.every((line) => line.length === 0) ? [] : [`**${block.lines.map((line) => lineText(line.map((span) => ({ ...span, strong: false })))).join(' ')}**`];
    case 'code':
      return [fence(block.code), ...block.code, fence(block.code)];
    case 'quote':
      return apart(block.blocks).map((line) => (line === '' ? '>' : `> ${line}`));
    case 'list':
      return block.entries.flatMap((entry, index) => {
        const marker = block.ordered ? `${String(block.start + index)}. ` : '- ';
        return apart(entry).map((line, at) => (at === 0 ? marker + line : line === '' ? '' : ' '.repeat(marker.length) + line));
      });
  }
}

/** Blocks one below the other with an empty line between. */
const apart = (blocks: readonly SheetBlock[]): string[] => blocks.flatMap((block, index) => [...(index > 0 ? [''] : []), ...linesOf(block)]);

/** Longer than any run of its sign in the code. */
const fence = (code: readonly string[]): string => '`'.repeat(Math.max(3, 1 + longestRun(code.join('\n'))));

const longestRun = (text: string): number => Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));

const lineText = (line: readonly SheetSpan[]): string => line.map(spanText).join('');

function spanText({ text, strong, emphasis, code, url }: SheetSpan): string {
  const around = `${strong ? '**' : ''}${emphasis ? '*' : ''}`;
  // Marks of emphasis stand beside a letter, so the spaces go outside.
  const [, before = '', inner = '', after = ''] = code && text.trim() !== '' ? ['', '', text, ''] : /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  if (inner === '') return text;
  const words = code ? codeText(inner) : escapeMarkdown(inner);
  const marked = around + words + Array.from(around).reverse().join('');
  return before + (url === null ? marked : `[${marked}](<${url.replace(/[<>\s\\]/g, encodeURIComponent)}>)`) + after;
}

function codeText(text: string): string {
  const ticks = '`'.repeat(1 + longestRun(text));
  const space = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return ticks + space + text + space + ticks;
}
