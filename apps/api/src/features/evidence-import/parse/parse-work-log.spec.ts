import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseWorkLog, type ParsedItem } from './index.js';

const csv = (...lines: string[]): ReturnType<typeof parseWorkLog> => parseWorkLog({ fileName: 'log.csv', text: lines.join('\n') });

describe('a work log as CSV', () => {
  it('is read by the names of its columns', () => {
    const log = csv('id,title,description,start,end,url,epic', 'A-1,Checkout,"Two\nlines",2027-01-02,2027-03-04,https://example.org/a,Payments');
    expect(log).toEqual({
      format: 'csv',
      source: 'log',
      unit: 'line',
      sheets: [],
      sheet: null,
      unused: [],
      columns: ['id', 'title', 'description', 'start', 'end', 'url', 'epic'],
      mapping: { externalId: 'id', title: 'title', happened: 'description', startedOn: 'start', endedOn: 'end', link: 'url', episode: 'epic' },
      items: [{
        line: 2, heading: null, roughly: false, organiser: null, externalId: 'A-1', title: 'Checkout', happened: 'Two\nlines', startedOn: '2027-01-02', endedOn: '2027-03-04',
        link: 'https://example.org/a', episode: 'Payments',
      }],
      errors: [],
      warnings: [],
    });
  });

  it('takes a column by choice instead of by name', () => {
    const text = 'title,alias\nOne,Other';
    const mapping = { externalId: null, title: 'alias', happened: 'title', startedOn: null, endedOn: null, link: null, episode: null };
    const { items, mapping: used } = parseWorkLog({ fileName: 'a.csv', text, mapping });
    expect(items[0]).toMatchObject({ title: 'Other', happened: 'One' });
    expect(used).toEqual(mapping);
    expect(parseWorkLog({ fileName: 'a.csv', text, mapping: { ...mapping, link: 'gone' } }).errors).toEqual([
      { line: 1, field: 'link', message: 'There is no column “gone” in this file.' },
    ]);
  });

  it('asks for the title when no column looks like one, and still names the columns', () => {
    const { columns, items, errors } = csv('foo,bar', 'x,y');
    expect(columns).toEqual(['foo', 'bar']);
    expect(items).toEqual([]);
    expect(errors).toEqual([{ line: 1, field: 'title', message: expect.stringContaining('No column is chosen for the title') }]);
  });

  it('passes over a date column that is empty everywhere', () => {
    expect(csv('summary,resolved,updated', 'One,,2027-01-02').mapping.endedOn).toBe('updated');
    expect(csv('summary,resolved,updated', 'One,2027-01-01,2027-01-02', 'Two,,2027-01-03').mapping.endedOn).toBe('resolved');
  });

  it('joins the cells of a repeated column', () => {
    const { columns, items } = csv('summary,description,description,link,link', 'One,first,second,,https://example.org/2');
    expect(columns).toEqual(['summary', 'description', 'link']);
    expect(items[0]).toMatchObject({ happened: 'first\nsecond', link: 'https://example.org/2' });
  });

  it.each([
    ['without a title', ',2027-01-01,2027-01-02,', 'title', 'The title is missing.'],
    ['with an impossible day', 'Bad,2027-02-30,2027-03-01,', 'startedOn', '“2027-02-30” is not a day that exists.'],
    ['with days in the wrong order', 'Bad,2027-03-02,2027-03-01,', 'endedOn', 'The end, 2027-03-01, is before the start, 2027-03-02.'],
    ['with a link that is a script', 'Bad,,,javascript:alert(1)', 'link', '“javascript:alert(1)” is not a link that begins with https:// or http://.'],
    ['with a link without its begin', 'Bad,,,www.example.org/x', 'link', 'is not a link'],
    ['with more cells than columns', 'Bad, one,,,,x', null, 'This row has 6 cells'],
  ])('names a row %s and takes the others', (_, row, field, message) => {
    const { items, errors } = csv('title,start,end,link', 'First,,,', row, 'Last,,,');
    expect(errors).toEqual([{ line: 3, field, message: expect.stringContaining(message) }]);
    expect(items.map(({ line }) => line)).toEqual([2, 4]);
  });

  it('decides day and month over the column, and over the other one where it cannot', () => {
    expect(csv('title,start,end', 'A,03/04/2027,04/04/2027', 'B,05/04/2027,25/04/2027').items).toMatchObject([
      { startedOn: '2027-04-03', endedOn: '2027-04-04' }, { startedOn: '2027-04-05', endedOn: '2027-04-25' },
    ]);
    expect(csv('title,date', 'A,03/04/2027', 'B,2027-01-01').errors).toEqual([
      { line: 2, field: 'endedOn', message: expect.stringContaining('day/month or month/day') },
    ]);
  });

  it('refuses the second of two rows with one id, and of two without an id that are the same', () => {
    expect(csv('id,title', '7,One', '7,Two').errors).toEqual([{ line: 3, field: 'externalId', message: 'The same id “7” as on line 2.' }]);
    expect(csv('title,date', 'One,2027-01-01', 'one,2027-01-01', 'One,2027-01-02').errors).toEqual([
      { line: 3, field: 'externalId', message: 'The same title and day as on line 2.' },
    ]);
  });

  it('gives work without an id the same identity in every file', () => {
    const [fromCsv] = csv('title,date', 'Größe  halved,2027-01-01').items;
    const [fromJson] = parseWorkLog({ fileName: 'x.jsonl', text: '{"date":"1 Jan 2027","title":"größe halved"}' }).items;
    const [fromMarkdown] = parseWorkLog({ fileName: 'x.md', text: '- 2027-01-01: Größe halved' }).items;
    expect(fromCsv?.externalId).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(fromJson?.externalId).toBe(fromCsv?.externalId);
    expect(fromMarkdown?.externalId).toBe(fromCsv?.externalId);
  });

  it('cuts what is too long with a warning and keeps the whole title in what happened', () => {
    const title = 'word '.repeat(60).trim();
    const { items, warnings } = csv('title,description,epic', `${title},More,${'e'.repeat(300)}`, `Long,${'x'.repeat(6_000)},`);
    expect(items[0]?.title).toHaveLength(200);
    expect(items[0]?.happened).toBe(`${title}\n\nMore`);
    expect(items[0]?.episode).toHaveLength(200);
    expect(items[1]?.happened).toHaveLength(5_000);
    expect(warnings).toEqual([
      'Line 2: the title is longer than 200 characters; all of it is in what happened.',
      'Line 2: the episode’s name is cut to 200 characters.',
      'Line 3: what happened is cut to 5,000 characters.',
    ]);
  });

  it('keeps markup and formulas as text, without control characters', () => {
    const { items } = csv('title,description', '"=1+1","<img src=x onerror=alert(1)>\u0000\u202E"');
    expect(items[0]).toMatchObject({ title: '=1+1', happened: '<img src=x onerror=alert(1)>' });
  });

  it.each([
    ['an empty file', '', 'There is nothing in this file.'],
    ['a file of more than 5 MB', 'é'.repeat(2_700_000), 'This is larger than 5 MB.'],
    ['more than 2,000 rows', `title\n${'x\n'.repeat(2_001)}`, 'There are more than 2,000 rows.'],
    ['more than 1,000 columns', 'a,'.repeat(1_001), 'There are more than 1,000 columns.'],
    ['no rows', 'title,date', 'There are no rows'],
  ])('refuses %s', (_, text, message) => {
    const { items, errors } = parseWorkLog({ fileName: 'a.csv', text });
    expect(items).toEqual([]);
    expect(errors).toEqual([{ line: 1, field: null, message: expect.stringContaining(message) }]);
  });

  it('says when the text was not UTF-8', () => {
    expect(csv('title', 'Gr\uFFFD\uFFFDe').warnings).toEqual([expect.stringContaining('UTF-8')]);
  });
});

