import { describe, expect, it } from '@jest/globals';
import { zipSync } from 'fflate';
import { grid, inspected, printed, refusalOf } from '../testing/inspecting.js';
import { workbook } from '../testing/workbook.js';

describe('Excel files', () => {
  const matrix = [['Our ladder', null, null], [null], ['Competency', 'Senior PM', 'PM'], ['Strategy', '- one\n- two', 'three & <four>'], ['Data', null, 'five']];

  it('reads a matrix, with blank cells and a title above', async () => {
    expect(await grid('x.xlsx', workbook({ Ladder: matrix }))).toEqual({ PM: { Strategy: ['three & <four>'], Data: ['five'] }, 'Senior PM': { Strategy: ['one', 'two'] } });
  });

  it('names sheet, row and column of a statement', async () => {
    const { format, ladders } = await inspected('x.bin', workbook({ Ladder: matrix }));
    expect(format).toBe('excel');
    expect(ladders[0]?.cells[0]?.statements[0]?.source).toBe('sheet “Ladder”, row 4, column “PM”');
  });

  it('reads every sheet that is a ladder', async () => {
    const sheet = (name: string): string[][] => [['Level', 'Competency', 'Statement'], ['PM', name, 'does'], ['Senior PM', name, 'leads']];
    const { ladders } = await printed('x.xlsx', workbook({ IC: sheet('A'), Management: sheet('B'), Notes: [['Written in', 2027], ['By', 'us']] }));
    expect(ladders.map(({ title }) => title)).toEqual(['IC', 'Management']);
  });

  it('refuses an archive that is no Excel file, one that is damaged, and one without a ladder', async () => {
    expect(await refusalOf('x.xlsx', zipSync({ 'a.txt': new Uint8Array([65]) }))).toMatch(/no Excel file that can be read/);
    expect(await refusalOf('x.xlsx', workbook({ A: matrix }).slice(0, 700))).toMatch(/damaged/);
    expect(await refusalOf('x.xlsx', workbook({ Figures: [['a', 'b'], [1, 2], [3, 4]] }))).toMatch(/^No ladder was found/);
  });

  it('does not open what unpacks to very much, whatever it says of its size', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(80 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await refusalOf('bomb.xlsx', bomb)).toMatch(/unpacks to more than 64 MB/);
    const lying = bomb.slice();
    const view = new DataView(lying.buffer);
    for (let at = 0; at < lying.length - 4; at += 1) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1_000, true);
    expect(await refusalOf('bomb.xlsx', lying)).toMatch(/unpacks to more than 64 MB/);
  });
});
