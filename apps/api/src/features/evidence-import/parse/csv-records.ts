import { cleanLine, columnsProblem, readCsvTable, rowsProblem } from '../../people/import-parse/tabular/index.js';
import type { ImportError, RecordTable } from './types.js';

/** Reads CSV with names in its first row. A repeated name is one column whose cells are kept side by side. */
export function readCsvRecords(text: string): RecordTable {
  const table = readCsvTable(text);
  const errors: ImportError[] = table.broken.map(({ line, message }) => ({ line, field: null, message }));
  if (table.header === null) return { columns: [], line: 1, records: [], errors };
  const names = table.header.cells.map((cell, index) => cleanLine(cell) || `Column ${String(index + 1)}`);
  const { line: headerLine } = table.header;
  const problem = columnsProblem(names.length) ?? rowsProblem(table.rows.length);
  if (problem !== null) return { columns: [], line: headerLine, records: [], errors: [{ line: headerLine, field: null, message: problem }] };
  const records: RecordTable['records'][number][] = [];
  for (const { line, cells } of table.rows) {
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
  return { columns: [...new Set(names)], line: headerLine, records, errors };
}
