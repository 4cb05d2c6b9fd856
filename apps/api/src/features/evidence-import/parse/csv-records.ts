import { readCsvTable } from '../../people/import-parse/tabular/index.js';
import { recordTable } from './record-table.js';
import type { ImportError, RecordTable } from './types.js';

/** Reads CSV with the names of its columns in a row above the others. */
export function readCsvRecords(text: string): RecordTable {
  const { header, rows, broken } = readCsvTable(text);
  const errors: ImportError[] = broken.map(({ line, message }) => ({ line, field: null, message }));
  return recordTable(header === null ? [] : [header, ...rows], errors);
}
