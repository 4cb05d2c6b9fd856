import { type FileEntry, ZipWriter } from './zip.js';

export type SheetCell = string | number | null;

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of a workbook with one sheet whose first row stays in place; its first style is plain, its second bold. */
function parts(sheet: string): FileEntry[] {
  return [
    { name: '[Content_Types].xml', text: `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/></Types>` },
    { name: '_rels/.rels', text: `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>` },
    { name: 'xl/workbook.xml', text: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>` },
    { name: 'xl/_rels/workbook.xml.rels', text: `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>` },
    { name: 'xl/styles.xml', text: `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/></cellXfs></styleSheet>` },
  ].map(({ name, text }) => ({ name, text: HEAD + text }));
}

/** An Excel workbook with one sheet, written while its rows come in. Texts are texts, whatever they begin with. */
export async function* xlsx(sheet: string, header: readonly string[], rows: AsyncIterable<readonly (readonly SheetCell[])[]>): AsyncGenerator<Buffer> {
  const zip = new ZipWriter();
  for (const part of parts(sheet)) yield zip.file(part);
  yield zip.begin('xl/worksheets/sheet1.xml');
  yield zip.more(`${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews><sheetData>${row(header, 1, true)}`);
  let line = 1;
  for await (const some of rows) yield zip.more(some.map((cells) => row(cells, (line += 1), false)).join(''));
  yield zip.more('</sheetData></worksheet>');
  yield zip.end();
  yield zip.directory();
}

function row(cells: readonly SheetCell[], line: number, bold: boolean): string {
  const style = bold ? ' s="1"' : '';
  const written = cells.map((cell, at) => {
    if (cell === null || cell === '') return '';
    const place = `r="${columnName(at)}${line}"${style}`;
    return typeof cell === 'number' ? `<c ${place}><v>${cell}</v></c>` : `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  });
  return `<row r="${line}">${written.join('')}</row>`;
}

/** A, B … Z, AA … */
export function columnName(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnName(Math.floor(at / 26) - 1) + last;
}

/** XML has no place for control characters, nor for half a pair. */
function escaped(text: string): string {
   
  const writable = text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
  return writable.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
