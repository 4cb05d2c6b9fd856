import { describe, expect, it } from '@jest/globals';
import { stringify } from 'yaml';
import { grid, inspected, printed, refusalOf } from '../testing/inspecting.js';

const WANTED = { Junior: { Strategy: ['one', 'two'], Delivery: ['three'] }, Senior: { Strategy: ['four'], Delivery: ['five'] } };

const shapes: readonly (readonly [string, unknown])[] = [
  ['rung → competency → texts', { Senior: { Strategy: ['four'], Delivery: ['five'] }, Junior: { Strategy: ['one', 'two'], Delivery: ['three'] } }],
  ['competency → rung → texts', { Strategy: { Junior: ['one', 'two'], Senior: 'four' }, Delivery: { Junior: ['three'], Senior: ['five'] } }],
  ['levels with competencies', { levels: [{ name: 'Junior', competencies: { Strategy: ['one', 'two'], Delivery: ['three'] } }, { name: 'Senior', competencies: [{ name: 'Strategy', criteria: ['four'] }, { name: 'Delivery', criteria: ['five'] }] }] }],
  ['competencies with levels', { competencies: [{ name: 'Strategy', levels: [{ level: 'Junior', criteria: ['one', 'two'] }, { level: 'Senior', criteria: ['four'] }] }, { name: 'Delivery', levels: { Junior: ['three'], Senior: ['five'] } }] }],
  ['names listed apart from a matrix', { levels: ['Junior', 'Senior'], competencies: ['Strategy', 'Delivery'], expectations: { Junior: { Strategy: ['one', 'two'], Delivery: ['three'] }, Senior: { Strategy: ['four'], Delivery: ['five'] } } }],
  ['keys defined apart', { levels: [{ id: 'l2', name: 'Senior', order: 2 }, { id: 'l1', name: 'Junior', order: 1 }], competencies: [{ id: 's', name: 'Strategy', levels: { l1: ['one', 'two'], l2: ['four'] } }, { id: 'd', name: 'Delivery', levels: { l1: ['three'], l2: ['five'] } }] }],
  ['records', [{ level: 'Junior', competency: 'Strategy', text: ['one', 'two'] }, { level: 'Junior', competency: 'Delivery', text: 'three' }, { level: 'Senior', competency: 'Strategy', text: 'four' }, { level: 'Senior', competency: 'Delivery', text: 'five' }]],
  ['records beside definitions', { levels: [{ id: 'j', name: 'Junior' }, { id: 's', name: 'Senior' }], themes: [{ id: 'str', name: 'Strategy' }, { id: 'del', name: 'Delivery' }], items: [{ id: 1, summary: 'one', level: 'j', area: 'str' }, { id: 2, summary: 'two', level: 'j', area: 'str' }, { id: 3, summary: 'three', level: 'j', area: 'del' }, { id: 4, summary: 'four', level: 's', area: 'str' }, { id: 5, summary: 'five', level: 's', area: 'del' }] }],
  ['levels with a field for each competency', [{ level: 'Senior', Strategy: ['four'], Delivery: ['five'] }, { level: 'Junior', Strategy: ['one', 'two'], Delivery: ['three'] }]],
];

