import { withFormulaMark } from '@nextrung/ladder-files';
import { cleanLine } from './import-parse/index.js';
import type { ExportRow } from './people-export.repository.js';

/** The columns as the import reads them; behind the mark by which a spreadsheet knows that letters with accents are UTF-8. */
export const EXPORT_HEADER = `\uFEFF${csvLine(['Name', 'E-mail', 'Rung', 'Level since', 'Manager', 'Dotted line', 'Team', 'Location', 'Working share', 'Contractor', 'Left on'])}`;

/** One person in the columns that the import reads, so that the file comes in again without a change. */
export function exportLine({ name, email, rung, levelSince, manager, dotted, team, location, workingShare, contractor, endedOn }: ExportRow): string {
  return csvLine([
    name, email, rung ?? '', rung === null ? '' : (levelSince ?? ''), manager ?? '', dotted.join('; '), team ?? '', location ?? '', `${workingShare} %`, contractor ? 'yes' : 'no', endedOn ?? '',
  ]);
}

/** Every cell in quotation marks, on one line, and none that a spreadsheet takes for a formula. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${withFormulaMark(cleanLine(cell)).replaceAll('"', '""')}"`).join(',')}\n`;
}
