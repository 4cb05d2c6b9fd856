import { reportingCircles, resolveManagers } from './managers.js';
import { readPeopleColumns } from './people-columns.js';
import { readPeopleRows, type PeopleRow } from './people-rows.js';
import { columnsProblem, readCsvTable, rowsProblem, textProblem, type ImportError } from './tabular/index.js';

/** A list of people as it can be imported, and every reason why parts of it cannot. */
export interface PeopleList {
  /** The rows without a fault, in the order of the file. */
  readonly rows: PeopleRow[];
  /** The address of every row, also of those with a fault: nobody else is at fault because of them. */
  readonly addresses: ReadonlySet<string>;
  /** By line; an import is all or nothing, so that one is enough to refuse the list. */
  readonly errors: ImportError[];
}

/**
 * Reads a list of people: comma, semicolon or tab separated (pasted from a spreadsheet), columns in any order; one
 * that is absent says nothing. Checks what the list alone can tell; whether a rung is on the ladder and an
 * address outside the list belongs to a person is for the caller.
 */
export function parsePeopleCsv(text: string): PeopleList {
  const problem = textProblem(text);
  if (problem !== null) return refused([{ line: 1, field: null, message: problem }]);
  const table = readCsvTable(text);
  const broken = table.broken.map(({ line, message }) => ({ line, field: null, message }));
  if (table.header === null) return refused(broken);
  const tooWide = columnsProblem(table.header.cells.length);
  if (tooWide !== null) return refused([{ line: table.header.line, field: null, message: tooWide }]);
  const columns = readPeopleColumns(table.header);
  if (columns.at === null) return refused([...columns.errors, ...broken]);
  const tooMany = rowsProblem(table.rows.length);
  if (tooMany !== null) return refused([{ line: table.header.line, field: null, message: tooMany }]);
  if (table.rows.length === 0 && broken.length === 0) {
    return refused([{ line: table.header.line, field: null, message: 'There is no person below the names of the columns.' }]);
  }

  const read = readPeopleRows(table.rows, columns.at, table.header.cells.length);
  const named = resolveManagers(read.rows);
  const circles = reportingCircles(named.rows);
  const errors = [...broken, ...read.errors, ...named.errors, ...circles].sort((a, b) => a.line - b.line);
  const faulty = new Set(errors.map((error) => error.line));
  return { rows: named.rows.filter((row) => !faulty.has(row.line)), addresses: new Set(read.rows.map(({ email }) => email)), errors };
}

function refused(errors: readonly ImportError[]): PeopleList {
  return { rows: [], addresses: new Set(), errors: [...errors] };
}
