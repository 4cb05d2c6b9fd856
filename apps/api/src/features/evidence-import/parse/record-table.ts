import { cleanLine, columnsProblem } from '../../people/import-parse/tabular/index.js';
import { isKnownName } from './column-names.js';
import { rowsProblem } from './limits.js';
import type { ImportError, RecordTable } from './types.js';

/** Rows as they stand in a file; `line` is the physical line, or the row of the sheet, from 1. */
export interface FileRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Above the names of the columns, lists often have a title and remarks. */
const MOST_ROWS_ABOVE = 10;

/** Names the cells of the rows after the names of the columns. A repeated name is one column whose cells are kept side by side. */
export function recordTable(rows: readonly FileRow[], broken: readonly ImportError[] = []): RecordTable {
  const errors = [...broken];
  const at = headerAt(rows);
  const header = rows[at];
  if (header === undefined) return { columns: [], line: 1, records: [], errors };
  const names = header.cells.map((cell, index) => cleanLine(cell) || `Column ${String(index + 1)}`);
  const below = rows.slice(at + 1);
  const problem = columnsProblem(names.length) ?? rowsProblem(below.length);
  if (problem !== null) return { columns: [], line: header.line, records: [], errors: [{ line: header.line, field: null, message: problem }] };
  const records: RecordTable['records'][number][] = [];
  for (const { line, cells } of below) {
    if (cells.slice(names.length).some((cell) => cell.trim() !== '')) {
      const message = `This row has ${String(cells.length)} cells, the first row names ${String(names.length)} columns. Put a text that holds a separator into quotation marks.`;
      errors.push({ line, field: null, message });
      continue;
    }
    const byName = new Map<string, string[]>();
    names.forEach((name, index) => {
      const cell = cells[index] ?? '';
      const list = byName.get(name);
      if (list === undefined) byName.set(name, [cell]);
      else list.push(cell);
    });
    records.push({ line, cells: byName });
  }
  const unnamed = new Set(header.cells.flatMap((cell, index) => (cleanLine(cell) === '' ? [`Column ${String(index + 1)}`] : [])));
  const columns = [...new Set(names)].filter((name) => !unnamed.has(name) || records.some(({ cells }) => cells.get(name)?.some((cell) => cell.trim() !== '')));
  return { columns, line: header.line, records, errors };
}

/** The first row, unless it holds a single text that names no column and one soon below holds several. */
function headerAt(rows: readonly FileRow[]): number {
  const full = rows.slice(0, MOST_ROWS_ABOVE).map(({ cells }) => cells.filter((cell) => cell.trim() !== ''));
  const several = full.findIndex((cells) => cells.length > 1);
  return several > 0 && full.slice(0, several).every(([only = '']) => !isKnownName(only)) ? several : 0;
}