describe('a work log as JSON lines', () => {
  it('is read by the names of its fields, lists cell by cell', () => {
    const { format, columns, items } = parseWorkLog({
      fileName: 'log.jsonl', text: '\n{"key": 12, "title": "One", "details": ["a", "b"], "date": "2027-01-02", "link": null}\n{"title": "Two", "extra": {"x": 1}}\n',
    });
    expect(format).toBe('jsonl');
    expect(columns).toEqual(['key', 'title', 'details', 'date', 'link', 'extra']);
    expect(items).toMatchObject([
      { line: 2, externalId: '12', title: 'One', happened: 'a\nb', endedOn: '2027-01-02', link: null },
      { line: 3, title: 'Two', endedOn: null },
    ]);
  });

  it('names the lines that are no objects', () => {
    const { items, errors } = parseWorkLog({ fileName: 'log.jsonl', text: '{"title":"One"}\n{"title":\n[1]\n"x"\n{"title":"Two"}' });
    expect(items.map(({ line }) => line)).toEqual([1, 5]);
    expect(errors.map(({ line, message }) => [line, message])).toEqual([2, 3, 4].map((line) => [line, 'This line is not a JSON object.']));
  });

  it('says how to write a document of another shape', () => {
    expect(parseWorkLog({ fileName: 'log.json', text: '[\n{"title":"One"}\n]' }).errors).toEqual([
      { line: 1, field: null, message: 'This is one JSON document. Write each item as an object on a line of its own.' },
    ]);
  });

  it('is not confused by names that objects already have', () => {
    const { items } = parseWorkLog({ fileName: 'log.jsonl', text: '{"__proto__": {"title": "no"}, "constructor": "x", "title": "One"}' });
    expect(items).toMatchObject([{ title: 'One' }]);
  });
});

