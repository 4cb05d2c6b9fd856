import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import { type Ladder, ladderFromContent } from '@nextrung/domain/ladder';
import { aLadder } from '@nextrung/domain/ladder/testing';
import fc from 'fast-check';
import { parse } from 'yaml';

import { renderLadderPdf } from './ladder-pdf.js';
import { ladderSheet } from './ladder-sheet.js';
import { HOSTILE_TEXTS } from './testing/hostile-packet.js';

const PRINT = { owner: 'Alder', version: 3, day: '2026-11-25' };

const builtIn = ((): Ladder => {
  const read = ladderFromContent(parse(readFileSync(new URL('../../../apps/api/content/product-management.yaml', import.meta.url), 'utf8')));
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
})();

function hasTool(name: string): boolean {
  try {
    execFileSync(name, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const withTool = (name: string): typeof it | typeof it.skip => (hasTool(name) ? it : it.skip);
const run = (tool: string, args: string[], pdf: Uint8Array): string => execFileSync(tool, [...args, '-', ...(tool === 'pdftotext' ? ['-'] : [])], { input: pdf, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] }).replaceAll('\u00a0', ' ');
const words = (text: string): string => text.replace(/\s+/g, ' ');
const letters = (text: string): string => text.replace(/[\s-]+/g, '');

/** The ladder with one text in every place that people can write to. */
const filled = (text: string): Ladder => ({
  ...builtIn,
  title: text,
  currency: text,
  rungs: builtIn.rungs.map((rung) => ({ ...rung, title: text, focus: text, responsibilities: [text] })),
  competencies: builtIn.competencies.map((one) => ({ ...one, name: text, description: text })),
  cells: builtIn.cells.map((cell) => ({ ...cell, indicators: cell.indicators.map((one) => ({ ...one, text })) })),
});

describe('the ladder as a PDF', () => {
  withTool('pdftotext')('says every indicator, and of each rung its years, pay, focus and responsibilities', async () => {
    const text = words(run('pdftotext', ['-raw'], await renderLadderPdf(builtIn, PRINT)));
    expect(text).toContain('Alder · version 3 · 25 Nov 2026');
    expect(text).toMatch(/a bold first word: a must-?have of its rung/);
    expect(text).toContain('Page 1 of 2');
    for (const { text: indicator } of builtIn.cells.flatMap(({ indicators }) => indicators)) expect(letters(text)).toContain(letters(indicator));
    for (const { title, focus } of builtIn.rungs) expect([text.includes(title), letters(text).includes(letters(focus))]).toEqual([true, true]);
    expect(text).toContain('USD 750,000–2,000,000 (open at the top, varies widely)');
    expect(text).toContain('10 years and more');
  });

  withTool('pdfinfo')('is tagged, on paper that fits its rungs, dated by its day', async () => {
    const wide = run('pdfinfo', ['-isodates'], await renderLadderPdf(builtIn, PRINT));
    expect(wide).toMatch(/Tagged: +yes/);
    expect(wide).toMatch(/Page size: +1190\.55 x 841\.89/);
    expect(wide).toContain('2026-11-25T00:00:00Z');
    const narrow = { ...builtIn, rungs: builtIn.rungs.slice(0, 5) };
    expect(run('pdfinfo', [], await renderLadderPdf(narrow, PRINT))).toMatch(/Page size: +841\.89 x 595\.276/);
  });

  it('is the same bytes for the same ladder and day', async () => {
    const [first, second] = [await renderLadderPdf(builtIn, PRINT), await renderLadderPdf(builtIn, PRINT)];
    expect(Buffer.from(first).equals(second)).toBe(true);
  });

  it.each(Object.entries(HOSTILE_TEXTS))('prints %s as text', async (_, text) => {
    expect(Buffer.from(await renderLadderPdf(filled(text), PRINT)).subarray(0, 5).toString('latin1')).toBe('%PDF-');
  });

  withTool('pdftotext')('says every indicator of a large ladder too', async () => {
    const competencies = Array.from({ length: 30 }, (_, at) => ({ id: `c${String(at)}`, name: `Competency ${String(at)}` }));
    const cells = builtIn.rungs.flatMap(({ id }) => competencies.map(({ id: competency }) => ({
      rung: id, competency, indicators: Array.from({ length: 10 }, (_, at) => ({ id: `${id}.${competency}.${String(at)}`, must: at === 0, text: `Does ${id} ${competency} ${String(at)}` })),
    })));
    const text = letters(run('pdftotext', ['-raw'], await renderLadderPdf({ ...builtIn, competencies, cells }, PRINT)));
    for (const { text: indicator } of cells.flatMap(({ indicators }) => indicators)) expect(text).toContain(letters(indicator));
  });

  it('prints any ladder', async () => {
    await fc.assert(fc.asyncProperty(aLadder, async (ladder) => {
      expect((await renderLadderPdf(ladder, PRINT)).length).toBeGreaterThan(1_000);
    }), { numRuns: 15 });
  });
});

describe('the pages of a ladder', () => {
  it('hold at most eight rungs side by side, in groups of about one size', () => {
    const many = { ...builtIn, rungs: Array.from({ length: 17 }, (_, at) => ({ ...builtIn.rungs[0], id: `R${String(at)}`, title: `R${String(at)}` })) } as Ladder;
    expect(ladderSheet(many, PRINT).groups.map(({ rungs }) => rungs.length)).toEqual([6, 6, 5]);
    expect(ladderSheet(many, PRINT).groups.flatMap(({ rungs }) => rungs)).toEqual(many.rungs.map(({ title }) => title));
  });
});
