import { unixLines } from './clean-text.js';
import { detectDelimiter, type Delimiter } from './delimiter.js';
import { importLimits } from './limits.js';

/** A row of a table; `line` is the physical line, from 1, on which it begins. Cells are as written, not yet cleaned. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table read from CSV text. `header` is null when there is no line with a text. */
export interface CsvTable {
  readonly header: TableRow | null;
  readonly rows: readonly TableRow[];
  /** Rows that could not be told apart, by line. */
  readonly broken: readonly { line: number; message: string }[];
}

interface RowRead {
  readonly cells: string[];
  /** Where the next row begins. */
  readonly next: number;
}

type Break = 'unclosed' | 'text_after_quote';

// Each broken row is read again from its second line on; the bound keeps a hostile file from taking quadratic time.
const MOST_BROKEN_ROWS = 20;

/**
 * Reads comma, semicolon or tab separated text with quoted cells over several lines. Quotation marks inside an unquoted
 * cell are text. A row with a broken quotation is reported, and reading goes on at the next line that has as many cells
 * as the header, so that the torn pieces are never taken for rows. Blank rows are left out. One row or column over the
 * limit is still read, to be refused by the caller; nothing after it.
 */
export function readCsvTable(text: string): CsvTable {
  const { source, delimiter, firstLine } = opening(unixLines(text).replace(/^\uFEFF/, ''));
  const rows: TableRow[] = [];
  const broken: { line: number; message: string }[] = [];
  let header: TableRow | null = null;
  let afterBreak = false;
  let line = firstLine;
  for (let at = 0; at < source.length && rows.length <= importLimits.rows; ) {
    const read = readRow(source, at, delimiter);
    if (typeof read === 'string') {
      broken.push({ line, message: breakMessage(read) });
      if (header === null || header.cells.length < 2) break;
      if (broken.length === MOST_BROKEN_ROWS) {
        broken.push({ line: line + 1, message: 'Too many rows have broken quotation marks; nothing from here on was read.' });
        break;
      }
      afterBreak = true;
      at = nextLine(source, at);
      line += 1;
      continue;
    }
    const row = { line, cells: read.cells };
    line += countLines(source, at, read.next);
    at = read.next;
    if (row.cells.every((cell) => cell.trim() === '')) continue;
    if (header === null) {
      header = row;
    } else if (!afterBreak || row.cells.length === header.cells.length) {
      afterBreak = false;
      rows.push(row);
    }
  }
  return { header, rows, broken };
}

/** A spreadsheet may name the separator in a first line `sep=;`. */
function opening(source: string): { source: string; delimiter: Delimiter; firstLine: number } {
  const named = /^sep=([,;\t])\n/i.exec(source);
  if (named === null) return { source, delimiter: detectDelimiter(source), firstLine: 1 };
  const delimiter = named[1] === ';' ? ';' : named[1] === '\t' ? '\t' : ',';
  return { source: source.slice(named[0].length), delimiter, firstLine: 2 };
}

function readRow(source: string, start: number, delimiter: Delimiter): RowRead | Break {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    const quote = skipSpaces(source, at);
    let end: number;
    if (source[quote] === '"') {
      const cell = readQuoted(source, quote + 1);
      if (cell === null) return 'unclosed';
      end = skipSpaces(source, cell.next);
      if (end < source.length && source[end] !== delimiter && source[end] !== '\n') return 'text_after_quote';
      cells.push(cell.text);
    } else {
      end = at;
      while (end < source.length && source[end] !== delimiter && source[end] !== '\n') end += 1;
      cells.push(source.slice(at, end));
    }
    if (source[end] !== delimiter) return { cells, next: end + 1 };
    if (cells.length > importLimits.columns) return { cells, next: nextLine(source, end) };
    at = end + 1;
  }
}

function readQuoted(source: string, start: number): { text: string; next: number } | null {
  let text = '';
  let from = start;
  for (;;) {
    const close = source.indexOf('"', from);
    if (close < 0) return null;
    if (source[close + 1] !== '"') return { text: text + source.slice(from, close), next: close + 1 };
    text += source.slice(from, close + 1);
    from = close + 2;
  }
}

function skipSpaces(source: string, start: number): number {
  let at = start;
  while (source[at] === ' ') at += 1;
  return at;
}

function nextLine(source: string, start: number): number {
  const end = source.indexOf('\n', start);
  return end < 0 ? source.length : end + 1;
}

function countLines(source: string, from: number, to: number): number {
  let lines = 0;
  for (let at = source.indexOf('\n', from); at >= 0 && at < to; at = source.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

function breakMessage(broken: Break): string {
  switch (broken) {
    case 'unclosed':
      return 'A quotation mark opens a cell in this row and is never closed.';
    case 'text_after_quote':
      return 'There is text after a closing quotation mark in this row. Double the quotation marks that belong to the text.';
  }
}
