import { accepted, refused } from '@nextrung/domain/kernel';
import { CsvError, parse } from 'csv-parse/sync';
import { ladderFileLimits } from '../limits.js';
import type { Table, TableRow } from '../table/table.js';
import { counted } from '../text/clean-text.js';
import { withoutFormulaMark } from '../text/formula-mark.js';
import type { Read } from '../types.js';
import { delimiterOf } from './delimiter.js';

interface RecordWithInfo {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

/** Reads CSV with commas, semicolons or tabs as a table whose rows know their lines. */
export function readCsv(text: string, title: string): Read<Table> {
  const content = text.replace(/^sep=.\n/i, (line) => ' '.repeat(line.length - 1) + '\n');
  let records: RecordWithInfo[];
  try {
    records = parse(content, {
      delimiter: delimiterOf(text) ?? ',',
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      info: true,
      to: ladderFileLimits.rows + 2,
    }) as unknown as RecordWithInfo[];
  } catch (error) {
    return refused({ code: 'unreadable', message: csvProblem(error, content) });
  }
  if (records.length > ladderFileLimits.rows + 1) return tooMany(`more than ${counted(ladderFileLimits.rows, 'row')}`);
  const rows: TableRow[] = [];
  let line = 1;
  for (const { record, info } of records) {
    if (record.length > ladderFileLimits.columns) return tooMany(`${counted(record.length, 'column')} in line ${String(line)}`);
    rows.push({ at: line, cells: record.map(withoutFormulaMark) });
    line = info.lines + 1;
  }
  return accepted({ title, unit: 'line', rows });
}

function tooMany(what: string): Read<never> {
  const { rows, columns } = ladderFileLimits;
  return refused({ code: 'too_large', message: `The file has ${what}; a ladder has at most ${counted(rows, 'row')} and ${counted(columns, 'column')}.` });
}

function csvProblem(error: unknown, content: string): string {
  if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED') {
    const line = openQuoteLine(content);
    return `Line ${String(line)}: a quotation mark is opened and never closed. Close it, or write "" for a mark inside a cell.`;
  }
  if (error instanceof CsvError) {
    const at = (error as CsvError & { lines?: number }).lines;
    return `${at === undefined ? 'The CSV' : `Line ${String(at)}`} cannot be read: ${error.message}`;
  }
  throw error;
}

/** The line of the last quotation mark that opens a cell without an end. */
function openQuoteLine(content: string): number {
  let open = -1;
  let inQuotes = false;
  for (let at = content.indexOf('"'); at >= 0; at = content.indexOf('"', at + 1)) {
    if (inQuotes && content[at + 1] === '"') at += 1;
    else if (inQuotes) inQuotes = false;
    else if (at === 0 || /[,;\t|\n]/.test(content.charAt(at - 1))) {
      inQuotes = true;
      open = at;
    }
  }
  return content.slice(0, Math.max(0, open)).split('\n').length;
}
