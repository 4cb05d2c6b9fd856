import type { Ladder } from '@nextrung/domain/ladder';
import { stringify } from 'csv-stringify/sync';
import { bulletCell } from '../text/bullet-cell.js';
import { withFormulaMark } from '../text/formula-mark.js';
import { placedCells } from './placed-cells.js';

/** The columns of the list, by which it is known again. */
export const listColumns = ['rung', 'rung order', 'competency', 'id', 'must', 'text', 'examples'] as const;

/** One row an indicator; a cell without any is a row without a text, so that no rung or competency is lost. */
export function csvList(ladder: Ladder): string {
  const rows = placedCells(ladder).flatMap(({ rung, competency, indicators }) => {
    const place = [rung.title, String(rung.ordinal), competency.name];
    if (indicators.length === 0) return [[...place, '', '', '', '']];
    return indicators.map(({ id, must, text, examples = [] }) => [...place, id, must ? 'yes' : 'no', text, bulletCell(examples.map((example) => ({ text: example, must: false })))]);
  });
  return csvOf([[...listColumns], ...rows]);
}

/** UTF-8 without a byte-order mark; every text in quotation marks, no cell a formula. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return stringify(rows.map((row) => row.map(withFormulaMark)), { quoted_string: true, record_delimiter: 'unix' });
}
