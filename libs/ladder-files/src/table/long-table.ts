import { Draft } from '../draft/draft.js';
import type { Interview } from '../interview.js';
import { cleanLine, counted, quoted } from '../text/clean-text.js';
import { nameAndDescription } from '../text/names.js';
import { type ColumnRole, columnRoles } from './column-names.js';
import type { LongColumns } from './long-columns.js';
import { cellOf, columnTexts, type HeadedTable, placeOf, type TableRow } from './table.js';

/** Reads a list, one row a statement or one row a cell, as one ladder for every value of the ladder's column. */
export function readLongTable(table: HeadedTable, guessed: LongColumns, id: string, interview: Interview, guessedByName = true): Draft[] {
  const columns = askedColumns(table, guessed, id, interview, guessedByName);
  const at = (role: ColumnRole): number[] => [...columns].filter(([, one]) => one === role).map(([column]) => column);
  const text = (row: TableRow, role: ColumnRole): string => at(role).map((column) => cellOf(row, column)).filter((one) => one !== '').join(' / ');
  const [ladderColumn] = at('ladder');
  const ladders = new Map<string, Draft>();
  const incomplete: number[] = [];
  for (const row of table.body) {
    const rung = text(row, 'rung');
    const competency = nameAndDescription(text(row, 'competency'));
    if (rung === '' || competency.name === '') {
      incomplete.push(row.at);
      continue;
    }
    const title = ladderColumn === undefined ? '' : cleanLine(cellOf(row, ladderColumn));
    const draft = ladders.get(title) ?? new Draft(title === '' ? table.title : title);
    ladders.set(title, draft);
    const ordinal = numberOf(text(row, 'order'));
    const rungId = draft.rung(rung, { summary: text(row, 'rung description'), ordinal });
    const competencyId = draft.competency(competency.name, { description: competency.description ?? text(row, 'competency description'), group: text(row, 'group') });
    const must = flagOf(text(row, 'must'));
    const level = text(row, 'level');
    draft.add(rungId, competencyId, { text: '', source: '', level });
    for (const column of at('statement')) draft.add(rungId, competencyId, { text: cellOf(row, column), source: placeOf(table, row, column), must });
  }
  if (incomplete.length > 0) interview.warn(`${counted(incomplete.length, 'row')} without a level or a competency ${incomplete.length === 1 ? 'is' : 'are'} left out: ${table.unit} ${incomplete.slice(0, 10).join(', ')}${incomplete.length > 10 ? ' and more' : ''}.`);
  return [...ladders.values()];
}

/** The guessed columns, and an answer for every other column that holds something. */
function askedColumns(table: HeadedTable, guessed: LongColumns, id: string, interview: Interview, guessedByName: boolean): LongColumns {
  const columns = new Map<number, ColumnRole>();
  for (let column = 0; column < table.width; column += 1) {
    const role = guessed.get(column);
    const texts = columnTexts(table, column);
    if (texts.length === 0) continue;
    if (role === undefined && /^(?:id|uuid|guid|key|code|no|nr|#)$/i.test(cleanLine(table.header.cells[column] ?? ''))) {
      interview.warn(`The column ${quoted(table.header.cells[column] ?? '')} holds identifiers and is left out.`);
      continue;
    }
    const name = quoted(cleanLine(table.header.cells[column] ?? '') || `column ${String(column + 1)}`);
    const words = role === undefined
      ? `The column ${name} (for example ${quoted(texts[0] ?? '')}) has no known role and is left out. What does it hold?`
      : `Does the column ${name} (for example ${quoted(texts[0] ?? '')}) hold the ${role}?`;
    const question = { id: `${id}.column${String(column + 1)}`, kind: 'column_role' as const, words, options: columnRoles, suggestion: role ?? ('leave out' as const) };
    columns.set(column, role !== undefined && guessedByName ? interview.corrected(question) : interview.choose(question));
  }
  return columns;
}

function numberOf(text: string): number | undefined {
  return /^-?\d{1,6}(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}

function flagOf(text: string): boolean | undefined {
  if (/^(?:true|yes|y|x|1|must|must[ -]have|required|✓|✔)$/i.test(text)) return true;
  return /^(?:false|no|n|0|optional|nice[ -]to[ -]have)$/i.test(text) ? false : undefined;
}
