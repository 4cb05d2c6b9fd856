import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inspectLadderFile } from './inspect.js';
import { fileOf, grid, printed, refusalOf } from './testing/inspecting.js';

/** Of the processor, so that what else runs on the machine does not count. */
const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1_000_000;
};

describe('hostile and broken files', () => {
  it.each([
    ['more than 10 MB', 'x.csv', new Uint8Array(10 * 1024 * 1024 + 1), /10\.0 MB; at most 10 MB/],
    ['nothing', 'x.csv', '', /^The file is empty\.$/],
    ['only spaces', 'x.md', '\uFEFF \n\n', /^The file is empty\.$/],
    ['a PDF', 'x.csv', '%PDF-1.7 …', /This is a PDF/],
    ['a web page', 'x.html', '<!DOCTYPE html><html><table></table></html>', /This is a web page/],
    ['old Excel', 'x.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), /Save it as \.xlsx/],
    ['bytes that are no text', 'x.csv', new Uint8Array(Array.from({ length: 4_000 }, (_, at) => (at * 7919) % 251)), /binary file/],
    ['JSON a thousand levels deep', 'x.json', `${'['.repeat(1_000)}1${']'.repeat(1_000)}`, /Line 1: lists and maps are nested more than 100 levels deep/],
    ['YAML a thousand brackets deep', 'x.yaml', `a: ${'['.repeat(1_000)}`, /nested more than 100 levels deep/],
    ['YAML a thousand indents deep', 'x.yaml', Array.from({ length: 1_000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'), /nested more than 100 levels deep/],
    ['YAML with a thousand dashes in a line', 'x.yaml', `${'- '.repeat(1_000)}a`, /nested more than 100 levels deep/],
    ['YAML of very many aliases', 'x.yaml', `a: &a [x,x,x,x,x,x,x,x,x]\n${['b', 'c', 'd', 'e', 'f', 'g'].map((key, at) => `${key}: &${key} [${Array<string>(9).fill(`*${'abcdef'.charAt(at)}`).join(',')}]`).join('\n')}\n`, /aliases/],
    ['very many levels', 'x.csv', `Level,Competency,Statement\n${Array.from({ length: 500 }, (_, at) => `Level ${String(at)},A,x`).join('\n')}`, /500 rungs; a ladder has at most 200/],
    ['very many rows', 'x.csv', `Level,Competency,Statement\n${'PM,A,x\n'.repeat(20_001)}`, /more than 20,000 rows/],
    ['a very long list', 'x.json', JSON.stringify({ PM: { Craft: Array<string>(20_001).fill('x') } }), /20,001 items/],
    ['a very long document', 'x.md', '- a\n'.repeat(50_001), /50,002 lines; at most 50,000 lines are read/],
    ['a wide row', 'x.csv', `Competency,${','.repeat(600)}\nA,b\n`, /602 columns in line 1/],
  ])('%s', async (_, name, content, message) => {
    expect(await refusalOf(name, content)).toMatch(message);
  });

  it('keeps markup and formulas as the text that they are', async () => {
    expect(await grid('x.csv', 'Competency,Junior,Senior\n<b>Craft</b>,<script>alert(1)</script>,"=HYPERLINK(""x"")"\nData,<img src=x onerror=alert(1)>,d\n')).toEqual({
      Junior: { '<b>Craft</b>': ['<script>alert(1)</script>'], Data: ['<img src=x onerror=alert(1)>'] },
      Senior: { '<b>Craft</b>': ['=HYPERLINK("x")'], Data: ['d'] },
    });
  });

  it('reads texts from right to left and emoji, without the marks that turn directions', async () => {
    expect(await grid('x.csv', 'Competency,Junior,Senior\nاستراتيجية,يتبع الأهداف,\u202Eيضع الأهداف\n🧠 Data,📈 reads,👩‍🚀 leads\n')).toEqual({
      Junior: { استراتيجية: ['يتبع الأهداف'], '🧠 Data': ['📈 reads'] },
      Senior: { استراتيجية: ['يضع الأهداف'], '🧠 Data': ['👩‍🚀 leads'] },
    });
  });

  it.each([
    ['pipes', '|'.repeat(400_000)], ['emphasis', `| Skill | Junior | Senior |\n|---|---|---|\n| A | ${'*a'.repeat(100_000)} | b |`], ['links', '['.repeat(300_000)], ['quotes', `a,b\n${'"'.repeat(300_001)}`], ['headings', '# a\n'.repeat(49_000)], ['levels', '## PM\n### A\n- x\n## Senior PM\n### A\n- y\n'.repeat(8_000)], ['rows of a table', `| Competency | PM | Senior PM |\n|---|---|---|\n${'| A | b *c* | d |\n'.repeat(49_000)}`],
    ['tags', '<'.repeat(300_000)], ['nested bullets', Array.from({ length: 5_000 }, (_, at) => `${' '.repeat(at % 200)}- a`).join('\n')], ['dashes', '- '.repeat(200_000)], ['colons', 'a: '.repeat(200_000)], ['spaces', `# a${' '.repeat(300_000)}b`],
    ['front matter without an end', `---\na: b\n${'- x\n'.repeat(50_000)}`], ['bold', '**'.repeat(200_000)], ['one long line', 'word '.repeat(400_000)], ['blank bold lines', `${'*'.repeat(50_000)}\n`.repeat(10)],
  ])('ends quickly on many %s', async (_, content) => {
    for (const name of ['x.md', 'x.csv', 'x.yaml', 'x.json', 'x']) expect(await seconds(() => inspectLadderFile(fileOf(name, content)))).toBeLessThan(5);
  }, 60_000);

  it.each([
    ['rungs and competencies in a list of ours', 'x.csv', `rung,rung order,competency,id,must,text,examples\n${Array.from({ length: 19_000 }, (_, at) => `r${String(at)},${String(at)},c${String(at)},,,x,`).join('\n')}`],
    ['bullets in a list of ours', 'x.csv', `rung,rung order,competency,id,must,text,examples\n${'r,1,c,,,x,"• a"\n'.repeat(19_000)}r,1,c,,,x,"${'• a\n'.repeat(100_000)}"`],
    ['rows and columns in a matrix of ours', 'x.csv', `competency \\ rung${Array.from({ length: 400 }, (_, at) => `,r${String(at)}`).join('')}\n${Array.from({ length: 10_000 }, (_, at) => `c${String(at)},x\n`).join('')}`],
    ['bullets in a document of ours', 'x.md', `<!-- Nextrung ladder -->\n# T\n## A\n### B\n${'- x\n'.repeat(45_000)}`],
    ['headings in a document of ours', 'x.md', `<!-- Nextrung ladder -->\n${Array.from({ length: 20_000 }, (_, at) => `## A${String(at)}\n### B${String(at)}\n`).join('')}`],
    ['apostrophes', 'x.csv', `Level,Competency,Statement\nPM,Craft,${"'".repeat(500_000)}\nSenior PM,Craft,${`'${' '.repeat(500_000)}`}x`],
  ])('ends quickly on many %s', async (_, name, content) => {
    expect(await seconds(() => inspectLadderFile(fileOf(name, content)))).toBeLessThan(5);
  });

  it('never throws and never gives an empty ladder, whatever the bytes', async () => {
    const names = fc.constantFrom('x.md', 'x.csv', 'x.yaml', 'x.json', 'x.xlsx', 'x');
    const pieces = fc.array(fc.constantFrom('PM', 'Senior PM', 'Level 1', '|', '---', '\n', '\n\n', ',', ';', '"', '# ', '## ', '- ', ': ', '[', ']', '{', '}', 'Competency', 'a', '**', '<br>', '\t', '&a', '*a', '__proto__', 'é', '🙂'), { maxLength: 60 }).map((all) => all.join(''));
    const content = fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ maxLength: 100 }).map((bytes) => new Uint8Array([0x50, 0x4b, 3, 4, ...bytes])), fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.json(), pieces).map((text) => new TextEncoder().encode(text)));
    await fc.assert(fc.asyncProperty(names, content, async (name, bytes) => {
      const result = await inspectLadderFile({ name, bytes });
      if (result.ok) expect(result.value.ladders.every(({ rungs, competencies, cells }) => rungs.length > 0 && competencies.length > 0 && cells.length > 0)).toBe(true);
      else expect(result.refusal.message).not.toBe('');
    }), { numRuns: 300 });
  }, 60_000);
});

describe('large files', () => {
  const level = (at: number): string => `Level ${String(at + 1)}`;
  const cell = (rung: number, competency: number): string => `Does thing ${String(competency)} as level ${String(rung)} asks for, week by week`;
  const numbers = Array.from({ length: 50 }, (_, at) => at);

  it('reads 5,000 rows in under two seconds', async () => {
    const file = `Level,Competency,Statement\n${Array.from({ length: 5_000 }, (_, at) => `Level ${String(at % 10)},Competency ${String(Math.floor(at / 10) % 20)},Statement ${String(at)}`).join('\n')}`;
    expect(await seconds(async () => expect((await printed('x.csv', file)).ladders[0]?.statements).toBe(5_000))).toBeLessThan(2);
  });

  it.each([
    ['x.csv', `Competency,${numbers.map(level).join(',')}\n${numbers.map((competency) => `Skill ${String(competency)},${numbers.map((rung) => cell(rung, competency).replace(',', '')).join(',')}`).join('\n')}`],
    ['x.md', `| Competency | ${numbers.map(level).join(' | ')} |\n|${'---|'.repeat(51)}\n${numbers.map((competency) => `| Skill ${String(competency)} | ${numbers.map((rung) => cell(rung, competency)).join(' | ')} |`).join('\n')}`],
    ['x.json', JSON.stringify(Object.fromEntries(numbers.map((rung) => [level(rung), Object.fromEntries(numbers.map((competency) => [`Skill ${String(competency)}`, [cell(rung, competency)]]))])))],
  ])('reads a framework of 50 × 50 in %s at 5,000 cells a second', async (name, file) => {
    const taken = await seconds(async () => expect((await printed(name, file)).ladders).toMatchObject([{ cells: 2_500, statements: 2_500 }]));
    expect(2_500 / taken).toBeGreaterThan(5_000);
  });
});
