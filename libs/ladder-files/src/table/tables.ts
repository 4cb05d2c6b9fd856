import type { Draft } from '../draft/draft.js';
import { joinGroups } from '../draft/join.js';
import type { Interview } from '../interview.js';
import { counted, listed, quoted } from '../text/clean-text.js';
import { type LongColumns, longColumnsByContent, longColumnsByName } from './long-columns.js';
import { readLongTable } from './long-table.js';
import { joinPartialTables, type PartialTable, partialTable } from './partial-table.js';
import { cellOf, columnTexts, type HeadedTable, headedTable, type Table } from './table.js';
import { readWideTable } from './wide-table.js';
import { type WideShape, wideShape } from './wide-shape.js';

/** What tables of a file gave. */
export interface TableReading {
  readonly drafts: readonly Draft[];
  readonly kind: 'long' | 'wide' | 'none';
}

type Understood =
  | { readonly as: 'long'; readonly table: HeadedTable; readonly columns: LongColumns; readonly byName: boolean }
  | { readonly as: 'wide'; readonly table: HeadedTable; readonly shape: WideShape }
  | { readonly as: 'part'; readonly table: HeadedTable; readonly part: PartialTable }
  | { readonly as: 'none'; readonly table: HeadedTable };

/** Reads the ladders among the tables of a file; a table that may be one is asked about, the others are named. */
export function readTables(tables: readonly Table[], title: string, interview: Interview): TableReading {
  const understood = tables.flatMap((table) => headedTable(table) ?? []).map(withHeader).map(understand);
  const sure = understood.filter((one) => one.as === 'long' || (one.as === 'wide' && one.shape.sure));
  const parts = understood.flatMap((one) => (one.as === 'part' ? [one.part] : []));
  const unsure = understood.filter((one) => one.as === 'wide' && !one.shape.sure);
  const above = understood.filter(({ as }) => as !== 'none').flatMap(({ table }) => table.above);
  if (above.length > 0) interview.warn(`What stands above the names of the columns is left out: ${listed(above)}.`);
  // Where a file has ladders without doubt, what only may be one is left to a person.
  const alone = sure.length === 0;
  const taken = understood.filter((one) => sure.includes(one) || (unsure.includes(one) && isWanted(one.table, alone && (parts.length < 2 || one.table.body.length > 2), interview)));
  const lists = taken.flatMap((one) => (one.as === 'long' ? readLongTable(one.table, one.columns, idOf(one.table), interview, one.byName) : [])).filter(isFilled);
  const matrices = taken.flatMap((one) => (one.as === 'wide' ? [readWideTable(one.table, one.shape, idOf(one.table), interview)] : [])).filter(isFilled);
  const joined = joinedParts(parts, lists.length + matrices.length === 0, title, interview).filter(isFilled);
  nameOthers(understood.filter((one) => one.as === 'none').map((one) => one.table), interview);
  // The ladders of one list are named apart by a column of it.
  const drafts = [...lists, ...joinGroups([...matrices, ...joined], title, interview)];
  return { drafts, kind: drafts.length === 0 ? 'none' : lists.length > 0 ? 'long' : 'wide' };
}

function isFilled(draft: Draft): boolean {
  return draft.cellCount > 0;
}

/** A first row whose level and name come again below is no header. */
function withHeader(table: HeadedTable): HeadedTable {
  const repeated = [0, 1].every((column) => {
    const name = cellOf(table.header, column);
    return name !== '' && columnTexts(table, column).includes(name);
  });
  if (!repeated || table.width < 3) return table;
  const names = Array.from({ length: table.width }, (_, column) => `Column ${String(column + 1)}`);
  return { ...table, header: { at: table.header.at, cells: names }, body: [table.header, ...table.body] };
}

function understand(table: HeadedTable): Understood {
  const byName = longColumnsByName(table);
  const shape = wideShape(table);
  // A matrix of “Level”, “Skill” and “Description” would be read as a list; two columns of rungs are a matrix.
  if (byName !== null) return { as: 'long', table, columns: byName, byName: true };
  const part = partialTable(table);
  if (part !== null && (shape === null || !shape.sure || part.rows === shape.rows)) {
    if (shape === null || shape.axis.length < 2 || table.width - part.beside.length <= 2) return { as: 'part', table, part };
  }
  const byContent = shape?.sure === true ? null : longColumnsByContent(table);
  if (byContent !== null) return { as: 'long', table, columns: byContent, byName: false };
  return shape === null ? { as: 'none', table } : { as: 'wide', table, shape };
}

function isWanted(table: HeadedTable, suggested: boolean, interview: Interview): boolean {
  const question = {
    id: `${idOf(table)}.ladder`,
    kind: 'which_ladders' as const,
    words: `The table ${quoted(table.title)} at ${table.unit} ${String(table.header.at)} (${counted(table.body.length, 'row')}) may be a ladder, but is not complete or not plain. Is it one?`,
    options: ['import', 'leave out'] as const,
    suggestion: suggested ? ('import' as const) : ('leave out' as const),
  };
  return (suggested ? interview.corrected(question) : interview.choose(question)) === 'import';
}

function joinedParts(parts: readonly PartialTable[], suggested: boolean, title: string, interview: Interview): Draft[] {
  if (parts.length === 0) return [];
  const draft = joinPartialTables(parts, title);
  const titles = listed(parts.map(({ table }) => table.title), 10);
  const question = {
    id: 'parts.ladder',
    kind: 'which_ladders' as const,
    words: `${counted(parts.length, 'table')} (${titles}) each hold one competency or one rung. Together they would be a ladder of ${String(draft.rungs.size)} × ${String(draft.competencies.size)}. Import it too?`,
    options: ['import', 'leave out'] as const,
    suggestion: suggested ? ('import' as const) : ('leave out' as const),
  };
  const answer = suggested ? interview.corrected(question) : interview.choose(question);
  if (answer === 'leave out') return [];
  const beside = [...new Set(parts.flatMap((part) => part.beside))];
  if (beside.length > 0) interview.warn(`These columns hold no expectation and are left out: ${listed(beside)}.`);
  return [draft];
}

function nameOthers(tables: readonly HeadedTable[], interview: Interview): void {
  for (const { title, unit, header } of tables) interview.warn(`The table ${quoted(title)} at ${unit} ${String(header.at)} is no ladder and is left out.`);
}

function idOf(table: HeadedTable): string {
  return `table${table.within === undefined ? '' : `.${table.within}`}.${String(table.header.at)}`;
}
