import { describe, expect, it } from '@jest/globals';
import { grid, inspected, printed, refusalOf } from '../testing/inspecting.js';

const PAIR = { Junior: { Strategy: ['a'], Data: ['c'] }, Senior: { Strategy: ['b'], Data: ['d'] } };

describe('Markdown tables', () => {
  it.each([
    ['as they should be', '| Skill | Junior | Senior |\n|---|---|---|\n| Strategy | a | b |\n| Data | c | d |\n'],
    ['without pipes at the ends', 'Skill | Junior | Senior\n--- | --- | ---\nStrategy | a | b\nData | c | d\n'],
    ['with pipes missing here and there', '| Skill | Junior | Senior\n|---|---|---|\n| Strategy | a | b\nData | c | d |\n'],
    ['without the line of dashes', '| Skill | Junior | Senior |\n| Strategy | a | b |\n| Data | c | d |\n'],
    ['torn by a blank line', '| Skill | Junior | Senior |\n|---|---|---|\n| Strategy | a | b |\n\n| Data | c | d |\n'],
    ['with levels that are links', '| Skill | [Junior](https://example.org/j) | [**Senior**](#senior) |\n|:---|:---:|---:|\n| *Strategy* | a | b |\n| Data | c | d |\n'],
    ['with levels as rows', '| Level | Strategy | Data |\n|---|---|---|\n| Senior | b | d |\n| Junior | a | c |\n'],
  ])('%s', async (_, table) => {
    expect(await grid('x.md', `# Ladder\n\n${table}`)).toEqual(PAIR);
  });

  it('keeps pipes that are text, addresses and tags', async () => {
    expect(await grid('x.md', '| Skill | Junior | Senior |\n|---|---|---|\n| Data | a \\| b | see [guide](https://example.org/g) <i>now</i><br>- next |\n')).toEqual({
      Junior: { Data: ['a | b'] }, Senior: { Data: ['see guide (https://example.org/g) <i>now</i>', 'next'] },
    });
  });

  it('takes tables with the same rungs for groups of one ladder, and asks', async () => {
    const table = (skill: string): string => `| Skill | Junior | Senior |\n|---|---|---|\n| ${skill} | a | b |\n`;
    const file = `# Product ladder\n\n## Craft\n\n${table('Research')}\n## People\n\n${table('Mentoring')}`;
    const { ladders, questions } = await printed('x.md', file);
    expect([ladders.length, ladders[0]?.competencies, questions.length]).toEqual([1, ['Research', 'Mentoring'], 1]);
    expect((await printed('x.md', file, { groups1: 'ladders of their own' })).ladders.map(({ title }) => title)).toEqual(['Craft', 'People']);
  });

  it('puts tables of one competency each together', async () => {
    const table = (text: string): string => `| Level | Demonstrates competency by… | Assessment |\n|---|---|---|\n| PM | ${text} | form |\n| Senior PM | more ${text} | form |\n`;
    expect(await grid('x.md', `# Ladder\n\n## Interviews Competency\n\n${table('x')}\n## Data\n\n${table('y')}`)).toEqual({ PM: { Interviews: ['x'], Data: ['y'] }, 'Senior PM': { Interviews: ['more x'], Data: ['more y'] } });
  });

  it('leaves tables out that are no ladder: facts about levels, titles elsewhere, tools', async () => {
    const file = '# L\n\n| Level | Title | Years |\n|---|---|---|\n| L1 | Junior | 0-2 |\n| L2 | Senior | 3+ |\n\n## Elsewhere\n\n| Level | Google | Meta |\n|---|---|---|\n| L1 | APM 1 | RPM |\n| L2 | PM 2 | IC5 |\n\n## Matrix\n\n| Competency | L1 | L2 |\n|---|---|---|\n| Data | a | b |\n\n| Tool | Use |\n|---|---|\n| Pen | writing |\n';
    const { ladders, warnings } = await printed('x.md', file);
    expect(ladders).toMatchObject([{ title: 'Matrix', competencies: ['Data'], cells: 2 }]);
    expect(warnings.filter((one) => one.includes('is no ladder and is left out'))).toHaveLength(3);
  });
});

