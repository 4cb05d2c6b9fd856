import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type Ladder, ladderFromContent } from '@nextrung/domain/ladder';
import fc from 'fast-check';
import { parse } from 'yaml';
import { aLadder } from '@nextrung/domain/ladder/testing';
import { ladderOf } from '../ladder-of.js';
import { inspected } from '../testing/inspecting.js';
import { exportFacts, exportLadder, type ExportTextFormat, leftOutBy } from '../index.js';
import { placedCells } from './placed-cells.js';

const META = { organisationId: '0199e1a0-0000-7000-8000-000000000001', organisation: 'Alder', version: 3, publishedAt: '2026-11-25T09:00:00.000Z' };

async function again(ladder: Ladder, format: ExportTextFormat): Promise<Ladder> {
  const { content } = exportLadder(ladder, format, META);
  const { ladders, questions, warnings } = await inspected(`ladder.${exportFacts[format].extension}`, content);
  expect([questions, warnings]).toEqual([[], []]);
  const [found] = ladders;
  if (found === undefined || ladders.length !== 1) throw new Error(`${String(ladders.length)} ladders`);
  return ladderOf(found);
}

const matrix = (ladder: Ladder, more: (indicator: Ladder['cells'][number]['indicators'][number]) => unknown[] = () => []): unknown =>
  placedCells(ladder).map(({ rung, competency, indicators }) => [rung.title, competency.name, indicators.map((one) => [one.text, one.must, ...more(one)])]);

const builtIn = ((): Ladder => {
  const read = ladderFromContent(parse(readFileSync(new URL('../../../../apps/api/content/product-management.yaml', import.meta.url), 'utf8')));
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
})();

/** Texts that files, spreadsheets and readers of Markdown trip over. */
const TEXTS = [
  '=HYPERLINK("https://evil.example")', '+1', '-1', '@SUM(A1)', '\t=1', "'=1", "''-x", ' =1', '＝1', 'Must-have: x', '  Must-have: x', '• a\n• b', 'a\n  b\n\nc', '**bold** [x](javascript:alert(1)) | y',
  '<script>alert(1)</script> &amp; &lt; &', '# x', '## x', '1. x', '1) x', '> x', '- x', '$x$ `c` ~~s~~ \\ \\\\ <br>', '<!-- x -->', 'none', 'TBD', ' spaced ', '---', 'two\nlines\n', 'a;b,c|d\te"f', 'a\u2028b\u2029c\u0009d', '\u05e9\u05dc\u05d5\u05dd \u{1f600}', 'null',
];

function withTexts(texts: readonly string[], ladder: Ladder = builtIn): Ladder {
  let next = -1;
  const text = (): string => texts[(next += 1) % texts.length] ?? 'x';
  const named = (id: string): string => `${text()} ${id}`;
  return {
    ...ladder,
    title: text(),
    rungs: ladder.rungs.map((rung) => ({ ...rung, title: named(rung.id) })),
    competencies: ladder.competencies.map((one) => ({ ...one, name: named(one.id) })),
    cells: ladder.cells.map((cell) => ({ ...cell, indicators: cell.indicators.map((one) => ({ ...one, text: text(), examples: [text(), text()] })) })),
  };
}

const hostile = TEXTS.map((_, at) => withTexts([...TEXTS.slice(at), ...TEXTS.slice(0, at)]));

describe.each(['yaml', 'json', 'case'] as const)('the ladder as %s', (format) => {
  it('comes back whole', async () => {
    expect(leftOutBy(format, builtIn)).toEqual([]);
    expect(await again(builtIn, format)).toEqual(builtIn);
    await fc.assert(fc.asyncProperty(aLadder, async (ladder) => {
      expect(await again(ladder, format)).toEqual(ladder);
    }), { numRuns: 60 });
  });
});

describe.each(['csv', 'csv-wide', 'markdown'] as const)('the ladder as %s', (format) => {
  it('comes back with its rungs, competencies, indicators and must-haves', async () => {
    for (const ladder of [builtIn, ...hostile]) expect(matrix(await again(ladder, format))).toEqual(matrix(ladder));
    await fc.assert(fc.asyncProperty(aLadder, async (ladder) => {
      expect(matrix(await again(ladder, format))).toEqual(matrix(ladder));
    }), { numRuns: 60 });
  });
});