describe('any text', () => {
  it('never makes it throw, and every item is within bounds', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: fc.constantFrom('#', '-', ' ', '\n', '*', '[', ']', '(', ')', '2027-03-14', 'Mar 2027', 'Q1', '"', ',', ':', 'a', '{', '}', '`', '|', '>', '\t', '1/2/2027'), maxLength: 80 }),
      fc.string().map((text) => `title,date\n${text}`),
      fc.json().map((text) => text.replaceAll('\n', ' ')),
    );
    fc.assert(fc.property(fc.constantFrom('a.csv', 'a.jsonl', 'a.md', 'a.txt', ''), texts, (fileName, text) => {
      const { items, errors } = parseWorkLog({ fileName, text });
      for (const item of items) {
        expect(item.title.length).toBeGreaterThan(0);
        expect(item.title.length).toBeLessThanOrEqual(200);
        expect(item.startedOn === null || item.endedOn === null || item.startedOn <= item.endedOn).toBe(true);
      }
      expect(new Set(items.map(({ externalId }) => externalId)).size).toBe(items.length);
      for (const { line } of [...items, ...errors]) expect(line).toBeGreaterThanOrEqual(1);
    }), { numRuns: 500 });
  });

  it('comes back from CSV as it was written', () => {
    const day = fc.date({ min: new Date('1990-01-01T00:00Z'), max: new Date('2090-01-01T00:00Z'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    const clean = (text: string): string => text.replace(/\p{C}/gu, '').normalize('NFC').trim();
    const line = fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => clean(text).replace(/\s+/g, ' '));
    const body = fc.array(line, { maxLength: 4 }).map((lines) => lines.join('\n').trim());
    const item = fc.record({
      externalId: fc.uuid(), title: line.filter((text) => text !== ''), happened: body, days: fc.option(fc.tuple(day, day), { nil: null }),
      link: fc.option(fc.webUrl(), { nil: null }), episode: line,
    });
    const separator = fc.constantFrom(',', ';', '\t');
    fc.assert(fc.property(fc.uniqueArray(item, { selector: ({ externalId }) => externalId, minLength: 1, maxLength: 8 }), separator, fc.constantFrom('\n', '\r\n'), (written, delimiter, end) => {
      const expected = written.map(({ days, episode, ...rest }): Omit<ParsedItem, 'line'> => {
        const [startedOn, endedOn] = days === null ? [null, null] : days.toSorted();
        return { ...rest, startedOn: startedOn ?? null, endedOn: endedOn ?? null, episode: episode || null, heading: null, roughly: false, organiser: null };
      });
      const cell = (text: string | null): string => `"${(text ?? '').replaceAll('"', '""')}"`;
      const rows = expected.map((row) => [row.externalId, row.title, row.happened, row.startedOn, row.endedOn, row.link, row.episode].map(cell).join(delimiter));
      const text = [['id', 'title', 'what happened', 'start', 'end', 'link', 'episode'].join(delimiter), ...rows].join(end);
      const { items, errors } = parseWorkLog({ fileName: 'written.csv', text });
      expect(errors).toEqual([]);
      expect(items.map(({ line: _, ...rest }) => rest)).toEqual(expected);
    }));
  });
});
