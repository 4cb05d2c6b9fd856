import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { Reply } from '../../testing/test-client.js';
import type { PersonKey } from '../../testing/world.js';
import type { EvidenceItem, EvidencePage } from '../evidence/evidence.dto.js';
import type { EvidenceImportPreview, EvidenceImportResult } from './evidence-import.dto.js';
import { workbook } from './testing/workbook.js';

const base64 = (content: string | Uint8Array): string => Buffer.from(content).toString('base64');
const CALENDAR = (address: string): string => [
  'BEGIN:VCALENDAR', ...[
    ['UID:own', 'SUMMARY:Pricing review', `ORGANIZER:mailto:${address.toUpperCase()}`, 'DTSTART:20260302T090000'],
    ['UID:other', 'SUMMARY:All hands', 'ORGANIZER:mailto:ceo@alder.example', 'DTSTART:20260303T090000'],
    ['UID:alone', 'SUMMARY:Write the plan', 'DTSTART:20260304T090000'],
    ['UID:weekly', 'SUMMARY:Weekly', 'DTSTART:20260105T090000', 'RRULE:FREQ=WEEKLY'],
  ].flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']), 'END:VCALENDAR',
].join('\r\n');

describe('bringing work in from files of every kind', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.stop());

  const of = (person: PersonKey): string => `/api/people/${api.organisation.people[person].id}/evidence`;
  const preview = async (person: PersonKey, file: object): Promise<Reply<EvidenceImportPreview>> => (await api.as(person)).post<EvidenceImportPreview>(`${of(person)}/import/preview`, file);
  const bring = async (person: PersonKey, file: object): Promise<Reply<EvidenceImportResult>> => (await api.as(person)).post<EvidenceImportResult>(`${of(person)}/import`, file);
  const drafts = async (person: PersonKey): Promise<EvidenceItem[]> => (await (await api.as(person)).get<EvidencePage>(`${of(person)}?state=draft`)).body.items;

  it('an Excel file, by the rows that were chosen; the rest may follow', async () => {
    const file = { fileName: 'work.xlsx', base64: base64(workbook({ Notes: [['hello']], Work: [['ID', 'Title', 'Date', 'Mood'], [1, 'Rebuilt search', { serial: 46_000 }, 'good'], [2, 'Ran the beta', 'Q1 2026', '']] })) };
    const seen = (await preview('pm', file)).body;
    expect(seen).toMatchObject({ format: 'excel', unit: 'row', sheets: ['Notes', 'Work'], sheet: 'Work', unused: ['Mood'], total: 2, rows: [{ line: 2, title: 'Rebuilt search', endedOn: '2025-12-09', organised: null }, { line: 3, startedOn: '2026-01-01', endedOn: '2026-03-31' }] });
    expect((await bring('pm', { ...file, chosen: ['2'] })).body).toEqual({ created: 1, alreadyHere: 0, errors: [] });
    expect((await drafts('pm')).map(({ title }) => title)).toEqual(['Ran the beta']);
    expect((await bring('pm', file)).body).toEqual({ created: 1, alreadyHere: 1, errors: [] });
    expect(await bring('pm', { ...file, chosen: ['2', 'no such row'] })).toMatchObject({ status: 400, body: { errors: [{ field: 'chosen' }] } });
    expect(await bring('pm', { ...file, chosen: [] })).toMatchObject({ status: 400, body: { errors: [{ field: 'chosen', message: 'Choose at least one row.' }] } });
  });

  it('a calendar, of which nothing comes in unchosen', async () => {
    const file = { fileName: 'mine.ics', base64: base64(CALENDAR(api.organisation.people.peerPm.email)) };
    const seen = (await preview('peerPm', file)).body;
    expect(seen.rows.map(({ title, organised, endedOn }) => [title, organised, endedOn])).toEqual([
      ['Write the plan', true, '2026-03-04'], ['All hands', false, '2026-03-03'], ['Pricing review', true, '2026-03-02'], ['Weekly', true, api.today],
    ]);
    expect(await bring('peerPm', file)).toMatchObject({ status: 400, body: { errors: [{ field: 'chosen', message: 'Choose which events to bring in.' }] } });
    expect((await bring('peerPm', { ...file, chosen: ['own', 'alone'] })).body).toMatchObject({ created: 2, alreadyHere: 0 });
    expect((await drafts('peerPm')).map(({ title }) => title)).toEqual(['Write the plan', 'Pricing review']);
  });

  it('a file under another name, and with a title that was changed here, brings nothing twice', async () => {
    const pm = await api.as('farPm');
    const text = 'id,title,date\nB-1,Trim the form,2026-01-05\nB-2,Cut refunds,2026-02-05';
    await bring('farPm', { fileName: 'Jira 2026-03-01T10_00_00+0000.csv', text });
    const [first] = await drafts('farPm');
    await pm.patch(`/api/evidence/${first?.id ?? ''}`, { title: 'Refunds within a day' }, { version: 1 });
    for (const fileName of ['Jira 2026-04-01T09_30_00+0000.csv', 'another name.csv']) expect((await bring('farPm', { fileName, text })).body).toEqual({ created: 0, alreadyHere: 2, errors: [] });
    expect((await bring('farPm', { fileName: 'another name.csv', text: 'id,title,date\nB-1,Something else,2026-01-05' })).body.created).toBe(1);
  });

  it('Windows-1252 and UTF-16, with a word about it', async () => {
    const windows = { fileName: 'a.csv', base64: base64(Buffer.from('title,date\nGr\xf6\xdfe halved,2026-01-01', 'latin1')) };
    expect((await preview('director', windows)).body).toMatchObject({ rows: [{ title: 'Größe halved' }], warnings: [expect.stringContaining('Windows-1252')] });
    const utf16 = { fileName: 'a.csv', base64: base64(Buffer.from('\uFEFFtitle,date\nGröße halved,2026-01-01', 'utf16le')) };
    expect((await preview('director', utf16)).body).toMatchObject({ rows: [{ title: 'Größe halved' }], warnings: [] });
  });

  it.each([
    ['neither text nor bytes', { fileName: 'a.csv' }, 400],
    ['both', { fileName: 'a.csv', text: 'title\na', base64: base64('title\na') }, 400],
    ['bytes that did not arrive whole', { fileName: 'a.csv', base64: 'abc' }, 400],
    ['more than 5 MB', { fileName: 'a.csv', base64: base64(Buffer.alloc(5_300_000, 97)) }, 400],
    ['a null byte', { fileName: 'a\u0000.csv', text: 'title\na\u0000b' }, [200, 400]],
    ['half a character', { fileName: 'a.csv', text: 'title\na\ud83d', source: '\ud83d' }, [200, 400]],
  ])('refuses %s, and never fails', async (_, file, status) => {
    expect([status].flat()).toContain((await preview('director', file)).status);
  });

  it('answers a repeated call as the first one, and keeps nothing of one that was refused', async () => {
    const admin = await api.as('groupPm');
    const file = { fileName: 'a.md', text: '- 2026-03-01: Once\n- 2026-03-02: Twice' };
    const key = { headers: { 'idempotency-key': 'the same' } };
    const first = await admin.post(`${of('groupPm')}/import`, file, key);
    const again = await admin.post(`${of('groupPm')}/import`, file, key);
    expect([first.body, again.body]).toEqual([{ created: 2, alreadyHere: 0, errors: [] }, first.body]);
    expect(await drafts('groupPm')).toHaveLength(2);
  });
});