describe('Markdown headings', () => {
  const wanted = { 'Associate PM': { Strategy: ['one', 'two'], Data: ['three'] }, 'Senior PM': { Strategy: ['four'], Data: ['five', 'six'] } };

  it.each([
    ['rung above competency', '# L\n## Senior PM\n### Strategy\n- four\n### Data\n- five\n- six\n## Associate PM\n### Strategy\n- one\n- two\n### Data\n1. three\n'],
    ['competency above rung', '# L\n## 1. Strategy (50%)\n### Associate PM\n- one\n- two\n### Senior PM\n- four\n## 2. Data (50%)\n### Associate PM\n- three\n### Senior PM\n- five\n- six\n'],
    ['bold lines below headings', 'Associate PM\n---\n\n**Strategy:**\n- one\n- two\n\n**Data:**\n- three\n\nSenior PM\n---\n\n**Strategy**\n- four\n\n__Data__\n- five\n- six\n'],
    ['bullets within bullets', '# L\n## Associate PM\n- Strategy\n  - one\n  - two\n- Data\n  - three\n## Senior PM\n- Strategy\n  - four\n- Data\n  - five\n  - six\n'],
    ['paragraphs', '# L\n## Associate PM\n### Strategy\none\n\ntwo\n### Data\nthree\n## Senior PM\n### Strategy\nfour\n### Data\nfive\n\nsix\n'],
  ])('%s', async (_, file) => {
    expect(await grid('x.md', file)).toEqual(wanted);
  });

  it('reads bullets with a label as competencies where the labels come again', async () => {
    expect(await grid('x.md', '# L\n## Junior PM\n- **Strategy:** one\n- **Data**: two\n## Senior PM\n- **Strategy:** three\n- **Data**: four\n')).toEqual({ 'Junior PM': { Strategy: ['one'], Data: ['two'] }, 'Senior PM': { Strategy: ['three'], Data: ['four'] } });
  });

  it('reads levels that are labels of texts, where no heading names them', async () => {
    expect(await grid('x.md', '# L\n## Communication\n**Level 1** Explains own work.\n\n**Level 2** Explains the team’s.\n## Delivery\n1. **Level 1** – ships tasks\n2. **Level 2** – ships features\n')).toEqual({
      'Level 1': { Communication: ['Explains own work.'], Delivery: ['ships tasks'] }, 'Level 2': { Communication: ['Explains the team’s.'], Delivery: ['ships features'] },
    });
  });

  it('reads labels without bold letters where they come again, and leaves others as they stand', async () => {
    expect(await grid('x.md', '# L\n## PM\n- Strategy: follows\n- Data - reads\n## Senior PM\n- Strategy: sets\n- Data - defines\n')).toEqual({ PM: { Strategy: ['follows'], Data: ['reads'] }, 'Senior PM': { Strategy: ['sets'], Data: ['defines'] } });
    expect(await grid('x.md', '# L\n## PM\n- Goals - what for: follows\n## Senior PM\n- Sets them\n')).toEqual({ PM: { Expectations: ['Goals - what for: follows'] }, 'Senior PM': { Expectations: ['Sets them'] } });
  });

  it('keeps bullets without competencies together, with labels that differ per level, and says so', async () => {
    const { ladders, warnings } = await printed('x.md', '# Developer\n## D1 - Developer 1\n<img src="a.png">\n- **Learns**: quickly\n## D2 - Developer 2\n- **Designs**: features\n');
    expect(ladders).toEqual([{ title: 'Developer', rungs: ['D1 - Developer 1', 'D2 - Developer 2'], competencies: ['Expectations'], cells: 2, statements: 2 }]);
    expect(warnings).toContainEqual(expect.stringContaining('stand under “Expectations”'));
  });

  it('asks which way round it is when nothing names a level', async () => {
    const file = '# Guide\n## Explorer\n### Craft\n- a\n### People\n- b\n## Builder\n### Craft\n- c\n### People\n- d\n';
    expect((await printed('x.md', file)).questions[0]).toContain('rungs or competencies?');
    expect(Object.keys(await grid('x.md', file, { 'outline1.orientation': 'competencies' }))).toEqual(['Craft', 'People']);
  });

  it('takes headings before a table that says less, and asks', async () => {
    const file = '# L\n## Levels\n| Level | Scope |\n|---|---|\n| PM | a team |\n| Senior PM | an area |\n\n## Definitions\n### PM\n- Owns the goals of a team and the numbers behind them\n### Senior PM\n- Owns the goals of an area and the numbers behind them\n';
    const { format, questions } = await printed('x.md', file);
    expect(format).toBe('markdown-headings');
    expect(questions[0]).toContain('Which are the ladder?');
    expect((await printed('x.md', file, { 'markdown.taken': 'tables' })).format).toBe('markdown-tables');
  });

  it('leaves years and pay out of the expectations, and names what belongs to no rung', async () => {
    const { ladders, warnings } = await inspected('x.md', '# L\nHello all.\n## PM\n**Typical experience:** 2 years\n- Owns a team’s goals\n## Senior PM\n- Owns an area\n## Questions\n- Ask us\n');
    expect(ladders[0]?.cells.flatMap(({ statements }) => statements.map(({ text }) => text))).toEqual(['Owns a team’s goals', 'Owns an area']);
    expect(warnings.join('\n')).toMatch(/Typical experience.*\n?[^]*Questions/);
    expect(warnings.join('\n')).toContain('Hello all.');
  });

  it('refuses a text without levels, with its headings', async () => {
    expect(await refusalOf('x.md', '# Recipe\n## Flour\n- sieve\n')).toMatch(/^No ladder was found in the file: .*“Recipe”, “Flour”/);
  });
});
