import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { v7 as uuid } from 'uuid';
import { listOf, PeopleLists } from '../../testing/people-lists.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { TestClient } from '../../testing/test-client.js';
import { rowCounts } from '../../testing/work.js';
import { cleanLine } from './import-parse/index.js';

const HEADER = ['Name', 'E-mail', 'Rung', 'Level since', 'Manager', 'Dotted line', 'Team', 'Location', 'Working share', 'Contractor', 'Left on'];
const HOSTILE = ["=cmd|' /C calc'!A0", '-Ann', '+1', '@sum', "'=x", "''-y", '"quoted", he said', 'two\nlines', 'tab\tand\rreturn', 'ＦＵＬＬ＝', '＝1', ' spaced  out ', 'e\u0301clair', '\u202Eright', '💥', 'a;b,c'];

describe('people as a file', () => {
  let api: TestApi;
  let admin: TestClient;
  let lists: PeopleLists;

  beforeAll(async () => {
    api = await startTestApi();
    admin = await api.as('admin');
    lists = new PeopleLists(api, admin);
  });
  afterAll(() => api.stop());

  const file = async (client = admin, query = ''): Promise<string> => (await client.get(`/api/people/export${query}`)).text;
  const rowsOf = (csv: string): string[][] => parse(csv, { bom: true });
  const namesOf = (csv: string): string[] => rowsOf(csv).slice(1).map(([name = '']) => name).sort();

  it('has the columns of the import, one line each, managers by address', async () => {
    const { status, headers, text } = await admin.get('/api/people/export');
    expect([status, headers['content-type'], headers['content-disposition'], headers['cache-control']]).toEqual([200, 'text/csv; charset=utf-8', `attachment; filename="people-${api.today}.csv"`, 'no-store']);
    const [header, ...rows] = rowsOf(text);
    expect(header).toEqual(HEADER);
    expect(rows.map((row) => row.length)).toEqual(rows.map(() => HEADER.length));
    expect(rows).toContainEqual(['Alder pm', 'pm@alder.example', 'PM', '2024-01-01', 'grouppm@alder.example', '', '', '', '100 %', 'no', '']);
  });

  it('gives an administrator everyone, a manager everyone below, and leavers when asked', async () => {
    const leaver = await lists.add('Left Lou', api.organisation.people.groupPm);
    await lists.change(leaver, 'end', { on: api.today });
    expect(namesOf(await file())).toEqual(['Alder admin', 'Alder colleague', 'Alder director', 'Alder farPm', 'Alder groupPm', 'Alder otherGroupPm', 'Alder peerPm', 'Alder pm']);
    expect(namesOf(await file(admin, '?include_ended=true'))).toContain('Left Lou');
    expect(namesOf(await file(await api.as('groupPm'), '?include_ended=true'))).toEqual(['Alder peerPm', 'Alder pm']);
    expect(namesOf(await file(await api.as('director')))).toEqual(['Alder farPm', 'Alder groupPm', 'Alder otherGroupPm', 'Alder peerPm', 'Alder pm']);
    expect(await admin.get('/api/people/export?include_ended=perhaps')).toMatchObject({ status: 400, body: { errors: [{ field: 'include_ended' }] } });
  });

  it('comes in again without a change, with hostile names, dotted lines, plans and leavers', async () => {
    const { director, groupPm, colleague } = api.organisation.people;
    for (const name of HOSTILE) await lists.add(name, director, { rung: 'APM' });
    const planned = await lists.add('Moves Later', groupPm, { rung: 'PM' });
    await lists.change(planned, 'manager', { managerId: director.id, from: lists.day(20) });
    await lists.change(planned, 'levels', { rung: 'SPM', effectiveFrom: lists.day(20), reason: 'Promoted' });
    const leaving = await lists.add('Leaves Later', groupPm);
    await lists.change(leaving, 'end', { on: lists.day(30) });
    await api.owner.query(`INSERT INTO teams (organisation_id, id, name) VALUES ($1, $2, '=Team  A'), ($1, $3, '=team a')`, [api.organisation.id, uuid(), uuid()]);
    await api.owner.query(`UPDATE people SET team_id = (SELECT id FROM teams WHERE name = '=team a' AND organisation_id = $1), location = E'+ Porto\\n ', working_share = 35, contractor = true WHERE organisation_id = $1 AND id = $2`, [api.organisation.id, planned.id]);
    await lists.apply(listOf('Name,E-mail,Dotted line', `Moves Later,${planned.email},${colleague.email} ${groupPm.email}`));
    await api.owner.query(`UPDATE person_levels SET rung = 'OLD' WHERE person_id = $1`, [colleague.id]);

    const before = await rowCounts(api);
    for (const query of ['', '?include_ended=true']) {
      const csv = await file(admin, query);
      for (const cell of rowsOf(csv).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      const preview = await lists.preview(csv);
      expect({ errors: preview.errors, changed: preview.rows.filter(({ action }) => action !== 'unchanged') }).toEqual({ errors: [], changed: [] });
      expect(preview.unchanged).toBe(rowsOf(csv).length - 1);
    }
    // That they were taken is in the log.
    expect({ ...(await rowCounts(api)), audit_entries: 0 }).toEqual({ ...before, audit_entries: 0 });
    const own = await file(await api.as('director'));
    expect(await new PeopleLists(api, await api.as('director')).preview(own)).toMatchObject({ errors: [], creates: 0, changes: 0, ends: 0 });
  });

  it('and back is the same for whatever people are called', async () => {
    const { pm } = api.organisation.people;
    const text = fc.oneof(fc.string({ unit: fc.constantFrom('=', '-', '+', '@', "'", '"', '\t', '\n', '\r', ' ', ',', ';', 'a', '１', '＝', '\uFEFF', '\u202E'), maxLength: 12 }), fc.string({ unit: 'binary', maxLength: 30 })).map((value) => value.replaceAll('\u0000', ''));
    await fc.assert(fc.asyncProperty(text, text, fc.integer({ min: 1, max: 100 }), fc.boolean(), async (name, location, share, contractor) => {
      await api.owner.query('UPDATE people SET name = $2, location = $3, working_share = $4, contractor = $5 WHERE id = $1', [pm.id, cleanLine(name) || 'N', location, share, contractor]);
      const csv = await file(await api.as('groupPm'));
      const { errors, rows } = await new PeopleLists(api, await api.as('groupPm')).preview(csv);
      expect({ errors, changed: rows.filter(({ action }) => action !== 'unchanged') }).toEqual({ errors: [], changed: [] });
    }), { numRuns: 60 });
  });

  it('reads thousands in pages, each once', async () => {
    const rows = Array.from({ length: 2_100 }, (_, n) => `Many ${n},many${n}@alder.example,${api.organisation.people.director.email}`);
    expect((await lists.apply(listOf('Name,E-mail,Manager', ...rows))).body).toMatchObject({ created: 2_100 });
    const addresses = rowsOf(await file(await api.as('director'))).map(([, email]) => email);
    expect(addresses.filter((email) => email?.startsWith('many')).length).toBe(2_100);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});