describe('a list in CSV', () => {
  it('keeps the ids of indicators, their examples and the codes of rungs', async () => {
    const ladder = await again(hostile[0] ?? builtIn, 'csv');
    expect(matrix(ladder, ({ id, examples }) => [id, examples])).toEqual(matrix(hostile[0] ?? builtIn, ({ id, examples }) => [id, examples]));
    expect(ladder.rungs.map(({ id }) => id)).toEqual(builtIn.rungs.map(({ id }) => id));
  });

  it.each(['csv', 'csv-wide'] as const)('has no cell that a spreadsheet would run (%s)', (format) => {
    for (const ladder of hostile) {
      const { content } = exportLadder(ladder, format, META);
      const starts = [...content.matchAll(/(?<=^|,|\n)"\s*([^"])/g)].map(([, sign = '']) => sign);
      expect(starts.filter((sign) => '=+-@\t\r＝'.includes(sign))).toEqual([]);
      expect(content.charCodeAt(0)).not.toBe(0xfeff);
    }
  });

  it('is read after a spreadsheet saved it with semicolons, or with its columns moved', async () => {
    const rows = 'must;text;rung;competency;id;examples;Rung Order\r\nyes;b;Upper;Craft;U.C1;;2\r\n;a;Lower;Craft;L.C1;• once;1\r\n';
    const { format, ladders, questions } = await inspected('edited.csv', rows);
    expect([format, questions, ladders[0]?.rungs]).toEqual(['csv-long', [], [{ key: 'L', title: 'Lower' }, { key: 'U', title: 'Upper' }]]);
    expect(ladders[0]?.cells[1]?.statements).toEqual([{ text: 'b', must: true, id: 'U.C1', source: 'line 2' }]);
  });
});

describe('Markdown', () => {
  it('says in its first line what is left out, and has no text that means something', () => {
    const { content, leftOut } = exportLadder(withTexts(TEXTS), 'markdown', META);
    expect(content.split('\n')[0]).toBe(`<!-- Nextrung ladder, format 1. Left out: ${leftOut.join('; ')}. -->`);
    expect(content.slice(4)).not.toMatch(/<(?!br>)/);
    expect(content).not.toMatch(/(?<!\\)[|[\]`]/);
  });

  it('is read after somebody wrote into it, and says what it could not place', async () => {
    const { content } = exportLadder(builtIn, 'markdown', META);
    const edited = content.replace('\n- ', '\n- **Must-have:** A new one.\n- ').replace('### ', 'A table was here.\n\nAnd a note.\n\n### ');
    const { ladders, warnings } = await inspected('edited.md', edited);
    expect(ladders[0]?.cells[0]?.statements[0]).toMatchObject({ text: 'A new one.', must: true });
    expect(warnings).toEqual([expect.stringContaining('A table was here'), expect.stringContaining('And a note')]);
  });

  it('is an ordinary document for other readers, and for us without its first line', async () => {
    const { content } = exportLadder(builtIn, 'markdown', META);
    const { ladders } = await inspected('wiki.md', content.split('\n').slice(1).join('\n'));
    const [found] = ladders;
    expect(found && matrix(ladderOf(found))).toEqual(matrix(builtIn));
  });
});

describe('what is left out', () => {
  const bare: Ladder = { ...builtIn, rungs: builtIn.rungs.map((rung) => ({ ...rung, compensation: null, years: null, responsibilities: [], focus: '', checklist: [], track: 'ic', managesPeople: false, short: rung.title })), overlays: [], notes: [], market: '', compensationBasis: '', locationFactors: [] };

  it('is said for this ladder, and nothing that it does not have', () => {
    expect(leftOutBy('csv', builtIn)).toEqual(expect.arrayContaining(['the pay range of 7 rungs', 'the typical years of 7 rungs', expect.stringMatching(/^1 overlay with \d+ skills$/), 'what promotion asks for (policies)', expect.stringContaining('the guide')]));
    expect(leftOutBy('csv', bare).join()).not.toMatch(/pay range|years|overlay|named skill|note|focus/);
    expect(leftOutBy('csv', builtIn)).not.toContain('the codes of 102 indicators');
    expect(leftOutBy('csv-wide', builtIn)).toContain('the codes of 102 indicators');
    expect(leftOutBy('pdf', builtIn).join()).not.toMatch(/the pay range|years|responsibilities|focus/);
  });
});
