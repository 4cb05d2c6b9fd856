import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dateWords } from '@nextrung/domain/readiness';
import { strFromU8, unzipSync } from 'fflate';
import type { Canaries } from '../../testing/personal-canaries.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import { fillPerson } from '../../testing/whole-person.js';
import { ok } from '../../testing/work.js';
import { INVENTORY, LEFT_HERE } from './inventory/index.js';
import type { PersonalDataView } from './personal-data.dto.js';

/** Columns that stay though the row is theirs. */
const STAY = ['accounts.password_hash', 'invitations.token_digest', 'rate_limits.key', 'api_tokens.token_digest'];

describe('a person’s own data', () => {
  let api: TestApi;
  let canaries: Canaries;
  let files: Record<string, string>;
  let all: string;

  beforeAll(async () => {
    api = await startTestApi();
    const client = await api.as('peerPm');
    canaries = await fillPerson(api);
    const reply = await client.get(`/api/people/${api.organisation.people.peerPm.id}/export`);
    expect(reply).toMatchObject({ status: 200, headers: { 'content-type': 'application/zip', 'content-disposition': `attachment; filename="nextrung-${api.today}.zip"`, 'cache-control': 'no-store' } });
    files = Object.fromEntries(Object.entries(unzipSync(new Uint8Array(reply.bytes))).map(([name, bytes]) => [name, strFromU8(bytes)]));
    all = Object.values(files).join('\n');
  });
  afterAll(() => api.stop());

  it('says of every column of the database whether it leaves', async () => {
    const columns = await api.owner.query<{ table: string; name: string }[]>(
      `SELECT c.relname AS "table", a.attname AS name FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND a.attnum > 0 AND NOT a.attisdropped ORDER BY 1, 2`,
    );
    const tables = new Map(Map.groupBy(columns, ({ table }) => table));
    const told = Object.fromEntries(INVENTORY.map(({ table, columns: plain, people = [], hidden = {} }) => [table, [...plain, ...people, ...Object.keys(hidden), 'organisation_id'].sort()]));
    const expected = Object.fromEntries([...tables].filter(([table]) => !(table in LEFT_HERE)).map(([table, own]) => [table, [...new Set([...own.map(({ name }) => name), 'organisation_id'])].sort()]));
    expect(told).toEqual(expected);
    expect(Object.keys(LEFT_HERE).filter((table) => !tables.has(table) || table in told)).toEqual([]);
  });

  it('names a person in no column that leaves as it is', async () => {
    const references = await api.owner.query<{ column: string }[]>(
      `SELECT k.conrelid::regclass || '.' || a.attname AS "column" FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[2] WHERE k.contype = 'f' AND k.confrelid = 'people'::regclass`,
    );
    const plain = INVENTORY.flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`));
    expect(references.length).toBeGreaterThan(30);
    expect(references.filter(({ column }) => plain.includes(column))).toEqual([]);
  });

  it('holds everything about them that they may see', () => {
    const theirs = canaries.all.filter(({ table, column, whose }) => whose === 'about' && !STAY.includes(`${table}.${column}`));
    expect(theirs.filter(({ word }) => !files['data.json']?.includes(word))).toEqual([]);
    expect(theirs.length).toBeGreaterThan(30);
    expect(JSON.parse(files['data.json'] ?? '')).toMatchObject({ format: 1, organisation: 'Alder', madeOn: api.today, people: { rows: [expect.objectContaining({ id: api.organisation.people.peerPm.id })] }, ratings: { rows: [expect.objectContaining({ role: 'manager', rater: 'someone else' })] } });
  });

  it('holds nothing sealed, nothing that they said about others, and nothing of others', () => {
    const stay = canaries.all.filter(({ table, column, whose }) => whose !== 'about' || STAY.slice(0, 2).includes(`${table}.${column}`));
    expect(stay.filter(({ word }) => all.includes(word))).toEqual([]);
    expect(stay.length).toBeGreaterThan(60);
    const others = Object.entries(api.organisation.people).filter(([key]) => key !== 'peerPm').flatMap(([, { id, name, email }]) => [id, name, email]);
    expect(others.filter((text) => all.includes(text))).toEqual([]);
  });

  it('is the same as one Markdown file and as JSON, at any time', async () => {
    const { id } = api.organisation.people.peerPm;
    const client = await api.as('peerPm');
    const json = await client.get<object>(`/api/people/${id}/export?format=json`);
    expect(json.headers).toMatchObject({ 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', 'content-disposition': `attachment; filename="nextrung-${api.today}.json"` });
    // What was done in between stands in the log that is part of it.
    const { audit_entries: _, ...told } = json.body as Record<string, unknown>;
    expect(JSON.parse(files['data.json'] ?? '')).toMatchObject(told);
    const { headers, text } = await client.get(`/api/people/${id}/export?format=markdown`);
    expect(headers).toMatchObject({ 'content-type': 'text/markdown; charset=utf-8', 'content-disposition': `attachment; filename="nextrung-${api.today}.md"` });
    const shown = (word: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(word) ? dateWords(word) : word.replace(/[_$]/g, '\\$&'));
    const theirs = canaries.all.filter(({ table, column, whose }) => whose === 'about' && !STAY.includes(`${table}.${column}`));
    expect(theirs.filter(({ word }) => !text.includes(shown(word)))).toEqual([]);
    const stay = canaries.all.filter(({ whose }) => whose !== 'about');
    expect(stay.filter(({ word }) => text.includes(shown(word)) || json.text.includes(word))).toEqual([]);
    // Every entry of every kind, none left out.
    for (const [table, kept] of Object.entries(told)) {
      const rows = (kept as { rows?: unknown[] }).rows?.length;
      const counted = INVENTORY.find((one) => one.table === table)?.what;
      if (rows !== undefined && rows > 0 && counted) expect(text).toContain(`${counted.slice(1).replace(/[_$]/g, '\\$&')}\n\n${rows} ${rows === 1 ? 'entry' : 'entries'}.\n\n### 1\n`);
    }
    expect((await client.get(`/api/people/${id}/export?format=pdf`)).body).toMatchObject({ status: 400, errors: [{ field: 'format' }] });
    expect((await (await api.as('groupPm')).get(`/api/people/${id}/export?format=json`)).status).toBe(404);
  });

  it('tells in plain words what is in it, and the evidence to read', () => {
    expect(Object.keys(files).sort()).toEqual(['README.txt', 'data.json', 'evidence.md']);
    expect(files['README.txt']).toContain('- evidence_revisions (1): every revision of your evidence, word for word.');
    expect(files['README.txt']).toContain('person_pay: What you are paid is shown to those with the pay permission only');
    const title = canaries.all.find(({ table, column, whose }) => table === 'evidence_revisions' && column === 'title' && whose === 'about')?.word ?? '';
    expect(files['evidence.md']).toContain(title.replaceAll('_', '\\_'));
    expect(files['evidence.md']).toContain('SPM.S1 (own claim: meets)');
  });

  it('lists the same without the file, and is in the log', async () => {
    const { id } = api.organisation.people.peerPm;
    const view = await ok((await api.as('peerPm')).get<PersonalDataView>(`/api/people/${id}/personal-data`));
    expect(view.kept.map(({ kind }) => kind)).toEqual(INVENTORY.map(({ table }) => table));
    expect(view.kept.find(({ kind }) => kind === 'ratings')).toMatchObject({ count: 1, except: ['How you rated others is about them.'] });
    expect(view.leftHere.map(({ kind }) => kind)).toEqual(Object.keys(LEFT_HERE));
    const entries = await api.owner.query<object[]>(`SELECT operation, changes FROM audit_entries WHERE organisation_id = $1 AND operation LIKE 'personal-data%'`, [api.organisation.id]);
    expect(entries).toEqual(Array.from({ length: 3 }, () => ({ operation: 'personal-data.export', changes: 0 })));
  });
});
