import { decodeText } from '@nextrung/ladder-files';
import { guessMapping } from './column-mapping.js';
import { readExcelSheets, type Sheet } from './excel-sheets.js';
import { sourceOf } from './file-kind.js';
import { bytesProblem } from './limits.js';
import { parseWorkLog, refusedLog, settledLog, understandTable, type WorkLogFile } from './parse-work-log.js';
import { recordTable } from './record-table.js';
import type { ImportMapping, WorkLog } from './types.js';

/** A file as its bytes, or as a text that was pasted or sent. */
export interface WorkLogBytes extends Omit<WorkLogFile, 'text'> {
  readonly content: string | Uint8Array;
  /** Of an Excel file; without it, the first sheet that looks like a work log. */
  readonly sheet?: string | undefined;
}

/** Reads a work log of any kind. Never throws: what cannot be taken is an error. */
export async function readWorkLog({ fileName, content, mapping, sheet }: WorkLogBytes): Promise<WorkLog> {
  if (typeof content === 'string') return parseWorkLog({ fileName, text: content, mapping });
  const facts = { format: 'excel', source: sourceOf(fileName), unit: 'row', sheets: [], sheet: null } as const;
  const problem = bytesProblem(content.byteLength) ?? oldWorkbook(content);
  if (problem !== null) return refusedLog({ ...facts, sheets: [] }, problem);
  if (isArchive(content)) return readExcel(await readExcelSheets(content), { fileName, mapping, sheet });
  const decoded = decodeText(content);
  if (!decoded.ok) return refusedLog({ ...facts, format: 'csv', unit: 'line', sheets: [] }, 'This is a binary file. Work is read from Markdown, CSV, Excel (.xlsx), JSON lines and calendar files (.ics).');
  const { text, warning } = decoded.value;
  const log = parseWorkLog({ fileName, text, mapping });
  return { ...log, warnings: [...(warning === undefined ? [] : [warning]), ...log.warnings] };
}

function readExcel(sheets: readonly Sheet[] | string, { fileName, mapping, sheet }: { fileName: string; mapping: ImportMapping | undefined; sheet: string | undefined }): WorkLog {
  const facts = { format: 'excel', source: sourceOf(fileName), unit: 'row' } as const;
  if (typeof sheets === 'string') return refusedLog({ ...facts, sheets: [], sheet: null }, sheets);
  const names = sheets.map(({ name }) => name);
  const tables = sheets.map(({ name, rows }) => ({ name, table: recordTable(rows) }));
  const filled = tables.filter(({ table }) => table.records.length > 0 || table.errors.length > 0);
  const chosen = sheet === undefined ? (filled.find(({ table }) => guessMapping(table).title !== null) ?? filled[0]) : tables.find(({ name }) => name === sheet);
  if (chosen === undefined) {
    return refusedLog({ ...facts, sheets: names, sheet: null }, sheet === undefined ? 'There are no rows in this file.' : 'There is no sheet of this name in the file.');
  }
  return settledLog({ ...facts, sheets: names, sheet: chosen.name }, understandTable(chosen.table, mapping));
}

function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** Excel until 2003, and Excel files behind a password, have a form of their own. */
function oldWorkbook(bytes: Uint8Array): string | null {
  const old = [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);
  return old ? 'This is an old Excel file (.xls), or one behind a password. Save it as .xlsx without a password.' : null;
}
