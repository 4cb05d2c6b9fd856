import { rungShare } from '../rank/title-signs.js';
import { cleanLine, quoted } from '../text/clean-text.js';

/** Rows × columns with their places: what CSV, Markdown tables, Excel sheets and lists of records have in common. */
export interface Table {
  /** The heading above it, the sheet, or the name of the file. */
  readonly title: string;
  /** What its rows are counted in. */
  readonly unit: 'line' | 'row' | 'item';
  /** Where the rows are: a sheet, or nothing. */
  readonly within?: string;
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** Line, row or item of the file, from 1. */
  readonly at: number;
  readonly cells: readonly string[];
}

/** A table whose first row is known to name the columns. */
export interface HeadedTable extends Table {
  readonly header: TableRow;
  /** What stands above the header beside the title, such as the names of tracks. */
  readonly above: readonly string[];
  /** Rows below the header that say something. */
  readonly body: readonly TableRow[];
  readonly width: number;
}

/** Where a cell stands, in words. */
export function placeOf(table: HeadedTable, row: TableRow, column: number): string {
  const name = cleanLine(table.header.cells[column] ?? '');
  const where = `${table.unit} ${String(row.at)}, column ${name === '' ? String(column + 1) : quoted(name)}`;
  return table.within === undefined ? where : `${table.within}, ${where}`;
}

/** The text of a cell; a row may be shorter than the header. */
export function cellOf(row: TableRow, column: number): string {
  return row.cells[column]?.trim() ?? '';
}

/** Takes titles above the header off, and rows that are blank; null when nothing is left below a header. */
export function headedTable(table: Table): HeadedTable | null {
  const rows = table.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const width = rows.reduce((most, { cells }) => Math.max(most, lastFilled(cells)), 0);
  // A lone cell above a wide table is its title.
  const fuller = rows.findIndex(({ cells }) => filled(cells) >= Math.min(2, width));
  const first = isAboveHeader(rows[fuller], rows[fuller + 1], width) ? fuller + 1 : fuller;
  const header = rows[first];
  if (header === undefined || width < 2) return null;
  const titles = rows.slice(0, fuller).map(({ cells }) => cleanLine(cells.join(' ')));
  const above = rows.slice(fuller, first).flatMap(({ cells }) => cells.map(cleanLine).filter((text) => text !== ''));
  const body = rows.slice(first + 1);
  if (body.length === 0) return null;
  return { ...table, title: titles[0] ?? table.title, header, above: [...titles.slice(1), ...above], body, width };
}

/** A row with gaps over a full row of levels names groups of columns. */
function isAboveHeader(row: TableRow | undefined, next: TableRow | undefined, width: number): boolean {
  if (row === undefined || next === undefined || width < 4 || filled(row.cells) > width * 0.67 || filled(next.cells) < width) return false;
  return rungShare(next.cells.slice(1)) > Math.max(0.5, rungShare(row.cells.slice(1).filter((cell) => cell !== '')) - 0.01);
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

function lastFilled(cells: readonly string[]): number {
  for (let at = cells.length; at > 0; at -= 1) if (cells[at - 1]?.trim() !== '') return at;
  return 0;
}

/** The texts of a column, without blanks. */
export function columnTexts({ body }: HeadedTable, column: number): string[] {
  return body.map((row) => cellOf(row, column)).filter((text) => text !== '');
}
