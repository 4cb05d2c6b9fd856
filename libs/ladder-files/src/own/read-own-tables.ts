import { listColumns } from '../export/csv-list.js';
import { matrixCorner } from '../export/csv-matrix.js';
import type { Interview } from '../interview.js';
import { ladderFileLimits } from '../limits.js';
import type { Table } from '../table/table.js';
import { textsOfBullets } from '../text/bullet-cell.js';
import { counted, folded, storableText } from '../text/clean-text.js';
import type { FoundLadder, FoundStatement } from '../types.js';
import { foundMatrix, type OwnEntry } from './found-matrix.js';

export interface OwnTable {
  readonly format: 'csv-long' | 'csv-wide';
  readonly ladder: FoundLadder;
}

/** Reads a list or matrix that we wrote, by its first row; null when it is another. Its texts are taken as they stand. */
export function readOwnTable(table: Table, interview: Interview): OwnTable | null {
  const [header, ...rows] = table.rows;
  if (header === undefined) return null;
  const names = header.cells.map((cell) => folded(cell));
  const at = listColumns.map((column) => names.indexOf(column));
  if (at.every((column) => column >= 0)) return readList(table, rows, at, interview);
  return header.cells[0]?.trim() === matrixCorner ? { format: 'csv-wide', ladder: readMatrix(table, header.cells, rows) } : null;
}

type Rows = Table['rows'];

function readList(table: Table, rows: Rows, at: readonly number[], interview: Interview): OwnTable | null {
  const order = new Map<string, number>();
  const entries: OwnEntry[] = [];
  const incomplete: number[] = [];
  for (const row of rows) {
    const [rung = '', place = '', competency = '', id = '', must = '', text = '', examples = ''] = at.map((column) => storableText(row.cells[column] ?? ''));
    if (rung.trim() === '' || competency.trim() === '') {
      if (row.cells.some((cell) => cell.trim() !== '')) incomplete.push(row.at);
      continue;
    }
    if (!order.has(rung)) order.set(rung, /^\d{1,4}$/.test(place.trim()) ? Number(place) : order.size + 1);
    const given = textsOfBullets(examples).map((one) => one.text);
    const statement: FoundStatement = { text, must: /^(?:yes|true|x|1)$/i.test(must.trim()), source: `${table.unit} ${String(row.at)}`, ...(id.trim() !== '' && { id: id.trim() }), ...(given.length > 0 && { examples: given }) };
    entries.push({ rung, competency, statement: text.trim() === '' ? null : statement });
  }
  if (entries.length === 0) return null;
  if (incomplete.length > 0) interview.warn(`${counted(incomplete.length, 'row')} without a rung or a competency ${incomplete.length === 1 ? 'is' : 'are'} left out: ${table.unit} ${incomplete.slice(0, 10).join(', ')}.`);
  const rungs = [...order].sort(([, a], [, b]) => a - b).map(([rung]) => rung);
  return { format: 'csv-long', ladder: foundMatrix({ title: table.title, rungs, entries }) };
}

function readMatrix(table: Table, header: readonly string[], rows: Rows): FoundLadder {
  // One more than there may be: such a table is refused by its size, without a cell for every place of it.
  const { rungs: mostRungs, competencies: mostCompetencies } = ladderFileLimits;
  const rungs = header.map(storableText).slice(1).filter((title) => title.trim() !== '').slice(0, mostRungs + 1);
  const entries = rows.filter(({ cells }) => (cells[0] ?? '').trim() !== '').slice(0, mostCompetencies + 1).flatMap((row) =>
    rungs.flatMap((rung, column): OwnEntry[] => {
      const place = { rung, competency: storableText(row.cells[0] ?? '') };
      const statements = textsOfBullets(storableText(row.cells[column + 1] ?? '')).filter(({ text }) => text.trim() !== '');
      return [{ ...place, statement: null }, ...statements.map((one) => ({ ...place, statement: { ...one, source: `${table.unit} ${String(row.at)}, column ${String(column + 2)}` } }))];
    }),
  );
  return foundMatrix({ title: table.title, rungs, entries });
}
