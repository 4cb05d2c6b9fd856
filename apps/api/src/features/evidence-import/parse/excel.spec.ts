import { describe, expect, it } from '@jest/globals';
import { zipSync } from 'fflate';
import { type Cell, workbook } from '../testing/workbook.js';
import { readWorkLog, type WorkLog, type WorkLogBytes } from './index.js';

const read = (content: Uint8Array, more: Partial<WorkLogBytes> = {}): Promise<WorkLog> => readWorkLog({ fileName: 'work.xlsx', content, ...more });
const refusal = async (content: Uint8Array): Promise<string> => {
  const { items, errors } = await read(content);
  expect(items).toEqual([]);
  expect(errors).toHaveLength(1);
  return errors[0]?.message ?? '';
};

describe('an Excel file', () => {
  it('is read by the names of its columns, with rows counted as Excel does', async () => {
    const log = await read(workbook({ Work: [['ID', 'Title', 'Date'], ['A-1', 'Rebuilt search', { serial: 46_000 }], [null], ['A-2', '', { serial: 46_001 }]] }));
    expect(log).toMatchObject({ format: 'excel', source: 'work', unit: 'row', sheets: ['Work'], sheet: 'Work', columns: ['ID', 'Title', 'Date'] });
    expect(log.items).toMatchObject([{ line: 2, externalId: 'A-1', title: 'Rebuilt search', endedOn: '2025-12-09' }]);
    expect(log.errors).toEqual([{ line: 4, field: 'title', message: 'The title is missing.' }]);
  });

  it('may count its days, write them or name a quarter', async () => {
    const { items, errors } = await read(workbook({ Work: [['Task', 'When'], ['a', 46_000], ['b', '14.03.2025'], ['c', 'Q2 2025'], ['d', 46_000.75], ['e', 'March 2025']] }));
    expect(errors).toEqual([]);
    expect(items.map(({ startedOn, endedOn }) => [startedOn, endedOn])).toEqual([
      [null, '2025-12-09'], [null, '2025-03-14'], ['2025-04-01', '2025-06-30'], [null, '2025-12-09'], ['2025-03-01', '2025-03-31'],
    ]);
  });

  it('may have a title and remarks above its columns, and sheets that are no list', async () => {
    const file = workbook({ About: [['Made by me']], 'My work': [['What I did in 2025'], ['for the review'], ['Title', 'Notes'], ['Ran the beta', 'with six customers']] });
    expect(await read(file)).toMatchObject({ sheets: ['About', 'My work'], sheet: 'My work', items: [{ line: 4, title: 'Ran the beta', happened: 'with six customers' }] });
    expect(await read(file, { sheet: 'About' })).toMatchObject({ sheet: 'About', items: [] });
    expect((await read(file, { sheet: 'Gone' })).errors).toMatchObject([{ message: 'There is no sheet of this name in the file.' }]);
  });

  it('gives the saved values of formulas, and no formula as one', async () => {
    const cells: Cell[][] = [['Title', 'Notes'], ['=HYPERLINK("http://evil.example")', { formula: 'SUM(1,2)', value: 3 }], ['Two', { formula: 'WEBSERVICE("http://evil.example")' }]];
    expect((await read(workbook({ Work: cells }))).items).toMatchObject([{ title: '=HYPERLINK("http://evil.example")', happened: '3' }, { title: 'Two', happened: '' }]);
  });

  it('has columns to choose, and says which hold something that is not taken', async () => {
    const mapping = { externalId: null, title: 'Thing', happened: 'Words', startedOn: null, endedOn: null, link: null, episode: null };
    const log = await read(workbook({ Work: [['Thing', 'Words', 'Mood', 'Empty'], ['One', 'two', 'three']] }), { mapping });
    expect(log).toMatchObject({ items: [{ title: 'One', happened: 'two' }], unused: ['Mood'] });
  });

  it('is refused with more rows than come in at once', async () => {
    const rows = Array.from({ length: 2_001 }, (_, at) => [`Item ${String(at)}`]);
    expect(await refusal(workbook({ Work: [['Title'], ...rows] }))).toMatch(/more than 2,000 rows/);
  });

  it.each([
    ['an archive of something else', zipSync({ 'a.txt': new Uint8Array([65]) }), /no Excel file that can be read/],
    ['a damaged file', workbook({ A: [['Title'], ['One']] }).slice(0, 600), /damaged/],
    ['an old or protected workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /old Excel file/],
    ['a bomb', zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(60 * 1024 * 1024) }), /unpacks to more than 40 MB/],
    ['more than 5 MB', new Uint8Array(5 * 1024 * 1024 + 1).fill(80), /larger than 5 MB/],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2, 0xff, 0, 3, 0, 0, 9]), /binary file/],
  ])('is refused when it is %s', async (_, bytes, words) => expect(await refusal(bytes)).toMatch(words));

  it('does not unfold entities that unfold entities', async () => {
    const head = `<!DOCTYPE lolz [<!ENTITY a "lol">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${String.fromCharCode(98 + at)} "${`&${String.fromCharCode(97 + at)};`.repeat(10)}">`).join('')}]>`;
    const { items } = await read(workbook({ Work: [['Title'], [{ raw: '&j;' }], ['Two']] }, head));
    for (const { title } of items) expect(title.length).toBeLessThan(200);
  });
});
