import { Draft } from '../draft/draft.js';
import { looksLikeRung, rungShare } from '../rank/title-signs.js';
import { cleanLine } from '../text/clean-text.js';
import { nameAndDescription } from '../text/names.js';
import { isRungFact, namesCompetencies, namesRungs, telling } from './column-names.js';
import { cellOf, columnTexts, type HeadedTable, placeOf } from './table.js';
import { holdsTitles, isYesNo } from './wide-shape.js';

/** A table that holds one competency for several rungs, or one rung with several competencies; its title names the other. */
export interface PartialTable {
  readonly table: HeadedTable;
  readonly rows: 'rungs' | 'competencies';
  /** The column with the texts. */
  readonly texts: number;
  /** Columns that are left out. */
  readonly beside: readonly string[];
}

/** Finds such a table; null when it is none. */
export function partialTable(table: HeadedTable): PartialTable | null {
  const [first = '', ...others] = Array.from({ length: table.width }, (_, at) => cleanLine(table.header.cells[at] ?? ''));
  const names = columnTexts(table, 0);
  const columns = others.map((header, at) => ({ header, at: at + 1, length: columnTexts(table, at + 1).join('').length, fact: isRungFact(header) || isYesNo(table, at + 1) })).filter(({ length, fact }) => length > 0 && !fact);
  if (columns.some(({ header }) => looksLikeRung(header))) return null;
  const named = columns.filter(({ header }) => telling(header, 'statement') < Infinity);
  const texts = (named.length > 0 ? named : columns.length === 1 ? columns : []).sort((a, b) => b.length - a.length)[0];
  if (texts === undefined || names.length < 2 || holdsTitles(table, [texts.at])) return null;
  const beside = others.filter((header) => header !== texts.header && header !== '');
  const rungs = rungShare(names) >= 0.6;
  if (rungs && (namesRungs(first) || first === '' || looksLikeRung(first))) return { table, rows: 'rungs', texts: texts.at, beside };
  if (!rungs && namesCompetencies(first) && looksLikeRung(table.title)) return { table, rows: 'competencies', texts: texts.at, beside };
  return null;
}

/** Puts such tables of a document together: by their titles and what their rows name. */
export function joinPartialTables(parts: readonly PartialTable[], title: string): Draft {
  const draft = new Draft(title);
  for (const { table, rows, texts } of parts) {
    const heading = nameAndDescription(table.title).name.replace(/\s+(?:competency|skill)$/i, '');
    for (const row of table.body) {
      const name = cleanLine(cellOf(row, 0));
      if (name === '') continue;
      const rung = draft.rung(rows === 'rungs' ? name : heading);
      const competency = draft.competency(rows === 'rungs' ? heading : name);
      draft.add(rung, competency, { text: cellOf(row, texts), source: placeOf(table, row, texts) });
    }
  }
  return draft;
}
