import { textProblem } from '../../people/import-parse/tabular/index.js';
import { readCalendarEvents } from './calendar/calendar-events.js';
import { checkMapping, guessMapping, noMapping, unusedColumns } from './column-mapping.js';
import { readCsvRecords } from './csv-records.js';
import { formatOf, sourceOf } from './file-kind.js';
import { readJsonlRecords } from './jsonl-records.js';
import { rowsProblem } from './limits.js';
import { readBragDocument } from './markdown/brag-document.js';
import { settleItems, type Remark } from './settle-items.js';
import { tableCandidates } from './table-candidates.js';
import type { Candidate, ImportError, ImportMapping, RecordTable, WorkLog, WorkLogFormat } from './types.js';

const MOST_REMARKS = 20;

/** A file as it was chosen or pasted. Without `mapping` the columns are guessed from their names. */
export interface WorkLogFile {
  readonly fileName: string;
  readonly text: string;
  readonly mapping?: ImportMapping | undefined;
}

/** What a reader made of a file, before the checks that all formats share. */
export interface Understood {
  readonly columns: readonly string[];
  readonly mapping: ImportMapping;
  readonly unused: readonly string[];
  readonly candidates: readonly Candidate[];
  readonly errors: readonly ImportError[];
  readonly remarks: readonly Remark[];
  readonly warnings: readonly string[];
}

/** What is told of a file besides its items. */
type FileFacts = Pick<WorkLog, 'format' | 'source' | 'unit' | 'sheets' | 'sheet'>;

/**
 * Reads a work log that is a text: CSV, JSON lines, a Markdown brag document or a calendar. Never throws; what cannot be
 * taken is an error with its line, and the other rows stand. Future days are not judged here, since that needs to know today.
 */
export function parseWorkLog({ fileName, text, mapping }: WorkLogFile): WorkLog {
  const format = formatOf(fileName, text);
  const facts: FileFacts = { format, source: sourceOf(fileName), unit: 'line', sheets: [], sheet: null };
  const problem = textProblem(text);
  if (problem !== null) return refusedLog(facts, problem);
  const { warnings, ...log } = settledLog(facts, understand(format, fileName, text, mapping));
  return { ...log, warnings: [...unreadableText(text), ...warnings] };
}

/** A file of which nothing is taken, and why. */
export function refusedLog(facts: FileFacts, message: string): WorkLog {
  return { ...facts, columns: [], mapping: { ...noMapping }, unused: [], items: [], errors: [{ line: 1, field: null, message }], warnings: [] };
}

/** Checks and cleans what a reader made of a file. */
export function settledLog(facts: FileFacts, { columns, mapping, unused, candidates, errors, remarks, warnings }: Understood): WorkLog {
  const settled = settleItems(candidates, facts.unit);
  return {
    ...facts,
    columns: [...columns],
    mapping,
    unused: [...unused],
    items: settled.items,
    errors: [...errors, ...settled.errors].sort((a, b) => a.line - b.line),
    warnings: [...warnings, ...warningsOf([...remarks, ...settled.remarks], facts.unit)],
  };
}

function understand(format: WorkLogFormat, fileName: string, text: string, mapping: ImportMapping | undefined): Understood {
  switch (format) {
    case 'csv':
    case 'excel':
      return understandTable(readCsvRecords(text), mapping);
    case 'jsonl':
      return understandTable(readJsonlRecords(text), mapping);
    case 'calendar':
      return { ...NO_COLUMNS, ...readCalendarEvents(text) };
    case 'markdown': {
      const read = readBragDocument(text, yearNamed(fileName));
      const tooMany = rowsProblem(read.candidates.length);
      if (tooMany === null) return { ...NO_COLUMNS, ...read, warnings: [] };
      return { ...NO_COLUMNS, candidates: [], errors: [{ line: 1, field: null, message: tooMany }], remarks: [], warnings: [] };
    }
  }
}

const NO_COLUMNS = { columns: [], mapping: { ...noMapping }, unused: [] };

/** Takes items from a table, by the columns that were chosen or else guessed. */
export function understandTable(table: RecordTable, chosen: ImportMapping | undefined): Understood {
  const { columns, line } = table;
  const guessed = guessMapping(table);
  const { mapping, errors } = chosen === undefined ? { mapping: guessed, errors: [] } : checkMapping(chosen, table);
  const nothing = { columns, mapping, unused: unusedColumns(table, mapping), candidates: [], remarks: [], warnings: [] };
  if (errors.length > 0 || table.records.length === 0) return { ...nothing, errors: [...table.errors, ...errors, ...withoutRows(table)] };
  if (mapping.title === null) {
    const message = 'No column is chosen for the title. Choose the one that says in a line what was done.';
    return { ...nothing, errors: [...table.errors, { line, field: 'title', message }] };
  }
  const { candidates, errors: faults } = tableCandidates(table, mapping);
  return { ...nothing, candidates, errors: [...table.errors, ...faults] };
}

function withoutRows(table: RecordTable): ImportError[] {
  if (table.records.length > 0 || table.errors.length > 0) return [];
  return [{ line: table.line, field: null, message: 'There are no rows below the names of the columns.' }];
}

/** The one year in a file’s name, as in `brag-2027.md`; null for none and for several. */
function yearNamed(fileName: string): number | null {
  const [year, ...more] = fileName.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [];
  return year === undefined || more.length > 0 ? null : Number(year);
}

function unreadableText(text: string): string[] {
  return text.includes('\uFFFD') ? ['Some characters could not be read. Save the file as UTF-8 if they matter.'] : [];
}

function warningsOf(remarks: readonly Remark[], unit: WorkLog['unit']): string[] {
  const sorted = [...remarks].sort((a, b) => a.line - b.line);
  const at = unit === 'row' ? 'Row' : 'Line';
  const shown = sorted.slice(0, MOST_REMARKS).map(({ line, message }) => `${at} ${String(line)}: ${message}`);
  const more = sorted.length - shown.length;
  return more > 0 ? [...shown, `${more.toLocaleString('en-GB')} more remarks like these.`] : shown;
}
