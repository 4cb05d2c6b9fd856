import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { examine } from './content/examine.js';
import { fileName, savedAs } from './content/file-name.js';
import { keptContent } from './content/kept-content.js';
import { jpeg, lyingDocument, office, PDF, png, webp } from './testing/sample-files.js';

describe('what may be attached', () => {
  let folder: string;
  beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'nextrung-examine-')); });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function kept(name: string, bytes: Buffer): Promise<{ kind: string; content: Buffer }> {
    const path = join(folder, 'file');
    writeFileSync(path, bytes);
    const { kind, pieces } = await examine(path, bytes.length, name);
    const parts: Buffer[] = [];
    const content = await keptContent(path, pieces);
    for await (const part of content.open() as AsyncIterable<Buffer>) parts.push(part);
    expect(Buffer.concat(parts).length).toBe(content.size);
    return { kind, content: Buffer.concat(parts) };
  }

  it.each([
    ['a.png', png(), 'png'], ['a.JPG', jpeg(), 'jpeg'], ['a.webp', webp(), 'webp'], ['a.pdf', PDF, 'pdf'], ['a.docx', office('docx'), 'docx'], ['a.xlsx', office('xlsx', { 'xl/printerSettings/printerSettings1.bin': Buffer.alloc(9) }), 'xlsx'], ['a.pptx', office('pptx', { 'ppt/media/image1.svg': strToU8('<svg/>') }), 'pptx'],
    ['a.txt', Buffer.from('Grüße\r\n\tfrom 3 < 4'), 'text'], ['a.md', Buffer.from('# Why\n<br> and <script> further down'.padStart(4_000, '.')), 'markdown'], ['a.csv', Buffer.from('\ufeffa,b\n1,2'), 'csv'],
  ])('takes %s', async (name, bytes, kind) => {
    expect((await kept(name, bytes)).kind).toBe(kind);
  });

  it.each([
    ['a program', 'a.exe', Buffer.from('MZ')], ['SVG', 'a.svg', Buffer.from('<svg onload="alert(1)"/>')], ['SVG as a picture', 'a.png', Buffer.from('<svg onload="alert(1)"/>')], ['SVG as text', 'a.txt', Buffer.from(' \n<svg onload="alert(1)"/>')], ['HTML as text', 'a.md', Buffer.from('Dear all\n<script>alert(1)</script>')],
    ['XML as text', 'a.txt', Buffer.from('<?xml version="1.0"?><svg/>')], ['a script as text', 'a.txt', Buffer.from('#!/bin/sh\nrm -rf /')], ['a PDF in a text', 'a.txt', Buffer.from('hello %PDF-1.7')], ['zeros as text', 'a.csv', Buffer.from('a\0b')], ['UTF-16 as text', 'a.txt', Buffer.from('\ufeffabc', 'utf16le')], ['half a letter', 'a.txt', Buffer.from([0x61, 0xc3])],
    ['a PNG called PDF', 'a.pdf', png()], ['a PDF called PNG', 'a.png', PDF], ['a Word document called Excel', 'a.xlsx', office('docx')], ['no end', 'report', PDF], ['a phone picture', 'a.jpg', Buffer.from('\0\0\0\x18ftypheic')],
    ['a PDF with something before it', 'a.pdf', Buffer.concat([Buffer.from('<html>'), PDF])], ['a PDF with a page behind it', 'a.pdf', Buffer.concat([PDF, Buffer.from('<html>')])], ['a PDF that is a ZIP', 'a.pdf', pdfAndZip()], ['half a PDF', 'a.pdf', PDF.subarray(0, 20)],
    ['half a PNG', 'a.png', png().subarray(0, 40)], ['half a JPEG', 'a.jpg', jpeg().subarray(0, -2)], ['a PNG larger than any screen', 'a.png', png([], 60_000, 60_000)], ['half a WebP', 'a.webp', webp().subarray(0, 30)],
    ['an archive', 'a.docx', Buffer.from(zipSync({ 'a.txt': strToU8('a') }))], ['macros', 'a.docx', office('docx', { 'word/vbaProject.bin': Buffer.alloc(9) })], ['a program inside', 'a.xlsx', office('xlsx', { 'xl/embeddings/run.exe': Buffer.alloc(9) })], ['an OLE object', 'a.pptx', office('pptx', { 'ppt/embeddings/oleObject1.bin': Buffer.alloc(9) })],
    ['names that lead out', 'a.docx', office('docx', { '../../etc/passwd': Buffer.alloc(9) })], ['names with backslashes', 'a.docx', office('docx', { '..\\x': Buffer.alloc(9) })], ['absolute names', 'a.docx', office('docx', { '/etc/passwd': Buffer.alloc(9) })], ['the same part twice', 'a.docx', office('docx', { 'MAIN.xml': Buffer.alloc(9) })],
    ['a bomb', 'a.docx', office('docx', { 'word/a.xml': Buffer.alloc(30_000_000) })], ['a bomb in many parts', 'a.docx', office('docx', Object.fromEntries(Array.from({ length: 210 }, (_, index) => [`${String(index)}.xml`, [Buffer.alloc(990_000), { level: 1 }] as const])))], ['a directory that lies', 'a.docx', lyingDocument()], ['a document with something before it', 'a.docx', Buffer.concat([png(), office('docx')])], ['a document with something behind it', 'a.docx', Buffer.concat([office('docx'), Buffer.from('<html>')])], ['half a document', 'a.docx', office('docx').subarray(0, -40)],
  ])('refuses %s, in words', async (_, name, bytes) => {
    await expect(kept(name, bytes)).rejects.toThrow(/^(This|The content) .+\.$/s);
  });

  it('keeps a picture without what was written beside it or behind it, and the right way up', async () => {
    for (const [name, bytes] of [
      ['a.jpg', jpeg({ place: '51.5074N-0.1278W', behind: 'PK\x03\x04<script>51.5074N' })], ['a.webp', webp('51.5074N')],
      ['a.png', Buffer.concat([png([['tEXt', 'place 51.5074N'], ['eXIf', '51.5074N'], ['zTXt', '51.5074N']]), Buffer.from('<script>51.5074N')])],
    ] as const) {
      expect(bytes.toString('latin1')).toContain('51.5074N');
      const { content } = await kept(name, bytes);
      expect(content.toString('latin1')).not.toMatch(/51\.5074N|<script>|comment/);
      // What was cleaned is a whole picture still.
      expect((await kept(name, content)).content).toEqual(content);
    }
    expect((await kept('a.jpg', jpeg({ place: 'x', orientation: 6 }))).content.includes(Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6]))).toBe(true);
    expect((await kept('a.png', png())).content).toEqual(png());
  });

  it.each([
    ['../../etc/passwd.txt', 'passwd.txt'], ['C:\\Users\\me\\report.pdf', 'report.pdf'], ['..', 'file'], ['.htaccess', 'htaccess'], ['a\u202Egnp.exe', 'a_gnp.exe'], ['CON.txt', '_CON.txt'], ['a\r\nSet-Cookie: x.pdf', 'a__Set-Cookie_ x.pdf'], [' a . ', 'a'], [`${'ä'.repeat(300)}.pdf`, `${'ä'.repeat(116)}.pdf`], ['\ud800.pdf', '\ufffd.pdf'], ['/', 'file'],
  ])('makes of the name %s a name', (given, expected) => {
    expect(fileName(given)).toBe(expected);
  });

  it('lets no name out of its header', () => {
    expect(savedAs('Bericht "Q3"; größer.pdf')).toBe(`attachment; filename="Bericht _Q3__ groer.pdf"; filename*=UTF-8''Bericht%20%22Q3%22%3B%20gr%C3%B6%C3%9Fer.pdf`);
    expect(savedAs('報告.pdf')).toBe(`attachment; filename="file.pdf"; filename*=UTF-8''%E5%A0%B1%E5%91%8A.pdf`);
    expect(readFileSync(join(folder, 'file')).length).toBeGreaterThan(0);
  });
});

/** Begins and ends as a PDF, and holds a whole ZIP with a comment that reaches to its end. */
function pdfAndZip(): Buffer {
  const zip = Buffer.from(zipSync({ 'a.txt': strToU8('a') }));
  const comment = Buffer.from('\n%%EOF\n');
  zip.writeUInt16LE(comment.length, zip.length - 2);
  return Buffer.concat([Buffer.from('%PDF-1.7\n'), zip, comment]);
}
