import { describe, expect, it } from '@jest/globals';
import readXlsxFile from 'read-excel-file/universal';
import { columnName, type SheetCell, xlsx } from './xlsx.js';

async function* pages(...given: SheetCell[][][]): AsyncGenerator<SheetCell[][]> {
  for (const page of given) yield await Promise.resolve(page);
}

async function read(header: string[], ...given: SheetCell[][][]): Promise<unknown[][]> {
  const chunks: Buffer[] = [];
  for await (const chunk of xlsx('Team', header, pages(...given))) chunks.push(chunk);
  const [sheet] = await readXlsxFile(new Uint8Array(Buffer.concat(chunks)).buffer);
  expect(sheet?.sheet).toBe('Team');
  return (sheet?.data ?? []);
}

describe('an Excel file', () => {
  it('holds what was written, over several pages', async () => {
    const many = Array.from({ length: 300 }, (_, at): SheetCell[] => [`Person ${at}`, at, null]);
    expect(await read(['Name', 'Index', 'Team'], many.slice(0, 200), many.slice(200))).toEqual([['Name', 'Index', 'Team'], ...many]);
    expect(await read(['Name'])).toEqual([['Name']]);
  });

  it('keeps every text a text, whatever it looks like', async () => {
    const hostile = ['=1+1', '+41', '@SUM(A1)', '<b>&"\'', 'Zoë 👩🏽‍🚀', '0012', 'two\nlines'];
    expect((await read(['Text'], hostile.map((text) => [text]))).slice(1).map(([cell]) => cell)).toEqual(hostile);
    expect((await read(['Text'], [['a\u0000\u0001\ud800b']]))[1]).toEqual(['a\ufffdb']);
  });

  it('counts columns as Excel does', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});
