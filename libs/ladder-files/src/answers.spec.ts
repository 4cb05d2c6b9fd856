import { describe, expect, it } from '@jest/globals';
import { inspected, printed } from './testing/inspecting.js';

const FILE = 'Area,Explorer,Builder,Outcomes\nStrategy,one,two,more\nData,four,five,less\n';

describe('answers to questions', () => {
  it('are given by the ids of the first inspection, and close the questions', async () => {
    const { questions } = await inspected('x.csv', FILE);
    expect(questions.map(({ id, kind }) => [id, kind])).toEqual([['table.1.column4', 'column_role'], ['ladder1.rank', 'rank_order']]);
    expect(questions[1]).toMatchObject({ options: ['Explorer', 'Builder'], suggestion: ['Explorer', 'Builder'] });
    const { ladders, questions: open } = await inspected('x.csv', FILE, { 'table.1.column4': 'description', 'ladder1.rank': ['Builder', 'Explorer'] });
    expect(open).toEqual([]);
    expect(ladders[0]?.rungs.map(({ title }) => title)).toEqual(['Builder', 'Explorer']);
    expect(ladders[0]?.competencies[0]).toEqual({ key: 'strategy', name: 'Strategy', description: 'more' });
  });

  it('that do not fit are named, and the question stays open', async () => {
    const { questions, warnings } = await inspected('x.csv', FILE, { 'table.1.column4': 'a colour', 'ladder1.rank': ['Builder', 'Builder'], constructor: 'x' });
    expect(questions).toHaveLength(2);
    expect(warnings.filter((one) => one.startsWith('The answer to'))).toHaveLength(2);
  });

  it('can turn a matrix round, and change the column of a list', async () => {
    expect((await printed('x.csv', 'Level,A one,B two,C three\nL1,a,b,c\nL2,d,e,f\n', { 'table.1.orientation': 'competencies' })).ladders[0]?.rungs).toEqual(['A one', 'B two', 'C three']);
    const list = 'Level,Competency,Statement,Comment\nPM,A,x,why\nSenior PM,A,y,how\n';
    expect((await inspected('x.csv', list, { 'table.1.column3': 'leave out', 'table.1.column4': 'statement' })).ladders[0]?.cells.map(({ statements }) => statements[0]?.text)).toEqual(['why', 'how']);
  });

  it('name doubles', async () => {
    const { ladders, questions } = await printed('x.csv', 'Competency,PM,Senior PM\nA,a,b\nB,c,d\nA,e,f\n', { 'ladder1.competencies.a': ['A at home', 'A abroad'] });
    expect([ladders[0]?.competencies, questions]).toEqual([['A at home', 'B', 'A abroad'], []]);
  });

  it('take in a table that was left out', async () => {
    const matrix = (corner: string, last: string): string => `| ${corner} | PM | Senior PM |\n|---|---|---|\n| Craft | a | b |\n| Data | c | ${last} |\n\n`;
    const file = `# L\n\n## One\n\n${matrix('Competency', 'd')}## Two\n\n| Leader | Director | VP |\n|---|---|---|\n| Craft | a | |\n| Data | c | |\n`;
    const { ladders, questions } = await inspected('x.md', file);
    expect([ladders.length, questions.map(({ kind }) => kind)]).toEqual([1, ['which_ladders']]);
    expect((await printed('x.md', file, { [questions[0]?.id ?? '']: 'import' })).ladders.map(({ title }) => title)).toEqual(['One', 'Two']);
  });
});
