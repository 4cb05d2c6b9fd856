import { describe, expect, it } from '@jest/globals';
import { parseWorkLog, type WorkLog } from '../index.js';

const read = (...lines: string[]): WorkLog => parseWorkLog({ fileName: 'brag.md', text: lines.join('\n') });
const days = ({ items }: WorkLog): (string | null)[][] => items.map(({ title, startedOn, endedOn }) => [title, startedOn, endedOn]);

describe('bullets of a brag document', () => {
  it.each([
    ['- 2027-03-14: did X ([link](https://example.org/x))', 'did X', '2027-03-14', 'https://example.org/x', ''],
    ['* **Title** — text (12 Mar 2027)', 'Title', '2027-03-12', null, 'text'],
    ['- **14 March 2027** Halved drop-off', 'Halved drop-off', '2027-03-14', null, ''],
    ['1. [x] March 12, 2027 – shipped [the page](https://example.org/p)', 'shipped the page', '2027-03-12', 'https://example.org/p', ''],
    ['- Shipped on 12 March 2027 to all customers', 'Shipped on 12 March 2027 to all customers', '2027-03-12', null, ''],
    ['- did Y https://example.org/y. (14.03.2027)', 'did Y', '2027-03-14', 'https://example.org/y', ''],
    ['- 14/03/2027 `code` and *stress*', 'code and stress', '2027-03-14', null, ''],
    ['- **Title:** text, 2027-03-14', 'Title', '2027-03-14', null, 'text'],
    ['- 2027-03-14 <script>alert(1)</script> & =1+1', '<script>alert(1)</script> & =1+1', '2027-03-14', null, ''],
  ])('%s', (bullet, title, endedOn, link, happened) => {
    const { items, errors, warnings } = read(bullet);
    expect([errors, warnings]).toEqual([[], []]);
    expect(items).toEqual([{ line: 1, heading: null, roughly: false, organiser: null, externalId: expect.any(String), title, happened, startedOn: null, endedOn, link, episode: null }]);
  });

  it('without a date are items with a warning', () => {
    const { items, warnings } = read('- did X', '- did Y in 2026');
    expect(items).toMatchObject([{ startedOn: null, endedOn: null }, { startedOn: null, endedOn: null }]);
    expect(warnings).toEqual(['Line 1: no date was found.', 'Line 2: no date was found.']);
  });

  it('keep nested bullets, paragraphs and further links as text', () => {
    const [item] = read('- 2027-03-14: did X with [A](https://example.org/a)', '  - first [B](https://example.org/b)', '    - deeper', '  - second', '', '  And more.').items;
    expect(item).toMatchObject({
      title: 'did X with A',
      link: 'https://example.org/a',
      happened: '- first B\n  - deeper\n- second\n\nAnd more.\n\nLink: https://example.org/b',
    });
  });

  it('that are only a time give it to the bullets in them', () => {
    expect(days(read('- March 2027', '  - did X', '  - 2027-04-02: did Y'))).toEqual([
      ['did X', '2027-03-01', '2027-03-31'], ['did Y', null, '2027-04-02'],
    ]);
  });

  it('may span days', () => {
    expect(days(read('- 2027-03-01 – 2027-03-14: A', '- 3–5 April 2027: B', '- Jan–Mar 2027: C', '- D (2027-05-01 to 2027-05-09)'))).toEqual([
      ['A', '2027-03-01', '2027-03-14'], ['B', '2027-04-03', '2027-04-05'], ['C', '2027-01-01', '2027-03-31'], ['D', '2027-05-01', '2027-05-09'],
    ]);
  });

  it.each([
    ['- 2027-02-30: X', 'endedOn', '“2027-02-30” is not a day that exists.'],
    ['- 03/04/2027: X', 'endedOn', 'day/month or month/day'],
    ['- 2027-03-14 – 2027-03-01: X', 'endedOn', 'is before the start'],
    ['- 2027-03-14: [X](javascript:alert(1))', 'link', 'is not a link'],
    ['- 2027-03-14: [X](file:///etc/passwd)', 'link', 'is not a link'],
    ['- 2027-03-14', 'title', 'The title is missing.'],
  ])('that are faulty are named by line: %s', (bullet, field, message) => {
    const { items, errors } = read('- 2027-01-01: good', '', bullet);
    expect(items).toHaveLength(1);
    expect(errors).toEqual([{ line: 3, field, message: expect.stringContaining(message) }]);
  });

  it('are told apart from a word that is also a month', () => {
    expect(days(read('# 2027', '- May 5 teams joined', '- May 5: launched', '- March of the teams'))).toEqual([
      ['May 5 teams joined', null, null], ['launched', null, '2027-05-05'], ['March of the teams', null, null],
    ]);
  });

  it('learn the order of day and month from the whole document', () => {
    expect(days(read('- 03/04/2027: A', '- 14/04/2027: B'))).toEqual([['A', null, '2027-04-03'], ['B', null, '2027-04-14']]);
  });
});

