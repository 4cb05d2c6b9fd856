import { splitRow } from './split-row.js';

/** A piece of a Markdown document; `line` is its line, from 1, and texts are still Markdown. */
export type Block =
  | { readonly kind: 'heading'; readonly line: number; readonly depth: number; readonly text: string }
  | { readonly kind: 'text'; readonly line: number; readonly text: string }
  | { readonly kind: 'bullet'; readonly line: number; readonly indent: number; readonly text: string }
  | { readonly kind: 'table'; readonly line: number; readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[] };

/** Depth of a line that is bold and nothing else: below every heading. */
export const BOLD_DEPTH = 7;

const HEADING = /^ {0,3}(#{1,6})(?:\s|$)/;
const LONGEST_HEADING = 500;
const UNDERLINE = /^ {0,3}(=+|-{2,})\s*$/;
const BULLET = /^(\s*)(?:[-*+•‣◦▪●]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?(\S.*)$/;
const BOLD_LINE = /^(?:\*\*[^*]+\*\*|__[^_]+__|(?:\*\*|__)[^*_]+:(?:\*\*|__)|(?:\*\*[^*]+\*\*|__[^_]+__):)$/;
const DELIMITER_ROW = /^\|?:?-+:?(?:\|:?-+:?)*\|?$/;
const RULE = /^ {0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$/;

/** Reads a document line by line: headings, bullets, tables (with pipes missing too) and paragraphs. Code is text. */
export function readBlocks(source: string): Block[] {
  return new BlockReader(source.split('\n')).read();
}

class BlockReader {
  private readonly blocks: Block[] = [];
  private at = 0;

  constructor(private readonly lines: readonly string[]) {}

  read(): Block[] {
    while (this.at < this.lines.length) this.readOne();
    return this.blocks;
  }

  private readOne(): void {
    const line = this.lines[this.at] ?? '';
    const number = this.at + 1;
    const fence = /^\s{0,3}(`{3,}|~{3,})/.exec(line);
    if (fence !== null) return this.skipFence(fence[1] ?? '```');
    this.at += 1;
    if (line.trim() === '' || RULE.test(line)) return;
    if (line.trimStart().startsWith('<!--')) return this.skipComment(line);
    const heading = headingIn(line);
    if (heading !== null) return this.push({ kind: 'heading', line: number, ...heading });
    if (this.isTableAt(number - 1)) return this.readTable(number - 1);
    const bullet = BULLET.exec(line);
    if (bullet !== null) return this.push({ kind: 'bullet', line: number, indent: widthOf(bullet[1] ?? ''), text: this.withContinuation(bullet[2] ?? '') });
    if (BOLD_LINE.test(line.trim())) return this.push({ kind: 'heading', line: number, depth: BOLD_DEPTH, text: line.trim().replace(/:(?=(?:\*\*|__)?$)/, '') });
    const below = this.lines[this.at] ?? '';
    const underline = UNDERLINE.exec(below);
    if (underline !== null && !line.includes('|')) {
      this.at += 1;
      return this.push({ kind: 'heading', line: number, depth: underline[1]?.startsWith('=') === true ? 1 : 2, text: line.trim() });
    }
    this.push({ kind: 'text', line: number, text: this.withContinuation(line.trim()) });
  }

  private push(block: Block): void {
    this.blocks.push(block);
  }

  /** Adds the lines that go on with a paragraph or bullet. */
  private withContinuation(first: string): string {
    const parts = [first];
    while (this.at < this.lines.length) {
      const line = this.lines[this.at] ?? '';
      const hard = / {2,}$/.test(parts.at(-1) ?? '') || / {2}$/.test(this.lines[this.at - 1] ?? '');
      if (line.trim() === '' || hard || headingIn(line) !== null || BULLET.test(line) || BOLD_LINE.test(line.trim()) || UNDERLINE.test(line) || RULE.test(line) || /^\s{0,3}(?:```|~~~|<!--)/.test(line) || this.isTableAt(this.at)) break;
      parts.push(line.trim());
      this.at += 1;
    }
    return parts.join(' ');
  }

  /** A line with pipes begins a table when the dashes stand below it, or when it and the next lie between pipes. */
  private isTableAt(at: number): boolean {
    const line = this.lines[at] ?? '';
    if (!line.includes('|')) return false;
    const next = this.lines[at + 1] ?? '';
    if (isDelimiterRow(next) && (next.includes('|') || splitRow(line).length > 1)) return true;
    return line.trimStart().startsWith('|') && (next.trimStart().startsWith('|') || this.goesOnWithTable());
  }

  /** A row after a blank line still belongs to the table above it. */
  private goesOnWithTable(): boolean {
    return this.blocks.at(-1)?.kind === 'table';
  }

  private readTable(from: number): void {
    const rows: { line: number; cells: readonly string[] }[] = [];
    let at = from;
    for (; at < this.lines.length; at += 1) {
      const line = this.lines[at] ?? '';
      if (line.trim() === '' || (!line.includes('|') && at > from)) break;
      if (at > from && isDelimiterRow(line)) continue;
      rows.push({ line: at + 1, cells: splitRow(line) });
    }
    this.at = at;
    const above = this.blocks.at(-1);
    const separated = isDelimiterRow(this.lines[from + 1] ?? '');
    if (above?.kind === 'table' && !separated) {
      this.blocks.pop();
      return this.push({ ...above, rows: [...above.rows, ...rows] });
    }
    this.push({ kind: 'table', line: from + 1, rows });
  }

  private skipFence(fence: string): void {
    const from = this.at + 1;
    let to = from;
    while (to < this.lines.length && !(this.lines[to] ?? '').trimStart().startsWith(fence)) to += 1;
    this.at = to + 1;
    const text = this.lines.slice(from, to).join('\n').trim();
    if (text !== '') this.push({ kind: 'text', line: from, text });
  }

  private skipComment(line: string): void {
    let current = line;
    while (!current.includes('-->') && this.at < this.lines.length) {
      current = this.lines[this.at] ?? '';
      this.at += 1;
    }
  }
}

/** Taken apart without a pattern that could try very many ways over a long line. */
function headingIn(line: string): { depth: number; text: string } | null {
  if (line.length > LONGEST_HEADING && line.trim().length > LONGEST_HEADING) return null;
  const depth = HEADING.exec(line)?.[1]?.length;
  if (depth === undefined) return null;
  const text = line.trim().slice(depth).trim();
  const closing = text.length - text.replace(/#+$/, '').length;
  return { depth, text: closing > 0 && /(?:^|\s)#+$/.test(text.slice(-closing - 1)) ? text.slice(0, -closing).trim() : text };
}

/** Spaces count for nothing in a line of dashes. */
function isDelimiterRow(line: string): boolean {
  return line.includes('-') && DELIMITER_ROW.test(line.replace(/\s/g, ''));
}

function widthOf(indent: string): number {
  return indent.replaceAll('\t', '    ').length;
}
