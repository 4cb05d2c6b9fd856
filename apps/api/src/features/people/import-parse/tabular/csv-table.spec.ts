import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readCsvTable } from './csv-table.js';
import { importLimits } from './limits.js';

const cellsOf = (text: string): (readonly string[])[] => readCsvTable(text).rows.map(({ cells }) => cells);

describe('a table from CSV text', () => {
  it.each([
    ['comma', 'a,b\n1,2'],
    ['semicolon', 'a;b\n1;2'],
    ['tab', 'a\tb\n1\t2'],
    ['a separator named by the spreadsheet', 'sep=;\na;b\n1;2'],
    ['a byte order mark', '\uFEFFa,b\n1,2'],
    ['Windows line ends', 'a,b\r\n1,2\r\n'],
    ['old Macintosh line ends', 'a,b\r1,2'],
  ])('reads %s', (_, text) => {
    expect(readCsvTable(text).header?.cells).toEqual(['a', 'b']);
    expect(cellsOf(text)).toEqual([['1', '2']]);
  });

  it('does not take a separator within quotation marks for one', () => {
    expect(readCsvTable('"a,x,y,z";b\n1;2').header?.cells).toEqual(['a,x,y,z', 'b']);
  });

  it('counts physical lines through cells of several lines and blank rows', () => {
    const { rows } = readCsvTable('a,b\n"one\r\ntwo",1\n\n,\nx,"say ""hi"""\n');
    expect(rows).toEqual([{ line: 2, cells: ['one\ntwo', '1'] }, { line: 6, cells: ['x', 'say "hi"'] }]);
  });

  it('keeps quotation marks inside an unquoted cell', () => {
    expect(cellsOf('a,b\n27" screen,2')).toEqual([['27" screen', '2']]);
  });

  it('names the row with text after a closing mark and reads the next ones', () => {
    const { rows, broken } = readCsvTable('a,b\n1,2\n"he said "no"",3\n4,5\n');
    expect(broken).toEqual([{ line: 3, message: expect.stringContaining('text after a closing quotation mark') }]);
    expect(rows.map(({ line }) => line)).toEqual([2, 4]);
  });

  it('names the row whose quotation is never closed, and takes none of its torn lines for a row', () => {
    const { rows, broken } = readCsvTable('a,b\n1,2\n"open,3\ntorn line\n4,5\n');
    expect(broken).toEqual([{ line: 3, message: 'A quotation mark opens a cell in this row and is never closed.' }]);
    expect(rows.map(({ line }) => line)).toEqual([2, 5]);
  });

  it('gives up after many broken rows and says so', () => {
    const { broken } = readCsvTable(`a,b\n${'"x"y,1\n'.repeat(50)}`);
    expect(broken).toHaveLength(21);
    expect(broken.at(-1)?.message).toContain('nothing from here on was read');
  });

  it('stops one row after the limit', () => {
    expect(readCsvTable(`a\n${'x\n'.repeat(importLimits.rows + 100)}`).rows).toHaveLength(importLimits.rows + 1);
  });

  it('agrees with csv-parse on every well-formed table', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\t', '\n', ' ', '=', '😀') });
    const separators = fc.constantFrom(',', ';', '\t');
    fc.assert(fc.property(fc.array(fc.tuple(cell, cell, cell)), separators, (rows, delimiter) => {
      const line = (cells: readonly string[]): string => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(delimiter);
      const text = [`x${delimiter}y${delimiter}z`, ...rows.map(line)].join('\n');
      const oracle: string[][] = parse(text, { delimiter, record_delimiter: '\n', from_line: 2 });
      expect(cellsOf(text)).toEqual(oracle.filter((cells) => cells.some((value) => value.trim() !== '')));
    }));
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', ' ', ';', '\t'), maxLength: 60 }), (text) => {
      expect(() => readCsvTable(text)).not.toThrow();
    }));
  });
});
