import { rowsProblem, textProblem } from '../../people/import-parse/tabular/index.js';
import { checkMapping, guessMapping, noMapping } from './column-mapping.js';
import { readCsvRecords } from './csv-records.js';
import { formatOf, sourceOf } from './file-kind.js';
import { readJsonlRecords } from './jsonl-records.js';
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

interface Understood {
  readonly columns: readonly string[];
  readonly mapping: ImportMapping;
  readonly candidates: readonly Candidate[];
  readonly errors: readonly ImportError[];
  readonly remarks: readonly Remark[];
}

/**
 * Reads a work log: CSV, JSON lines or a Markdown brag document. Never throws; what cannot be taken is an error with its
 * line, and the other rows stand. Future days are not judged here, since that needs to know today.
 */
export function parseWorkLog({ fileName, text, mapping }: WorkLogFile): WorkLog {
  const format = formatOf(fileName, text);
  const file = { format, source: sourceOf(fileName) };
  const problem = textProblem(text);
  if (problem !== null) {
    const errors = [{ line: 1, field: null, message: problem }];
    return { ...file, columns: [], mapping: { ...noMapping }, items: [], errors, warnings: [] };
  }
  const understood = understand(format, text, mapping);
  const settled = settleItems(understood.candidates);
  return {
    ...file,
    columns: [...understood.columns],
    mapping: understood.mapping,
    items: settled.items,
    errors: [...understood.errors, ...settled.errors].sort((a, b) => a.line - b.line),
    warnings: [...unreadableText(text), ...warningsOf([...understood.remarks, ...settled.remarks])],
  };
}

function understand(format: WorkLogFormat, text: string, mapping: ImportMapping | undefined): Understood {
  switch (format) {
    case 'csv':
      return understandTable(readCsvRecords(text), mapping);
    case 'jsonl':
      return understandTable(readJsonlRecords(text), mapping);
    case 'markdown': {
      const { candidates, errors, remarks } = readBragDocument(text);
      const tooMany = rowsProblem(candidates.length);
      const read = { columns: [], mapping: { ...noMapping } };
      if (tooMany !== null) return { ...read, candidates: [], errors: [{ line: 1, field: null, message: tooMany }], remarks: [] };
      return { ...read, candidates, errors, remarks };
    }
  }
}

function understandTable(table: RecordTable, chosen: ImportMapping | undefined): Understood {
  const { columns, line } = table;
  const guessed = guessMapping(table);
  const { mapping, errors } = chosen === undefined ? { mapping: guessed, errors: [] } : checkMapping(chosen, table);
  const nothing = { columns, mapping, candidates: [], remarks: [] };
  if (errors.length > 0 || table.records.length === 0) return { ...nothing, errors: [...table.errors, ...errors, ...withoutRows(table)] };
  if (mapping.title === null) {
    const message = 'No column is chosen for the title. Choose the one that says in a line what was done.';
    return { ...nothing, errors: [...table.errors, { line, field: 'title', message }] };
  }
  const { candidates, errors: faults } = tableCandidates(table, mapping);
  return { columns, mapping, candidates, errors: [...table.errors, ...faults], remarks: [] };
}

function withoutRows(table: RecordTable): ImportError[] {
  if (table.records.length > 0 || table.errors.length > 0) return [];
  return [{ line: table.line, field: null, message: 'There are no rows below the names of the columns.' }];
}

function unreadableText(text: string): string[] {
  return text.includes('\uFFFD') ? ['Some characters could not be read. Save the file as UTF-8 if they matter.'] : [];
}

function warningsOf(remarks: readonly Remark[]): string[] {
  const sorted = [...remarks].sort((a, b) => a.line - b.line);
  const shown = sorted.slice(0, MOST_REMARKS).map(({ line, message }) => `Line ${String(line)}: ${message}`);
  const more = sorted.length - shown.length;
  return more > 0 ? [...shown, `${more.toLocaleString('en-GB')} more remarks like these.`] : shown;
}
