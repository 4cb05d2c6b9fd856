import type { IsoDate } from '@nextrung/domain/kernel';
import type { PeopleField } from './people-columns.js';
import { cleanLine, dayOrderOf, quoted, readDay, type DayOrder, type ImportError, type TableRow } from './tabular/index.js';

/** One person of a list. */
export interface PeopleRow {
  /** Physical line of the file, from 1. */
  readonly line: number;
  readonly name: string;
  /** In lower case. */
  readonly email: string;
  /** As written; null when the cell is empty. */
  readonly rung: string | null;
  readonly levelSince: IsoDate | null;
  /** In lower case; null when the cell is empty. */
  readonly managerEmail: string | null;
}

/** A person whose manager is still as written: an address or a name. Name and e-mail may be faulty, with an error. */
export interface PeopleDraft extends Omit<PeopleRow, 'managerEmail'> {
  readonly manager: string | null;
}

/** Reads the cells of every row, and names what is missing, impossible or there twice. */
export function readPeopleRows(
  rows: readonly TableRow[],
  columns: ReadonlyMap<PeopleField, number>,
  width: number,
): { rows: PeopleDraft[]; errors: ImportError[] } {
  const errors: ImportError[] = [];
  const cell = (row: TableRow, field: PeopleField): string => cleanLine(row.cells[columns.get(field) ?? -1] ?? '');
  const order = dayOrderOf(rows.map((row) => cell(row, 'levelSince')));
  const firstLines = new Map<string, number>();
  const drafts = rows.map((row): PeopleDraft => {
    const { line } = row;
    const refuse = (field: PeopleField | null, message: string): void => void errors.push({ line, field, message });
    const tooMany = excess(row, columns, width);
    if (tooMany !== null) refuse(null, tooMany);
    const name = cell(row, 'name');
    if (name === '') refuse('name', 'The name is missing.');
    else if (name.length > 200) refuse('name', 'Keep the name to 200 characters.');
    const email = cell(row, 'email').toLowerCase();
    const twin = firstLines.get(email);
    if (email === '') refuse('email', 'The e-mail address is missing.');
    else if (!isAddress(email)) refuse('email', `${quoted(email)} is not an e-mail address.`);
    else if (twin !== undefined) refuse('email', `${quoted(email)} is on line ${String(twin)} already.`);
    else firstLines.set(email, line);
    return {
      line,
      name,
      email,
      rung: cell(row, 'rung') || null,
      levelSince: readSince(cell(row, 'levelSince'), order, (message) => { refuse('levelSince', message); }),
      manager: cell(row, 'manager') || null,
    };
  });
  return { rows: drafts, errors };
}

/** Whether the text is one plain e-mail address. */
export function isAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>(),;:"\\]+@[^\s@<>(),;:"\\.]+(?:\.[^\s@<>(),;:"\\.]+)+$/.test(text);
}

function readSince(text: string, order: DayOrder, refuse: (message: string) => void): IsoDate | null {
  if (text === '') return null;
  const read = readDay(text, order);
  if (read.ok) return read.day;
  refuse(read.message);
  return null;
}

/** A text in a cell that no column names, most often the rest of a text with an unquoted comma. */
function excess(row: TableRow, columns: ReadonlyMap<PeopleField, number>, width: number): string | null {
  const known = new Set(columns.values());
  if (!row.cells.some((cell, index) => !known.has(index) && cell.trim() !== '')) return null;
  return row.cells.length > width
    ? `This row has ${String(row.cells.length)} cells, the first line names ${String(width)} columns. Put a text that holds a separator into quotation marks.`
    : 'This row has a text in a column without a name.';
}
