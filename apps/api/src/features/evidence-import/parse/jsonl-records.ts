import { cleanLine, columnsProblem, unixLines } from '../../people/import-parse/tabular/index.js';
import { rowsProblem } from './limits.js';
import type { ImportError, RecordTable } from './types.js';

/** Reads one JSON object a line; fields are the columns, in the order in which they first appear. */
export function readJsonlRecords(text: string): RecordTable {
  const lines = unixLines(text).replace(/^\uFEFF/, '').split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  if (/^\s*(?:\[|\{\s*$)/.test(lines[first] ?? '')) {
    return refused(first + 1, 'This is one JSON document. Write each item as an object on a line of its own.');
  }
  const tooMany = rowsProblem(lines.filter((line) => line.trim() !== '').length);
  if (tooMany !== null) return refused(first + 1, tooMany);
  const columns = new Set<string>();
  const records: RecordTable['records'][number][] = [];
  const errors: ImportError[] = [];
  for (const [index, source] of lines.entries()) {
    if (source.trim() === '') continue;
    const line = index + 1;
    const fields = readObject(source);
    if (fields === null) {
      errors.push({ line, field: null, message: 'This line is not a JSON object.' });
      continue;
    }
    const tooWide = columnsProblem(fields.length) ?? columnsProblem(columns.size);
    if (tooWide !== null) return refused(line, tooWide);
    const cells = new Map<string, readonly string[]>();
    for (const [key, value] of fields) {
      const name = cleanLine(key);
      columns.add(name);
      cells.set(name, [...(cells.get(name) ?? []), ...cellsOf(value)]);
    }
    records.push({ line, cells });
  }
  return { columns: [...columns], line: first + 1, records, errors };
}

function refused(line: number, message: string): RecordTable {
  return { columns: [], line, records: [], errors: [{ line, field: null, message }] };
}

function readObject(source: string): [string, unknown][] | null {
  try {
    const value: unknown = JSON.parse(source);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : null;
  } catch {
    return null;
  }
}

function cellsOf(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.map(textOf);
  return [textOf(value)];
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    // Nested too deep to be written again.
    return '';
  }
}
