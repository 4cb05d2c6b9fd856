import { strToU8, zipSync } from 'fflate';

/** A cell: a text, a number, a day counted as Excel does, or a formula with the value that was saved, if any. */
export type Cell = string | number | null | { readonly serial: number } | { readonly formula: string; readonly value?: number } | { readonly raw: string };

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** An Excel file with these sheets, written by hand. `head` stands before every sheet's first tag. */
export function workbook(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>, head = ''): Uint8Array {
  const names = Object.keys(sheets);
  const xml = (text: string, before = ''): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${before}${text}`);
  return zipSync({
    '[Content_Types].xml': xml('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'),
    'xl/workbook.xml': xml(`<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${names.map((name, at) => `<sheet name="${escaped(name)}" sheetId="${String(at + 1)}" r:id="rId${String(at + 1)}"/>`).join('')}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': xml(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_, at) => `<Relationship Id="rId${String(at + 1)}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${String(at + 1)}.xml"/>`).join('')}<Relationship Id="rIdS" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`),
    'xl/styles.xml': xml(`<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`),
    ...Object.fromEntries(Object.values(sheets).map((rows, at) => [`xl/worksheets/sheet${String(at + 1)}.xml`, xml(`<worksheet xmlns="${MAIN}"><sheetData>${rows.map(rowXml).join('')}</sheetData></worksheet>`, head)])),
  });
}

function rowXml(cells: readonly Cell[], row: number): string {
  return `<row r="${String(row + 1)}">${cells.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${String(row + 1)}`)).join('')}</row>`;
}

function cellXml(cell: Cell, place: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${String(cell)}</v></c>`;
  if (typeof cell === 'string') return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  if ('serial' in cell) return `<c r="${place}" s="1"><v>${String(cell.serial)}</v></c>`;
  if ('raw' in cell) return `<c r="${place}" t="inlineStr"><is><t>${cell.raw}</t></is></c>`;
  return `<c r="${place}"><f>${escaped(cell.formula)}</f>${cell.value === undefined ? '' : `<v>${String(cell.value)}</v>`}</c>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
