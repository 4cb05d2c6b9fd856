import type { IsoDate } from '@nextrung/domain/kernel';
import { withoutFormulaMark } from '@nextrung/ladder-files';
import { addressesIn, isAddress, readPercent, readYesNo } from './cells.js';
import type { PeopleField } from './people-columns.js';
import { cleanLine, dayOrderOf, quoted, readDay, type DayOrder, type ImportError, type TableRow } from './tabular/index.js';

/** One person of a list. What is undefined has no column: it says nothing. */
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
  /** Addresses in lower case; empty: none. */
  readonly dotted: readonly string[] | undefined;
  /** Null: none. */
  readonly team: string | null | undefined;
  /** Null: none. */
  readonly location: string | null | undefined;
  /** Whole percent of full time; null when the cell is empty. */
  readonly workingShare: number | null | undefined;
  /** Null when the cell is empty. */
  readonly contractor: boolean | null | undefined;
  /** First day away; null when the cell is empty. */
  readonly leftOn: IsoDate | null | undefined;
}

/** A person whose manager is still as written: an address or a name. Name and e-mail may be faulty, with an error. */
export interface PeopleDraft extends Omit<PeopleRow, 'managerEmail'> {
  readonly manager: string | null;
}

const LONGEST = { name: 200, team: 200, location: 200 } as const;

/** Reads the cells of every row, and names what is missing, impossible or there twice. */
export function readPeopleRows(
  rows: readonly TableRow[],
  columns: ReadonlyMap<PeopleField, number>,
  width: number,
): { rows: PeopleDraft[]; errors: ImportError[] } {
  const errors: ImportError[] = [];
  const cell = (row: TableRow, field: PeopleField): string => cleanLine(withoutFormulaMark(row.cells[columns.get(field) ?? -1] ?? ''));
  const orders = { levelSince: dayOrderOf(rows.map((row) => cell(row, 'levelSince'))), leftOn: dayOrderOf(rows.map((row) => cell(row, 'leftOn'))) };
  const firsts = new Map<string, PeopleDraft>();
  const drafts = rows.map((row): PeopleDraft => {
    const { line } = row;
    const refuse = (field: PeopleField | null, message: string): void => void errors.push({ line, field, message });
    const given = <T>(field: PeopleField, read: (text: string) => T): T | undefined => (columns.has(field) ? read(cell(row, field)) : undefined);
    const short = (field: keyof typeof LONGEST): string => {
      const text = cell(row, field);
      if (text.length > LONGEST[field]) refuse(field, `Keep the ${field} to ${String(LONGEST[field])} characters.`);
      return text;
    };
    const day = (field: keyof typeof orders) => (text: string): IsoDate | null => readDayCell(text, orders[field], (message) => { refuse(field, message); });

    const tooMany = excess(row, columns, width);
    if (tooMany !== null) refuse(null, tooMany);
    const name = short('name');
    if (name === '') refuse('name', 'The name is missing.');
    const draft: PeopleDraft = {
      line,
      name,
      email: cell(row, 'email').toLowerCase(),
      rung: cell(row, 'rung') || null,
      levelSince: day('levelSince')(cell(row, 'levelSince')),
      manager: cell(row, 'manager') || null,
      dotted: given('dottedLine', (text) => addressesIn(text, (message) => { refuse('dottedLine', message); })),
      team: given('team', () => short('team') || null),
      location: given('location', () => short('location') || null),
      workingShare: given('workingShare', (text) => readPercent(text, (message) => { refuse('workingShare', message); })),
      contractor: given('contractor', (text) => readYesNo(text, (message) => { refuse('contractor', message); })),
      leftOn: given('leftOn', day('leftOn')),
    };
    const first = firsts.get(draft.email);
    if (draft.email === '') refuse('email', 'The e-mail address is missing.');
    else if (!isAddress(draft.email)) refuse('email', `${quoted(draft.email)} is not an e-mail address.`);
    else if (first !== undefined) refuse('email', twinMessage(first, draft));
    else firsts.set(draft.email, draft);
    if (draft.dotted?.includes(draft.email) === true) refuse('dottedLine', `${quoted(name)} cannot be their own dotted line.`);
    return draft;
  });
  return { rows: drafts, errors };
}

function twinMessage(first: PeopleDraft, second: PeopleDraft): string {
  const at = `on line ${String(first.line)} already`;
  if (first.name.toLowerCase() !== second.name.toLowerCase()) return `${quoted(second.email)} is the address of ${first.name || 'somebody'} ${at}.`;
  const managers = first.manager?.toLowerCase() !== second.manager?.toLowerCase();
  return `${second.name} is ${at}${managers ? ', with another manager' : ''}.`;
}

function readDayCell(text: string, order: DayOrder, refuse: (message: string) => void): IsoDate | null {
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
