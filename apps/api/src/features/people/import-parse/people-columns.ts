import { cleanLine, quoted, type ImportError, type TableRow } from './tabular/index.js';

/** What a list of people may say about each one. */
export type PeopleField = 'name' | 'email' | 'rung' | 'levelSince' | 'manager' | 'dottedLine' | 'team' | 'location' | 'workingShare' | 'contractor' | 'leftOn';

const FIELDS: Record<PeopleField, readonly string[]> = {
  name: ['name', 'full name', 'person'],
  email: ['e mail', 'email', 'mail', 'e mail address', 'email address', 'mail address'],
  rung: ['rung', 'level', 'current rung', 'current level', 'grade'],
  levelSince: ['level since', 'since', 'rung since', 'in level since', 'on rung since', 'at level since'],
  manager: ['manager', 'manager email', 'manager e mail', 'line manager', 'line manager email', 'line manager e mail', 'reports to'],
  dottedLine: ['dotted line', 'dotted lines', 'dotted', 'dotted line manager', 'dotted line managers', 'matrix manager', 'matrix managers', 'also reports to'],
  team: ['team', 'team name', 'squad', 'department'],
  location: ['location', 'office', 'site', 'city', 'place', 'work location'],
  workingShare: ['working share', 'share', 'working time', 'working share percent', 'percent', 'fte percent', 'workload'],
  contractor: ['contractor', 'is contractor', 'external', 'freelancer'],
  leftOn: ['left on', 'leaves on', 'left', 'first day away', 'ended on'],
};

const EXPECTED = 'The first line names the columns: name, e-mail and, if known, rung, level since, manager, dotted line, team, location, working share, contractor, left on.';

/** Names that could mean the last day here, one day before the one that is meant. */
const LAST_DAYS = ['last day', 'last working day', 'end date', 'leaving date', 'termination date', 'leave date'];

/** Which cell of a row holds which field; null when the header is refused, with the reasons in `errors`. */
export interface PeopleColumns {
  readonly at: ReadonlyMap<PeopleField, number> | null;
  readonly errors: readonly ImportError[];
}

/** Finds the columns of a people list by their names, in any order; unknown, repeated and missing ones are refused. */
export function readPeopleColumns(header: TableRow): PeopleColumns {
  const { line, cells } = header;
  if (cells.some((cell) => cell.includes('@'))) {
    return { at: null, errors: [{ line, field: null, message: `This line holds a person, not the names of columns. ${EXPECTED}` }] };
  }
  const at = new Map<PeopleField, number>();
  const errors: ImportError[] = [];
  cells.forEach((cell, index) => {
    const field = fieldOf(cell);
    if (field === null) {
      // Spreadsheets add nameless columns at the end; a cell with a text in one is refused with its row.
      if (cleanLine(cell) !== '') errors.push({ line, field: null, message: unknownColumn(cell) });
    } else if (at.has(field)) {
      errors.push({ line, field, message: `The column ${quoted(cell)} is there twice.` });
    } else {
      at.set(field, index);
    }
  });
  if (!at.has('name')) errors.push({ line, field: 'name', message: `A column “name” is missing. ${EXPECTED}` });
  if (!at.has('email')) errors.push({ line, field: 'email', message: `A column “e-mail” is missing. ${EXPECTED}` });
  return { at: errors.length > 0 ? null : at, errors };
}

function unknownColumn(cell: string): string {
  if (LAST_DAYS.includes(nameOf(cell))) return `${quoted(cell)} could be the last day here or the first day away. Name the column “left on” and give the first day away.`;
  return `There is no column ${quoted(cell)} in a list of people. ${EXPECTED}`;
}

const nameOf = (cell: string): string => cleanLine(cell).toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

function fieldOf(cell: string): PeopleField | null {
  const name = nameOf(cell);
  for (const [field, names] of Object.entries(FIELDS)) {
    if (names.includes(name) && isField(field)) return field;
  }
  return null;
}

function isField(text: string): text is PeopleField {
  return Object.hasOwn(FIELDS, text);
}