describe('headings of a brag document', () => {
  it.each([
    ['## March 2027', '2027-03-01', '2027-03-31'],
    ['## 2027-02', '2027-02-01', '2027-02-28'],
    ['## Q2 2027', '2027-04-01', '2027-06-30'],
    ['## 2027 Q4', '2027-10-01', '2027-12-31'],
    ['## H1 2027', '2027-01-01', '2027-06-30'],
    ['## January – March 2027', '2027-01-01', '2027-03-31'],
    ['## 14 March 2027', null, '2027-03-14'],
    ['# 2027\n\n## April', '2027-04-01', '2027-04-30'],
    ['# Brag document 2027\n\n## Q1', '2027-01-01', '2027-03-31'],
  ])('%j dates the bullets below it', (heading, startedOn, endedOn) => {
    expect(days(read(heading, '', '- did X'))).toEqual([['did X', startedOn, endedOn]]);
  });

  it('name the episode, apart from the document’s title', () => {
    const { items } = read('# My brag document', '- 2027-01-01: A', '## Checkout', '- 2027-01-02: B', '### March 2027', '- C', '## March 2027', '### Search', '- D');
    expect(items.map(({ title, episode, endedOn }) => [title, episode, endedOn])).toEqual([
      ['A', null, '2027-01-01'], ['B', 'Checkout', '2027-01-02'], ['C', 'Checkout', '2027-03-31'], ['D', 'Search', '2027-03-31'],
    ]);
  });

  it('are told with every item below them, and the file’s name may give the year', () => {
    const { items } = parseWorkLog({ fileName: 'brag-2027.md', text: '# Brag\n- A (2027-01-01)\n## Q2\n### Checkout\n- B\n## July\n- C' });
    expect(items.map(({ title, heading, endedOn, roughly }) => [title, heading, endedOn, roughly])).toEqual([
      ['A', null, '2027-01-01', false], ['B', 'Q2 › Checkout', '2027-06-30', true], ['C', 'July', '2027-07-31', true],
    ]);
    expect(parseWorkLog({ fileName: 'brag-2026-2027.md', text: '## July\n- C' }).items).toMatchObject([{ endedOn: null }]);
  });

  it('with a day and a title are an item with the text below', () => {
    const { items } = read('## Payments', '### 2027-03-14 Shipped checkout', 'We shipped it to **everyone**.', '', '> Second [word](https://example.org/w).', '', '- Cut drop-off', '### 2027-03-20 — Alone');
    expect(items).toMatchObject([
      { line: 2, title: 'Shipped checkout', happened: 'We shipped it to everyone.\n\nSecond word.', endedOn: '2027-03-14', link: 'https://example.org/w', episode: 'Payments' },
      { line: 7, title: 'Cut drop-off', endedOn: '2027-03-14', episode: 'Shipped checkout' },
      { line: 8, title: 'Alone', happened: '', endedOn: '2027-03-20', episode: 'Payments' },
    ]);
  });

  it('with a time make an item of text outside bullets', () => {
    const { items } = read('## March 2027', '', 'Ran the pricing review.', '', 'It took two weeks.', '', '- did X');
    expect(items).toMatchObject([{ line: 3, title: 'Ran the pricing review.', happened: 'It took two weeks.', endedOn: '2027-03-31' }, { line: 7, title: 'did X' }]);
  });

  it('with an impossible day are named by line', () => {
    expect(read('## 2027-02-30', '- did X').errors).toEqual([{ line: 1, field: null, message: '“2027-02-30” is not a day that exists.' }]);
  });
});

describe('the rest of a brag document', () => {
  it('is left out with a warning where no time holds', () => {
    const { items, warnings } = read('# Brag document', '', 'What I did.', '', '## Checkout', 'Words.');
    expect(items).toEqual([]);
    expect(warnings).toEqual([3, 6].map((line) => `Line ${String(line)}: this text is neither a bullet nor under a heading with a date, and is left out.`));
  });

  it('may be a diary of paragraphs', () => {
    expect(days(read('2027-03-14: did X', '', '2027-03-15 did Y'))).toEqual([['did X', null, '2027-03-14'], ['did Y', null, '2027-03-15']]);
  });

  it('may begin with front matter, which moves no line', () => {
    expect(read('---', 'title: brag', 'date: 2027-01-01', '---', '- 2027-03-14: X').items).toMatchObject([{ line: 5, title: 'X' }]);
  });

  it('lists at most twenty warnings', () => {
    const { warnings } = read(...Array.from({ length: 30 }, (_, index) => `- did ${String(index)}`));
    expect([warnings.length, warnings.at(-1)]).toEqual([21, '10 more remarks like these.']);
  });

  it.each([
    ['brackets', '['.repeat(400_000)],
    ['paragraphs of brackets', `${'['.repeat(4_900)}\n\n`.repeat(200)],
    ['spaces', `- x${' '.repeat(400_000)}y`],
    ['dashes', `- x${'-'.repeat(400_000)}y 2027-03-14`],
    ['quotes', '>'.repeat(400_000)],
    ['lines', '- x\n'.repeat(100_000)],
    ['addresses', `- ${'https://'.repeat(100_000)}`],
  ])('survives a hostile text of %s', (_, text) => {
    expect(() => read(text)).not.toThrow();
  });
});
