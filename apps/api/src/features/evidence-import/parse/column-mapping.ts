import { quoted } from '../../people/import-parse/tabular/index.js';
import { COLUMN_NAMES, plainName } from './column-names.js';
import type { ImportError, ImportMapping, RecordTable } from './types.js';

/** No column for anything, as for Markdown. */
export const noMapping: Readonly<ImportMapping> = {
  externalId: null, title: null, happened: null, startedOn: null, endedOn: null, link: null, episode: null,
};

/**
 * Guesses the columns by their names. Of several that fit, the first that holds a text anywhere is taken: an export with
 * an empty “Resolved” gets its end from “Updated”.
 */
export function guessMapping({ columns, records }: RecordTable): ImportMapping {
  const byName = new Map<string, string>();
  for (const column of columns) {
    const name = plainName(column);
    if (!byName.has(name)) byName.set(name, column);
  }
  const holdsText = (column: string): boolean =>
    records.some(({ cells }) => cells.get(column)?.some((cell) => cell.trim() !== '') === true);
  const guess = (field: keyof ImportMapping): string | null => {
    const fitting = COLUMN_NAMES[field].flatMap((name) => byName.get(name) ?? []);
    return fitting.find(holdsText) ?? fitting[0] ?? null;
  };
  return {
    externalId: guess('externalId'),
    title: guess('title'),
    happened: guess('happened'),
    startedOn: guess('startedOn'),
    endedOn: guess('endedOn'),
    link: guess('link'),
    episode: guess('episode'),
  };
}

/** The mapping a person chose, with an error for every column that the file does not have. */
export function checkMapping(chosen: ImportMapping, table: RecordTable): { mapping: ImportMapping; errors: ImportError[] } {
  const mapping: ImportMapping = { ...noMapping };
  const errors: ImportError[] = [];
  for (const field of fields) {
    const column = chosen[field];
    if (column === null || table.columns.includes(column)) mapping[field] = column;
    else errors.push({ line: table.line, field, message: `There is no column ${quoted(column)} in this file.` });
  }
  return { mapping, errors };
}

const fields: readonly (keyof ImportMapping)[] = ['externalId', 'title', 'happened', 'startedOn', 'endedOn', 'link', 'episode'];

/** Columns that hold a text somewhere and that nothing is taken from. */
export function unusedColumns({ columns, records }: RecordTable, mapping: ImportMapping): string[] {
  const used = new Set(Object.values(mapping));
  return columns.filter((column) => !used.has(column) && records.some(({ cells }) => cells.get(column)?.some((cell) => cell.trim() !== '') === true));
}
