import { describe, expect, it } from '@jest/globals';

import { readListFile } from './list-file';

/** A file as a browser gives it; the one of the test environment cannot be read as bytes. */
const file = (bytes: Uint8Array, size = bytes.length): File => ({ size, arrayBuffer: () => Promise.resolve(bytes.slice().buffer) }) as unknown as File;
const codes = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0));
const TEXT = 'Name,E-mail\nZoë Conceição,zoe@example.org';

describe('a file with a list of people', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(TEXT)],
    ['UTF-8 with its mark', new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(TEXT)])],
    ['Windows-1252', Uint8Array.from(codes(TEXT))],
    ['UTF-16 of a spreadsheet', new Uint8Array([0xff, 0xfe, ...codes(TEXT).flatMap((code) => [code, 0])])],
    ['UTF-16 the other way round', new Uint8Array([0xfe, 0xff, ...codes(TEXT).flatMap((code) => [0, code])])],
  ])('is read as %s', async (_, bytes) => {
    expect(await readListFile(file(bytes))).toEqual({ text: TEXT });
  });

  it.each([
    ['an empty one', file(new Uint8Array()), 'The file is empty.'],
    ['one that is too large', file(new Uint8Array([65]), 3 * 1024 * 1024), 'The file has 3.0 MB; at most 2 MB are read.'],
    ['a workbook', file(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0])), 'This is not a text file.'],
  ])('is refused when it is %s', async (_, refused, problem) => {
    expect(await readListFile(refused)).toEqual({ problem: expect.stringContaining(problem) });
  });
});