describe('lists and maps', () => {
  it.each(shapes)('%s', async (_, content) => {
    expect(await grid('x.json', JSON.stringify(content))).toEqual(WANTED);
    expect(await grid('x.yaml', stringify(content))).toEqual(WANTED);
    expect(await grid('x.txt', JSON.stringify(content))).toEqual(WANTED);
  });

  it('reads JSON lines', async () => {
    expect(await grid('x.json', '{"level": "PM", "competency": "A", "text": "x"}\n{"level": "Senior PM", "competency": "A", "text": "y"}\n')).toEqual({ PM: { A: ['x'] }, 'Senior PM': { A: ['y'] } });
  });

  it('reads tracks of milestones without names, asks for them, and says that examples are left out', async () => {
    const milestone = (summary: string): unknown => ({ summary, signals: [`${summary} well`], examples: ['once'] });
    const { ladders, questions, warnings } = await printed('snowflake.json', JSON.stringify({ MOBILE: { displayName: 'Mobile', category: 'A', description: 'Builds it', milestones: [milestone('Works'), milestone('Designs')] }, WEB: { displayName: 'Web', category: 'A', description: 'Builds it', milestones: [milestone('Works'), milestone('Designs')] } }));
    expect(ladders).toEqual([{ title: 'Snowflake', rungs: ['Milestone 1', 'Milestone 2'], competencies: ['Mobile', 'Web'], cells: 4, statements: 8 }]);
    expect(questions).toEqual([expect.stringContaining('have numbers and no names')]);
    expect(warnings).toContain('Examples are no expectations and are left out: “examples” (4).');
  });

  it('makes a ladder of each track whose levels hold competencies', async () => {
    const level = (name: string, text: string): unknown => ({ name, competencies: { People: [text] } });
    const { ladders } = await printed('x.json', JSON.stringify({ tracks: [{ name: 'IC', levels: [level('PM', 'a'), level('Senior PM', 'b')] }, { name: 'Management', levels: [level('Group PM', 'c'), level('Director', 'd')] }] }));
    expect(ladders.map(({ title, rungs }) => [title, rungs])).toEqual([['IC', ['PM', 'Senior PM']], ['Management', ['Group PM', 'Director']]]);
  });

  it('imports what there is where competencies differ per level, and says so', async () => {
    const { ladders, warnings } = await printed('x.json', JSON.stringify({ Junior: { Craft: ['a'] }, Senior: { People: ['b'] } }));
    expect(ladders).toMatchObject([{ cells: 2, competencies: ['Craft', 'People'] }]);
    expect(warnings).toContain('“X” is not a full matrix: 2 of 4 cells say nothing and stay empty.');
  });

  it('keeps names that mean something to the language', async () => {
    expect((await printed('x.json', '{"__proto__": {"Junior": ["a"], "Senior": ["b"]}, "constructor": {"Junior": ["c"], "Senior": ["d"]}}')).ladders[0]?.competencies).toEqual(['__proto__', 'constructor']);
    expect((await printed('x.yaml', '__proto__: {Junior: [a], Senior: [b]}\ntoString: {Junior: [c], Senior: [d]}\n')).ladders[0]).toMatchObject({ cells: 4 });
    expect((await printed('x.csv', 'Competency,Junior,Senior\n__proto__,a,b\nconstructor,c,d\n')).ladders[0]).toMatchObject({ competencies: ['__proto__', 'constructor'], cells: 4 });
  });

  it.each(['x.json', 'x.txt', 'x.csv', 'x.md', 'x'])('is recognised by what it holds when it is called %s', async (name) => {
    expect((await printed(name, '{"Strategy": {"Junior": ["a"], "Senior": ["b"]}}')).format).toBe('json');
    if (name === 'x.json') return;
    expect((await printed(name, 'Level,Competency,Statement\nPM,Data,reads\nSenior PM,Data,defines\n')).format).toBe('csv-long');
    expect((await printed(name, '# Ladder\n\n| Skill | Junior | Senior |\n|---|---|---|\n| Data | a | b |\n')).format).toBe('markdown-tables');
    expect((await printed(name, '# Ladder\n\n## Junior\n### Data\n- a\n## Senior\n### Data\n- b\n')).format).toBe('markdown-headings');
  });

  it('says where every statement stood', async () => {
    const { ladders } = await inspected('x.json', '{"Strategy": {"Junior": ["a"], "Senior": ["b", "c"]}}');
    expect(ladders[0]?.cells[1]?.statements[1]).toEqual({ text: 'c', source: 'Strategy.Senior[1]' });
  });
});

describe('front matter', () => {
  const yaml = 'title: Product\nlevels: 2\ntopics:\n  - name: problem solving\n    title: "🧠 Problem solving"\n    content:\n      - level: 1\n        criteria:\n          - one\n      - level: 2\n        criteria:\n          - two\n        exampleCriteria:\n          - criteria: three\n            examples: [once]\n';

  it('reads topics with numbered levels; names can be given', async () => {
    const file = `---\n${yaml}---\nHello\n`;
    expect(await grid('x.md', file)).toEqual({ 'Level 1': { '🧠 Problem solving': ['one'] }, 'Level 2': { '🧠 Problem solving': ['two', 'three'] } });
    expect(Object.keys(await grid('x.md', file, { 'ladder1.names': ['Starter', 'Owner'] }))).toEqual(['Starter', 'Owner']);
    expect((await printed('x.md', file)).warnings).toContain('The text below the front matter (1 lines) is left out.');
  });

  it('reads the document below when the front matter says nothing of levels', async () => {
    expect(await grid('x.md', '---\ntitle: Page\n---\n## Level 1\n### Craft\nOne.\n## Level 2\n### Craft\nTwo.\n')).toEqual({ 'Level 1': { Craft: ['One.'] }, 'Level 2': { Craft: ['Two.'] } });
  });
});

describe('faults of YAML and JSON', () => {
  it.each([
    ['x.yaml', 'a: [1\nb: 2\n', /at line 2, column 1/],
    ['x.yaml', 'PM: {A: [x]}\nPM: {A: [y]}\n', /Map keys must be unique at line 2/],
    ['x.json', '{"a": [1,,]}', /line 1, column 10/],
    ['x.json', '{\n "a": 1\n "b": 2\n}', /line 3, column 2/],
    ['x.json', '{"a": [1', /ends before everything is closed/],
    ['x.yaml', 'schema_version: 1\nladder: []\n', /competency_matrix must be an object/],
    ['x.json', '{"CFDocument": {"title": "x"}, "CFItems": []}', /no CFItems/],
  ])('%s %j', async (name, text, message) => expect(await refusalOf(name, text)).toMatch(message));
});
