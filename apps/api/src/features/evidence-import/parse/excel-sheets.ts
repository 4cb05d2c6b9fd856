import { archiveProblem } from '@nextrung/ladder-files';
import readXlsxFile from 'read-excel-file/universal';
import { quoted } from '../../people/import-parse/tabular/index.js';
import { workLogLimits } from './limits.js';
import type { FileRow } from './record-table.js';

/** A sheet of an Excel file: its rows that hold anything. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly FileRow[];
}

/** Reads every sheet of an Excel file (.xlsx), or says why it cannot. Of formulas, only the values that were saved count. */
export async function readExcelSheets(bytes: Uint8Array): Promise<readonly Sheet[] | string> {
  const problem = archiveProblem(bytes, workLogLimits.unpackedBytes);
  if (problem !== null) return problem;
  try {
    const sheets = await readXlsxFile(bytes.slice().buffer, { trim: true });
    const wide = sheets.find(({ data }) => data.some((row) => row.length > workLogLimits.columns));
    if (wide !== undefined) return `The sheet ${quoted(wide.sheet)} has more than 1,000 columns.`;
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((row, at) => ({ line: at + 1, cells: row.map(textOf) })).filter(({ cells }) => cells.some((cell) => cell !== '')),
    }));
  } catch (error) {
    return `The file is a ZIP archive but no Excel file that can be read (${error instanceof Error ? quoted(error.message) : 'for an unknown reason'}).`;
  }
}

function textOf(value: unknown): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
