import { looksLikeRung, rungShare } from '../rank/title-signs.js';
import { cleanLine } from '../text/clean-text.js';
import { type ColumnRole, rolesNamed, telling } from './column-names.js';
import { columnTexts, type HeadedTable } from './table.js';

/** Which column of a list holds what, by position. */
export type LongColumns = ReadonlyMap<number, ColumnRole>;

const SCALE = /^(?:aware(?:ness)?|basic|beginner|working|intermediate|practitioner|proficient|advanced|expert|master|foundation(?:al)?|competent|novice|developing|\d)$/i;

/** Guesses the columns by their names; null when there is no rung, competency and statement. */
export function longColumnsByName(table: HeadedTable): LongColumns | null {
  const headers = Array.from({ length: table.width }, (_, at) => cleanLine(table.header.cells[at] ?? ''));
  const best = (role: Exclude<ColumnRole, 'leave out'>, taken: ReadonlySet<number>): number | null => {
    const fitting = headers.map((header, at) => ({ at, value: telling(header, role) })).filter(({ at, value }) => value < Infinity && !taken.has(at) && (role === 'rung' || columnTexts(table, at).length > 0));
    return fitting.sort((a, b) => a.value - b.value)[0]?.at ?? null;
  };
  const roles = new Map<number, ColumnRole>();
  const taken = new Set<number>();
  const take = (role: Exclude<ColumnRole, 'leave out'>): number | null => {
    const at = best(role, taken);
    if (at === null) return null;
    roles.set(at, role);
    taken.add(at);
    return at;
  };
  take('competency description');
  take('rung description');
  const competency = take('competency');
  const rung = rungColumn(table, headers, taken);
  if (rung !== null) {
    roles.set(rung, 'rung');
    taken.add(rung);
  }
  take('level');
  if (!roles.values().toArray().includes('level')) {
    const second = headers.findIndex((header, at) => !taken.has(at) && rolesNamed(header).includes('rung') && columnTexts(table, at).length > 0 && columnTexts(table, at).every((text) => SCALE.test(text)));
    if (second >= 0) {
      roles.set(second, 'level');
      taken.add(second);
    }
  }
  const statement = take('statement');
  if (competency === null || rung === null || statement === null) return null;
  for (const role of ['must', 'order', 'ladder description', 'ladder', 'group'] as const) take(role);
  return roles;
}

/** Of “Role” and “Level” the one that tells rungs apart: a scale of skill is none, nor is the same role in every row. */
function rungColumn(table: HeadedTable, headers: readonly string[], taken: ReadonlySet<number>): number | null {
  const fitting = headers.map((header, at) => ({ at, value: telling(header, 'rung') })).filter(({ at, value }) => value < Infinity && !taken.has(at)).sort((a, b) => a.value - b.value);
  const telltale = fitting.filter(({ at }) => {
    const texts = columnTexts(table, at);
    return new Set(texts).size > 1 && !(fitting.length > 1 && texts.every((text) => SCALE.test(text)));
  });
  return (telltale[0] ?? fitting[0])?.at ?? null;
}

/** Guesses the columns by what they hold, for names that say nothing: repeated rungs, repeated names, and the longest texts. */
export function longColumnsByContent(table: HeadedTable): LongColumns | null {
  if (table.body.length < 4 || table.width > 12) return null;
  const columns = Array.from({ length: table.width }, (_, at) => {
    const texts = columnTexts(table, at);
    return { at, texts, distinct: [...new Set(texts)], length: texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length) };
  });
  const repeated = columns.filter(({ texts, distinct, length }) => texts.length > table.body.length * 0.8 && distinct.length > 1 && distinct.length <= texts.length / 1.5 && length < 60);
  const rung = repeated.find(({ distinct }) => rungShare(distinct) > 0.6);
  const competency = repeated.find(({ at }) => at !== rung?.at);
  const statement = columns.filter(({ at, length }) => at !== rung?.at && at !== competency?.at && length > 15).sort((a, b) => b.length - a.length)[0];
  if (rung === undefined || competency === undefined || statement === undefined) return null;
  if (Array.from(table.header.cells).filter((header) => looksLikeRung(header)).length > 1) return null;
  return new Map<number, ColumnRole>([[rung.at, 'rung'], [competency.at, 'competency'], [statement.at, 'statement']]);
}
