import { describe, expect, it } from '@jest/globals';
import { parseWorkLog, readWorkLog, type WorkLog } from './index.js';

const csv = (...lines: string[]): WorkLog => parseWorkLog({ fileName: 'log.csv', text: lines.join('\n') });

/** Exports as the trackers write them, with made-up work. */
const JIRA = [
  'Summary,Issue key,Issue Type,Status,Created,Resolved,Sprint,Sprint,Comment,Comment,Custom field (Epic Name)',
  'Cut refunds,PAY-7,Story,Done,12/Jun/26 3:49 AM,03/Jul/26 11:05 PM,Sprint 1,Sprint 2,,,Refunds',
  '"Ask, then ship",PAY-8,Story,Done,1/May/26 12:00 PM,,,,,,',
];
const ASANA = [
  'Task ID,Created At,Completed At,Last Modified,Name,Section/Column,Assignee,Start Date,Due Date,Tags,Notes,Projects,Priority,Priority',
  '1200,2026-01-05,2026-02-01,2026-02-02,Interview ten carriers,Done,Jo,2026-01-06,2026-02-15,,"Ten calls,\nnotes inside",Onboarding,High,P1',
];
const LINEAR = ['"ID","Title","Description","Status","Created","Completed","Project","URL"', '"CAR-3","Trim the form","From nine fields to four","Done","2026-03-01T09:12:44.000Z","2026-03-09T17:00:01.000Z","Onboarding","https://linear.example/CAR-3"'];
const TRELLO = ['Card ID,Card URL,Card Name,Card Description,List Name,Last Activity Date', '5f,https://trello.example/c/5f,Write the brief,One page,Done,2026-04-02'];
const GERMAN = ['Titel;Datum;Beschreibung', 'Preise geprüft;14.03.2026;Zwei Wochen'];
const NOTION = ['\uFEFFName,When,Tags', 'Onboarding call guide,"March 3, 2026",writing'];
const QUARTERS = ['What I did,Quarter,Link,Link', 'Ran the beta,Q1 2026,not yet,https://wiki.example/beta', 'Hired a PM,H2 2025,,', 'Wrote the plan,2025,,', 'Moved the team,Jan – Mar 2026,,'];

describe('tables from trackers', () => {
  it.each([
    ['Jira', JIRA, [['PAY-7', 'Cut refunds', '2026-06-12', '2026-07-03', 'Refunds'], ['PAY-8', 'Ask, then ship', '2026-05-01', null, null]]],
    ['Asana', ASANA, [['1200', 'Interview ten carriers', '2026-01-06', '2026-02-01', 'Onboarding']]],
    ['Linear', LINEAR, [['CAR-3', 'Trim the form', '2026-03-01', '2026-03-09', 'Onboarding']]],
    ['Trello', TRELLO, [['5f', 'Write the brief', null, '2026-04-02', 'Done']]],
    ['a German list', GERMAN, [[expect.stringMatching(/^sha256:/), 'Preise geprüft', null, '2026-03-14', null]]],
    ['Notion', NOTION, [[expect.stringMatching(/^sha256:/), 'Onboarding call guide', null, '2026-03-03', null]]],
  ])('%s', (_, lines, expected) => {
    const { items, errors } = csv(...lines);
    expect(errors).toEqual([]);
    expect(items.map(({ externalId, title, startedOn, endedOn, episode }) => [externalId, title, startedOn, endedOn, episode])).toEqual(expected);
  });

  it('say which of their columns are not taken', () => {
    expect(csv(...JIRA).unused).toEqual(['Issue Type', 'Status', 'Sprint']);
    expect(csv(...ASANA).unused).toEqual(['Created At', 'Last Modified', 'Section/Column', 'Assignee', 'Due Date', 'Priority']);
  });

  it('may name quarters, halves, years and spans of months, and several links', () => {
    const { items, errors } = csv(...QUARTERS);
    expect(errors).toEqual([]);
    expect(items.map(({ startedOn, endedOn, roughly }) => [startedOn, endedOn, roughly])).toEqual([
      ['2026-01-01', '2026-03-31', true], ['2025-07-01', '2025-12-31', true], ['2025-01-01', '2025-12-31', true], ['2026-01-01', '2026-03-31', true],
    ]);
    expect(items[0]).toMatchObject({ link: 'https://wiki.example/beta', happened: 'Link: not yet' });
  });

  it('may count days as Excel does, and refuse what is no day', () => {
    expect(csv('title,date', 'a,46000', 'b,10000', 'c,soon').items).toMatchObject([{ endedOn: '2025-12-09' }]);
    expect(csv('title,date', 'a,46000', 'b,10000', 'c,soon').errors.map(({ line }) => line)).toEqual([3, 4]);
  });

  it('may have a title above the names of their columns', () => {
    expect(csv('Everything I shipped', '', 'Title,Date', 'One,2026-01-01').items).toMatchObject([{ line: 4, title: 'One' }]);
    expect(csv('title', 'a, b').errors).toMatchObject([{ line: 2, message: expect.stringContaining('has 2 cells') }]);
  });

  it.each([['Jira 2026-11-12T10_00_00+0000.csv', 'Jira'], ['brag_2026-03-14.md', 'brag'], ['2026-03-14.csv', '2026-03-14'], ['work (3).xlsx', 'work'], ['/tmp/a b.ics', 'a b']])('come from the same source whenever they were taken: %s', (fileName, source) => {
    expect(parseWorkLog({ fileName, text: 'title\na' }).source).toBe(source);
  });
});

describe('bytes of a text', () => {
  const text = 'title,date\nGröße “halved”,2026-01-01';
  const utf16 = (mark: boolean, little: boolean): Uint8Array => {
    const units = [...(mark ? '\uFEFF' : ''), ...text].map((character) => character.charCodeAt(0));
    return new Uint8Array(units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
  };
  const windows = new Uint8Array([...text].map((character) => ({ '“': 0x93, '”': 0x94 })[character] ?? character.charCodeAt(0)));

  it.each([
    ['UTF-8', new TextEncoder().encode(text)], ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${text}`)],
    ['UTF-16 with a mark', utf16(true, true)], ['UTF-16 the other way round', utf16(true, false)], ['UTF-16 without a mark', utf16(false, true)], ['Windows-1252', windows],
  ])('are read as %s', async (encoding, content) => {
    const { items, warnings } = await readWorkLog({ fileName: 'a.csv', content });
    expect(items).toMatchObject([{ title: 'Größe “halved”', endedOn: '2026-01-01' }]);
    expect(warnings).toEqual(encoding === 'Windows-1252' ? [expect.stringContaining('Windows-1252')] : []);
  });

  it.each([
    ['a broken UTF-8', new Uint8Array([...new TextEncoder().encode('title\na'), 0xc3, 0x28]), 1],
    ['half a character in UTF-16', new Uint8Array([0xff, 0xfe, 0x61, 0x00, 0x3d, 0xd8, 0x0a, 0x00, 0x62, 0x00]), 0],
    ['one line of 10 MB', new Uint8Array(10 * 1024 * 1024).fill(97), 0],
    ['null bytes', new TextEncoder().encode(`title\n${'a'.repeat(400)}\u0000b`), 0],
    ['nothing', new Uint8Array(), 0],
  ])('never make it throw: %s', async (_, content, count) => {
    const { items, errors } = await readWorkLog({ fileName: 'a.csv', content });
    expect(items).toHaveLength(count);
    expect(items.length + errors.length).toBeGreaterThan(0);
    expect(JSON.stringify(items)).not.toMatch(/\\u0000|\\ud83d/);
  });
});
