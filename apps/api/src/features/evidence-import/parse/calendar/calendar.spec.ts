import { describe, expect, it } from '@jest/globals';
import { readWorkLog, type WorkLog } from '../index.js';

const event = (...lines: string[]): string[] => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
const calendar = (...lines: string[]): string => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const read = (text: string): Promise<WorkLog> => readWorkLog({ fileName: 'mine.ics', content: new TextEncoder().encode(text) });

describe('a calendar', () => {
  it('gives its events, the newest first, with who called them and without who came', async () => {
    const log = await read(calendar(
      ...event('UID:a@x', 'SUMMARY:Pricing review', 'DTSTART:20260302T090000Z', 'DTEND:20260302T100000Z', 'ORGANIZER;CN=Amara:mailto:Amara@Alder.example', 'ATTENDEE;CN=Secret:mailto:secret@alder.example', 'DESCRIPTION:Two\\nlines\\, with a comma', 'URL:https://wiki.example/p'),
      ...event('UID:b@x', 'SUMMARY:Offsite', 'DTSTART;VALUE=DATE:20260310', 'DTEND;VALUE=DATE:20260313'),
    ));
    expect(log).toMatchObject({ format: 'calendar', source: 'mine', unit: 'line', errors: [], warnings: [] });
    expect(log.items).toMatchObject([
      { line: 13, externalId: 'b@x', title: 'Offsite', startedOn: '2026-03-10', endedOn: '2026-03-12', organiser: null },
      { line: 3, externalId: 'a@x', title: 'Pricing review', happened: 'Two\nlines, with a comma', startedOn: null, endedOn: '2026-03-02', link: 'https://wiki.example/p', organiser: 'amara@alder.example' },
    ]);
    expect(JSON.stringify(log)).not.toContain('secret');
  });

  it('shows the days that its own time zone has', async () => {
    const zoned = (...zone: string[]): Promise<WorkLog> => read(calendar(...zone, ...event('UID:a', 'SUMMARY:Late', 'DTSTART:20260302T233000Z', 'DTEND:20260303T003000Z')));
    expect((await zoned('X-WR-TIMEZONE:Europe/Berlin')).items).toMatchObject([{ endedOn: '2026-03-03', startedOn: null }]);
    expect((await zoned()).items).toMatchObject([{ startedOn: '2026-03-02', endedOn: '2026-03-03' }]);
    expect((await zoned('X-WR-TIMEZONE:Nowhere/At_All')).items).toMatchObject([{ startedOn: '2026-03-02', endedOn: '2026-03-03' }]);
    const named = await read(calendar(...event('UID:a', 'SUMMARY:Late', 'DTSTART;TZID=America/New_York:20260302T233000', 'DTEND;TZID=America/New_York:20260303T000000')));
    expect(named.items).toMatchObject([{ startedOn: null, endedOn: '2026-03-02' }]);
  });

  it('gives an event that repeats once, and a moved time of it by itself', async () => {
    const log = await read(calendar(
      ...event('UID:w', 'SUMMARY:Weekly', 'DTSTART;VALUE=DATE:20260105', 'RRULE:FREQ=WEEKLY;UNTIL=20260330'),
      ...event('UID:w', 'RECURRENCE-ID;VALUE=DATE:20260112', 'SUMMARY:Weekly, moved', 'DTSTART;VALUE=DATE:20260113'),
      ...event('UID:o', 'SUMMARY:Open', 'DTSTART;VALUE=DATE:20260106', 'RRULE:FREQ=SECONDLY'),
      ...event('UID:n', 'SUMMARY:Five times', 'DTSTART;VALUE=DATE:20260104', 'RRULE:FREQ=DAILY;COUNT=5'),
    ));
    expect(log.items.map(({ externalId, startedOn, endedOn, roughly }) => [externalId, startedOn, endedOn, roughly])).toEqual([
      ['w 2026-01-12', null, '2026-01-13', false], ['o', '2026-01-06', '2199-12-31', true], ['w', '2026-01-05', '2026-03-30', true], ['n', null, '2026-01-04', true],
    ]);
    expect(log.warnings).toHaveLength(3);
  });

  it('leaves out what was called off, and says so', async () => {
    const log = await read(calendar(...event('UID:a', 'SUMMARY:Off', 'STATUS:CANCELLED', 'DTSTART:20260302T090000'), ...event('UID:b', 'SUMMARY:On', 'DTSTART:20260302T090000')));
    expect([log.items.map(({ title }) => title), log.warnings]).toEqual([['On'], ['1 event was called off, and left out.']]);
  });

  it('reads folded lines, HTML in descriptions, alarms inside events, and single line feeds', async () => {
    const text = calendar(...event('UID:a', 'SUMMARY:A title that goes', '  on here', 'DTSTART:20260302T090000', 'DESCRIPTION:<b>Bold</b><br>and <a href="x">more</a> & 1 < 2', 'BEGIN:VALARM', 'ACTION:DISPLAY', 'DESCRIPTION:Reminder', 'TRIGGER:-PT10M', 'END:VALARM'));
    expect((await read(text.replaceAll('\r\n', '\n'))).items).toMatchObject([{ title: 'A title that goes on here', happened: 'Bold\nand more & 1 < 2' }]);
  });

  it('names what it cannot read by line, and takes the rest', async () => {
    const log = await read(calendar(...event('UID:a', 'SUMMARY:No day'), ...event('UID:b', 'SUMMARY:Broken', 'DTSTART:notaday'), ...event('this is no property'), ...event('UID:c', 'SUMMARY:Good', 'DTSTART:20260302'), 'BEGIN:VEVENT', 'SUMMARY:Never ends'));
    expect(log.items.map(({ title }) => title)).toEqual(['Good']);
    expect(log.errors.map(({ line }) => line)).toEqual([3, 7, 12, 20]);
  });

  it('gives events without an identifier one that is the same every time', async () => {
    const text = calendar(...event('SUMMARY:Mine', 'DTSTART;VALUE=DATE:20260302'), ...event(`UID:${'x'.repeat(500)}`, 'SUMMARY:Long', 'DTSTART;VALUE=DATE:20260301'));
    const ids = (await read(text)).items.map(({ externalId }) => externalId);
    expect(ids).toEqual([expect.stringMatching(/^sha256:[0-9a-f]{64}$/), expect.stringMatching(/^sha256:/)]);
    expect((await read(text)).items.map(({ externalId }) => externalId)).toEqual(ids);
  });

  it('lists at most 2,000 events, the newest, and says how many it leaves out', async () => {
    const many = Array.from({ length: 2_010 }, (_, at) => event(`UID:${String(at)}`, `SUMMARY:Event ${String(at)}`, `DTSTART;VALUE=DATE:${at < 10 ? '2019' : '2020'}0101`)).flat();
    const log = await read(calendar(...many));
    expect(log.items).toHaveLength(2_000);
    expect(log.items.some(({ title }) => title === 'Event 3')).toBe(false);
    expect(log.warnings).toContainEqual(expect.stringContaining('10 earlier ones are left out'));
  });

  it.each([
    ['nothing in it', calendar(), 'There are no events'],
    ['one line of 5 MB and more', `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:${'a'.repeat(10 * 1024 * 1024)}`, 'larger than 5 MB'],
  ])('is refused with %s', async (_, text, words) => expect((await read(text)).errors).toMatchObject([{ message: expect.stringContaining(words) }]));

  it.each([
    ['a very long line', calendar(...event('UID:a', `SUMMARY:${'a'.repeat(4_000_000)}`, 'DTSTART:20260302'))],
    ['a line of parameters', calendar(...event('UID:a', `SUMMARY${';X=y'.repeat(200_000)}:t`, 'DTSTART:20260302'))],
    ['quotes that never end', calendar(...event('UID:a', `SUMMARY;X="${'a'.repeat(1_000_000)}`, 'DTSTART:20260302'))],
    ['things within things', calendar(...event('UID:a', ...Array.from({ length: 50_000 }, () => 'BEGIN:X'), 'DTSTART:20260302'))],
    ['folds without end', calendar(...event('UID:a', 'SUMMARY:a', ...Array.from({ length: 100_000 }, () => ' a'), 'DTSTART:20260302'))],
    ['tags without end', calendar(...event('UID:a', 'SUMMARY:a', `DESCRIPTION:${'<a '.repeat(300_000)}`, 'DTSTART:20260302'))],
    ['a year of 9999999', calendar(...event('UID:a', 'SUMMARY:a', 'DTSTART:99999991T010101Z', 'RRULE:FREQ=YEARLY;UNTIL=99999999'))],
    ['null bytes', calendar(...event('UID:a\u0000', 'SUMMARY:a\u0000b', 'DTSTART:20260302'))],
  ])('survives %s', async (_, text) => {
    const { items } = await read(text);
    for (const { title, externalId } of items) expect(title + externalId).not.toContain('\u0000');
  }, 20_000);
});
