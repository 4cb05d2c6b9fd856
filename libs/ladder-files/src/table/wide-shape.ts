import { looksLikeRung, rungShare, titleSigns } from '../rank/title-signs.js';
import { cleanLine } from '../text/clean-text.js';
import { isAside, isRungFact, namesCompetencies, namesRungs, telling } from './column-names.js';
import { cellOf, columnTexts, type HeadedTable } from './table.js';

/** How a matrix lies: what its rows are, which columns are the other axis, and which are beside it. */
export interface WideShape {
  readonly rows: 'competencies' | 'rungs';
  /** Columns that name the row: a category and the name, or the name alone. */
  readonly labels: readonly number[];
  /** Columns of the other axis. */
  readonly axis: readonly number[];
  /** Where rows are numbered or coded rungs, the column with their titles. */
  readonly titles?: number;
  /** Columns that hold neither, with what they may be. */
  readonly beside: readonly number[];
  /** Nothing tells which way round it lies. */
  readonly unclear: boolean;
  /** Every sign says that it is a ladder. */
  readonly sure: boolean;
}

/** Finds how a table lies as a matrix; null when it is none. */
export function wideShape(table: HeadedTable): WideShape | null {
  const headers = Array.from({ length: table.width }, (_, at) => cleanLine(table.header.cells[at] ?? ''));
  const labels = labelColumns(table, headers);
  const name = labels.at(-1) ?? 0;
  const rest = headers.map((header, at) => ({ header, at })).filter(({ at }) => !labels.includes(at) && columnTexts(table, at).length + Number(headers[at] !== '') > 0);
  const corner = headers[name] ?? '';
  const names = table.body.map((row) => cleanLine(cellOf(row, name))).filter((text) => text !== '');
  const across = rungShare(rest.filter(({ header }) => !isAside(header) && !isRungFact(header)).map(({ header }) => header));
  // Rows are numbered in many tables that are no ladder.
  const down = namesRungs(corner) || !names.every((one) => /^\d+$/.test(one)) ? rungShare(names) : 0;
  const rows = rowsAre(corner, across, down);
  if (rows === 'competencies') {
    if (names.every(isRungFact)) return null;
    const axis = rest.filter(({ header, at }) => !isYesNo(table, at) && isRungColumn(header, at, rest, across)).map(({ at }) => at);
    const beside = rest.map(({ at }) => at).filter((at) => !axis.includes(at));
    if (axis.length === 0 || (axis.length === 1 && !namesCompetencies(corner)) || holdsTitles(table, axis)) return null;
    const full = axis.every((at) => columnTexts(table, at).length > 0);
    const sure = namesCompetencies(corner) ? across > 0 || axis.length > 1 : across >= 0.5 && full && names.length > 1;
    return { rows, labels, axis, beside, unclear: across === 0 && down === 0 && !namesCompetencies(corner), sure };
  }
  const axis = rest.filter(({ header, at }) => header !== '' && !isRungFact(header) && !isAside(header) && telling(header, 'statement') === Infinity && !isYesNo(table, at)).map(({ at }) => at);
  if (axis.length === 0 || holdsTitles(table, axis)) return null;
  const titles = rest.find(({ header, at }) => /^(?:job |role |level )?(?:titles?|names?|positions?|roles?)$/i.test(header) && new Set(columnTexts(table, at)).size === table.body.length)?.at;
  const beside = rest.map(({ at }) => at).filter((at) => !axis.includes(at) && at !== titles);
  return { rows, labels, axis, beside, ...(titles !== undefined && { titles }), unclear: across === 0 && down === 0 && !namesRungs(corner), sure: down >= 0.5 && axis.length > 2 };
}

/** Whether a column only says yes or no. */
export function isYesNo(table: HeadedTable, column: number): boolean {
  const texts = columnTexts(table, column);
  return texts.length > 1 && texts.every((text) => /^(?:yes|no|y|n|true|false|✓|✔|✗|x)$/i.test(text));
}

/** A table whose cells are titles or codes of levels compares ladders, and one of numbers is a sheet of figures; neither is a ladder. */
export function holdsTitles(table: HeadedTable, columns: readonly number[]): boolean {
  const texts = columns.flatMap((column) => columnTexts(table, column));
  const titles = texts.filter((text) => {
    const { isRole, series } = titleSigns(text);
    return text.split(/\s+/, 6).length < 6 && (isRole || (series !== null && series !== ''));
  });
  const numbers = texts.filter((text) => !/\p{L}/u.test(text));
  return titles.length > texts.length * 0.6 || numbers.length > texts.length * 0.8;
}

/** “Level” in the corner may name its row or its column; whichever looks more like rungs is. */
function rowsAre(corner: string, across: number, down: number): WideShape['rows'] {
  if (namesCompetencies(corner) && across >= down / 2) return 'competencies';
  if (down > across) return 'rungs';
  if (across > down) return 'competencies';
  return namesRungs(corner) ? 'rungs' : 'competencies';
}

function isRungColumn(header: string, at: number, rest: readonly { header: string; at: number }[], across: number): boolean {
  if (header === '' || isAside(header) || isRungFact(header)) return false;
  if (looksLikeRung(header)) return true;
  if (across < 0.4) return true;
  // An unknown name before the first rung stands beside the matrix; one among them or after is a rung with a name of its own.
  const first = rest.find((column) => looksLikeRung(column.header));
  return first === undefined || at > first.at;
}

/** The first column, and the second when the first is a category: blank in places or repeated, the second naming each row. */
function labelColumns(table: HeadedTable, headers: readonly string[]): number[] {
  const [first = '', second = ''] = headers;
  if (table.width < 4) return [0];
  const groups = table.body.map((row) => cellOf(row, 0));
  const repeated = new Set(groups.filter((text) => text !== '')).size < table.body.length;
  const named = namesCompetencies(second) && !looksLikeRung(second) && !namesRungs(first);
  const blankHeaders = second === '' && columnTexts(table, 1).length > 0;
  const distinct = new Set(columnTexts(table, 1)).size === table.body.length;
  const short = columnTexts(table, 1).every((text) => text.length < 60);
  return repeated && distinct && short && (named || blankHeaders) ? [0, 1] : named && telling(second, 'competency') < telling(first, 'competency') && !looksLikeRung(second) ? [0, 1] : [0];
}
