import { Draft } from '../draft/draft.js';
import type { Interview } from '../interview.js';
import { cleanLine, counted, nameKey, quoted } from '../text/clean-text.js';
import { nameAndDescription } from '../text/names.js';
import { cellOf, columnTexts, type HeadedTable, placeOf, type TableRow } from './table.js';
import type { WideShape } from './wide-shape.js';

const DESCRIBES = /^(?:descriptions?|definitions?|summary|what (?:it )?(?:is|means))$/i;

/** Reads a matrix: rungs as columns and competencies as rows, or the other way round. */
export function readWideTable(table: HeadedTable, shape: WideShape, id: string, interview: Interview): Draft {
  const rowsAreRungs = rowsOf(table, shape, id, interview) === 'rungs';
  const draft = new Draft(table.title);
  const { axis, described } = askedColumns(table, shape, rowsAreRungs, id, interview);
  const across = new Map<number, string>();
  const times = new Map<string, number>();
  for (const column of axis) {
    const { name, description } = nameAndDescription(table.header.cells[column] ?? '');
    const title = name === '' ? `Column ${String(column + 1)}` : name;
    const time = (times.get(nameKey(title)) ?? 0) + 1;
    times.set(nameKey(title), time);
    const identity = repeated(title, time);
    across.set(column, rowsAreRungs ? draft.competency(title, { description, identity }) : draft.rung(title, { summary: description, identity }));
  }
  const rows = new RowNames(draft, rowsAreRungs, shape, described);
  const nameless: number[] = [];
  for (const [at, row] of table.body.entries()) {
    const name = rows.idOf(row, table.body[at + 1]);
    if (name === 'group') continue;
    if (name === null) {
      nameless.push(row.at);
      continue;
    }
    for (const [column, other] of across) {
      const text = cellOf(row, column);
      if (text === '') continue;
      const source = placeOf(table, row, column);
      if (rowsAreRungs) draft.add(name.id, other, { text, source });
      else draft.add(other, name.id, { text, source });
    }
  }
  const ragged = table.body.filter(({ cells }) => cells.slice(table.header.cells.length).some((cell) => cell.trim() !== ''));
  for (const { at } of ragged.slice(0, 5)) interview.warn(`${table.unit} ${String(at)} of ${quoted(table.title)} has more cells than the first row has names.`);
  if (nameless.length > 0) interview.warn(`${counted(nameless.length, 'row')} without a name in the first column ${nameless.length === 1 ? 'is' : 'are'} left out: ${table.unit} ${nameless.slice(0, 10).join(', ')}.`);
  return draft;
}

function rowsOf(table: HeadedTable, { rows, unclear }: WideShape, id: string, interview: Interview): WideShape['rows'] {
  const question = { id: `${id}.orientation`, kind: 'orientation' as const, words: `Are the rows of ${quoted(table.title)} competencies or rungs? Nothing in it tells.`, options: ['competencies', 'rungs'] as const, suggestion: rows };
  return unclear ? interview.choose(question) : interview.corrected(question);
}

/** Columns of the axis, and those that describe the rows; every column beside is asked about. */
function askedColumns(table: HeadedTable, shape: WideShape, rowsAreRungs: boolean, id: string, interview: Interview): { axis: number[]; described: number[] } {
  const what = rowsAreRungs ? 'competency' : 'rung';
  const axis = [...shape.axis];
  const described: number[] = [];
  for (const column of shape.beside) {
    const texts = columnTexts(table, column);
    if (texts.length === 0) continue;
    const header = cleanLine(table.header.cells[column] ?? '');
    const name = header === '' ? `column ${String(column + 1)}` : header;
    const describes = DESCRIBES.test(header);
    const question = {
      id: `${id}.column${String(column + 1)}`,
      kind: 'column_role' as const,
      words: `The column ${quoted(name)} of ${quoted(table.title)} (for example ${quoted(texts[0] ?? '')}) is no ${what} and is left out. What is it?`,
      options: ['leave out', what, 'description'] as const,
      suggestion: describes ? ('description' as const) : ('leave out' as const),
    };
    const role = describes ? interview.corrected(question) : interview.choose(question);
    if (role === what) axis.push(column);
    else if (role === 'description') described.push(column);
  }
  return { axis: axis.sort((a, b) => a - b), described };
}

/** What tells a name that comes again from the first; no name of a file can be the same. */
function repeated(name: string, time: number): string | undefined {
  return time === 1 ? undefined : `${name}\u0000${String(time)}`;
}

/** Names the rows: a blank name goes on with the row above, a lone name is a group, a name that comes again is another one. */
class RowNames {
  private readonly times = new Map<string, number>();
  private last: { id: string; name: string } | null = null;
  private group = '';

  constructor(
    private readonly draft: Draft,
    private readonly areRungs: boolean,
    private readonly shape: Pick<WideShape, 'labels' | 'titles'>,
    private readonly described: readonly number[],
  ) {}

  idOf(row: TableRow, next: TableRow | undefined): { id: string } | 'group' | null {
    const nameColumn = this.shape.labels.at(-1) ?? 0;
    const groupText = this.shape.labels.length > 1 ? cleanLine(cellOf(row, 0)) : '';
    if (groupText !== '') this.group = groupText;
    const { name, description } = nameAndDescription(cellOf(row, nameColumn));
    const isAlone = ({ cells }: TableRow): boolean => cells.every((cell, at) => cell.trim() === '' || at <= nameColumn);
    const alone = isAlone(row);
    if (name === '') return alone && groupText !== '' ? 'group' : this.last;
    // With no row of its own below, it is a competency about which nothing is said.
    if (alone && !this.areRungs && this.shape.labels.length === 1 && next !== undefined && !isAlone(next)) {
      this.group = name;
      this.last = null;
      return 'group';
    }
    if (this.last !== null && nameKey(this.last.name) === nameKey(name)) return this.last;
    const time = (this.times.get(nameKey(name)) ?? 0) + 1;
    this.times.set(nameKey(name), time);
    const identity = repeated(name, time);
    const described = [description ?? '', ...this.described.map((column) => cellOf(row, column))].filter((text) => text !== '').join('\n');
    const id = this.areRungs ? this.rung(name, row, { summary: described, identity }) : this.draft.competency(name, { description: described, identity, group: this.group });
    this.last = { id, name };
    return this.last;
  }

  /** A number or code is the key of a rung whose title stands in another column. */
  private rung(name: string, row: TableRow, more: { summary: string; identity: string | undefined }): string {
    const title = this.shape.titles === undefined ? '' : cleanLine(cellOf(row, this.shape.titles));
    if (title === '') return this.draft.rung(name, more);
    return this.draft.rung(title, { ...more, key: name, ordinal: /^\d{1,3}$/.test(name) ? Number(name) : undefined });
  }
}
