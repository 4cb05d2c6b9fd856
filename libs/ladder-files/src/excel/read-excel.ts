import { accepted, refused } from '@nextrung/domain/kernel';
import readXlsxFile from 'read-excel-file/universal';
import { ladderFileLimits } from '../limits.js';
import type { Table } from '../table/table.js';
import { counted, quoted } from '../text/clean-text.js';
import type { Read } from '../types.js';
import { archiveProblem } from './unpacked-size.js';

/** Reads every sheet of an Excel file (.xlsx) as a table. */
export async function readExcel(bytes: Uint8Array): Promise<Read<readonly Table[]>> {
  const problem = archiveProblem(bytes);
  if (problem !== null) return refused({ code: 'unreadable', message: problem });
  let sheets: Awaited<ReturnType<typeof readXlsxFile>>;
  try {
    sheets = await readXlsxFile(bytes.slice().buffer, { trim: true });
  } catch (error) {
    return refused({ code: 'unreadable', message: `The file is a ZIP archive but no Excel file that can be read (${error instanceof Error ? error.message.split('\n')[0] ?? '' : 'unknown reason'}).` });
  }
  const tables: Table[] = [];
  for (const { sheet, data } of sheets) {
    const columns = data.reduce((most, row) => Math.max(most, row.length), 0);
    if (data.length > ladderFileLimits.rows || columns > ladderFileLimits.columns) {
      const { rows } = ladderFileLimits;
      return refused({ code: 'too_large', message: `The sheet ${quoted(sheet)} has ${counted(data.length, 'row')} and ${counted(columns, 'column')}; a ladder has at most ${counted(rows, 'row')} and ${counted(ladderFileLimits.columns, 'column')}.` });
    }
    tables.push({ title: sheet, unit: 'row', within: `sheet ${quoted(sheet)}`, rows: data.map((row, at) => ({ at: at + 1, cells: row.map(textOf) })) });
  }
  return accepted(tables);
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}
