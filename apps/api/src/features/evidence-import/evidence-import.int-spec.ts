import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { TestClient } from '../../testing/test-client.js';
import type { PersonKey } from '../../testing/world.js';
import type { EvidenceItem, EvidencePage } from '../evidence/evidence.dto.js';
import type { ToDo } from '../to-do/to-do.dto.js';
import type { EvidenceFile, EvidenceImportPreview, EvidenceImportResult } from './evidence-import.dto.js';

/** Real exports, beside the repository. */
const FIXTURES = new URL('../../../../../../shared/fixtures/evidence/', import.meta.url);
const describeWithFixtures = existsSync(FIXTURES) ? describe : describe.skip;
const fixture = (fileName: string): EvidenceFile => ({ fileName, text: readFileSync(new URL(fileName, FIXTURES), 'utf8') });

const MARKDOWN = ['# Brag document', '', '## Checkout', '', '- 2026-03-04: Shipped the new checkout', '  - with two engineers', '- 2026-04-01: Wrote the rollout plan', ''].join('\n');
const CSV = ['id,title,start date,end date,link,project', 'A-1,Rebuilt search,2026-01-05,2026-02-01,https://wiki.example/search,Search', 'A-2,Ran the beta,2026-02-03,2026-02-20,,Search'].join('\n');

describe('bringing work in from files', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.stop());

  const of = (person: PersonKey): string => `/api/people/${api.organisation.people[person].id}/evidence`;
  const preview = async (person: PersonKey, file: EvidenceFile): Promise<EvidenceImportPreview> => {
    const reply = await (await api.as(person)).post<EvidenceImportPreview>(`${of(person)}/import/preview`, file);
    if (reply.status !== 200) throw new Error(reply.text);
    return reply.body;
  };
  const bring = async (person: PersonKey, file: EvidenceFile): Promise<EvidenceImportResult> => {
    const reply = await (await api.as(person)).post<EvidenceImportResult>(`${of(person)}/import`, file);
    if (reply.status !== 201) throw new Error(reply.text);
    return reply.body;
  };
  const drafts = async (person: PersonKey): Promise<EvidenceItem[]> => (await (await api.as(person)).get<EvidencePage>(`${of(person)}?state=draft`)).body.items;
  const waiting = async (who: TestClient): Promise<number> => (await who.get<ToDo>('/api/to-do')).body.drafts;

  it('reads a Markdown brag document: what would come, then drafts that only the person sees', async () => {
    const file = { fileName: 'brag.md', text: MARKDOWN };
    expect(await preview('pm', file)).toMatchObject({
      format: 'markdown', source: 'brag', total: 2, alreadyHere: 0, errors: [],
      rows: [{ title: 'Shipped the new checkout', endedOn: '2026-03-04', alreadyHere: false }, { title: 'Wrote the rollout plan', endedOn: '2026-04-01', alreadyHere: false }],
    });
    expect(await drafts('pm')).toEqual([]);

    expect(await bring('pm', file)).toEqual({ created: 2, alreadyHere: 0, errors: [] });
    expect(await drafts('pm')).toMatchObject([
      { title: 'Wrote the rollout plan', state: 'draft', startedOn: '2026-04-01', endedOn: '2026-04-01', loggedOn: api.today, episode: 'Checkout', impact: 'activity', indicators: [], source: { name: 'brag' } },
      { title: 'Shipped the new checkout', state: 'draft', startedOn: '2026-03-04', endedOn: '2026-03-04', episode: 'Checkout', happened: expect.stringContaining('two engineers') },
    ]);
    expect(await waiting(await api.as('pm'))).toBe(2);
    const manager = await api.as('groupPm');
    expect((await manager.get<EvidencePage>(of('pm'))).body.items).toEqual([]);
  });

  it('adds nothing the second time, and says that all of it is here', async () => {
    const file = { fileName: 'brag (1).md', text: MARKDOWN };
    expect(await preview('pm', file)).toMatchObject({ source: 'brag', total: 2, alreadyHere: 2, rows: [{ alreadyHere: true }, { alreadyHere: true }] });
    expect(await bring('pm', file)).toEqual({ created: 0, alreadyHere: 2, errors: [] });
    expect(await drafts('pm')).toHaveLength(2);
  });

  it('adds only what is new when two imports of one file run at once', async () => {
    const results = await Promise.all([1, 2, 3].map(() => bring('otherGroupPm', { fileName: 'brag.md', text: MARKDOWN })));
    expect(results.map(({ created }) => created).sort()).toEqual([0, 0, 2]);
    expect(await drafts('otherGroupPm')).toHaveLength(2);
  });

  it('reads a table by the names of its columns', async () => {
    const file = { fileName: 'work.csv', text: CSV };
    expect(await preview('peerPm', file)).toMatchObject({
      format: 'csv', source: 'work', total: 2, columns: ['id', 'title', 'start date', 'end date', 'link', 'project'],
      mapping: { externalId: 'id', title: 'title', startedOn: 'start date', endedOn: 'end date', link: 'link', episode: 'project', happened: null },
    });
    expect(await bring('peerPm', file)).toMatchObject({ created: 2, errors: [] });
    expect(await drafts('peerPm')).toMatchObject([
      { title: 'Ran the beta', startedOn: '2026-02-03', endedOn: '2026-02-20', link: null, episode: 'Search', source: { name: 'work', externalId: 'A-2' } },
      { title: 'Rebuilt search', startedOn: '2026-01-05', endedOn: '2026-02-01', link: 'https://wiki.example/search', episode: 'Search', source: { name: 'work', externalId: 'A-1' } },
    ]);
    const grown = `${CSV}\nA-3,Closed the beta,2026-03-01,2026-03-02,,Search`;
    expect(await bring('peerPm', { fileName: 'work.csv', text: grown })).toEqual({ created: 1, alreadyHere: 2, errors: [] });
  });

  it('takes the columns that the person chose, and the same ids from another source as other work', async () => {
    const mapping = { externalId: 'id', title: 'project', happened: 'title', startedOn: null, endedOn: 'end date', link: null, episode: null };
    const file = { fileName: 'work.csv', text: CSV, mapping, source: 'second tracker' };
    expect(await preview('peerPm', file)).toMatchObject({ source: 'second tracker', alreadyHere: 0, mapping, rows: [{ title: 'Search', happened: 'Rebuilt search' }, { title: 'Search' }] });
    expect(await bring('peerPm', file)).toMatchObject({ created: 2, alreadyHere: 0 });
    const wrong = await (await api.as('peerPm')).post(`${of('peerPm')}/import`, { ...file, mapping: { ...mapping, title: 'nonsense' } });
    expect(wrong).toMatchObject({ status: 400, body: { errors: [{ field: 'title', line: 1, message: expect.stringContaining('nonsense') }] } });
  });

  it('leaves a dismissed draft away for good, and keeps an accepted one as it is', async () => {
    const director = await api.as('director');
    const file = { fileName: 'brag.md', text: MARKDOWN };
    await bring('director', file);
    const [kept, dropped] = await drafts('director');
    expect((await director.delete(`/api/evidence/${dropped?.id ?? ''}/draft`)).status).toBe(204);
    expect((await director.post(`/api/evidence/${kept?.id ?? ''}/accept`, { expectedState: 'draft' })).body).toMatchObject({ state: 'private', version: 2 });
    expect(await director.post(`/api/evidence/${kept?.id ?? ''}/accept`, { expectedState: 'draft' })).toMatchObject({ status: 404 });
    expect(await waiting(director)).toBe(0);

    expect(await bring('director', file)).toEqual({ created: 0, alreadyHere: 2, errors: [] });
    expect(await drafts('director')).toEqual([]);
    const own = (await director.get<EvidencePage>(of('director'))).body.items;
    expect(own.map(({ id, state }) => [id, state])).toEqual([[kept?.id, 'private']]);
    expect((await director.get(`/api/evidence/${dropped?.id ?? ''}`)).status).toBe(404);
  });

  it('does not share a draft before the person has accepted it', async () => {
    const [draft] = await drafts('pm');
    const pm = await api.as('pm');
    expect(await pm.post(`/api/evidence/${draft?.id ?? ''}/share`, { expectedState: 'draft' })).toMatchObject({ status: 409, body: { code: 'share_not_possible' } });
  });

  it('names bad rows by line with the reason, and brings the good ones in', async () => {
    const text = ['id,title,start date,end date,link', 'B-1,Good one,2026-01-05,2026-02-01,', 'B-2,,2026-01-05,2026-02-01,', 'B-3,No such day,2026-02-30,,', 'B-4,Backwards,2026-03-02,2026-03-01,', 'B-5,Odd link,2026-03-02,,ftp://x', 'B-1,Twin,2026-03-02,,', 'B-6,Good two,2026-04-01,,'].join('\n');
    const file = { fileName: 'mixed.csv', text };
    const lines = [[3, 'title'], [4, 'startedOn'], [5, 'endedOn'], [6, 'link'], [7, 'externalId']];
    const seen = await preview('farPm', file);
    expect(seen.errors.map(({ line, field }) => [line, field])).toEqual(lines);
    for (const { message } of seen.errors) expect(message).toMatch(/\w+ \w+/);
    expect(seen.rows.map(({ line, title }) => [line, title])).toEqual([[2, 'Good one'], [8, 'Good two']]);
    const result = await bring('farPm', file);
    expect(result).toMatchObject({ created: 2, alreadyHere: 0 });
    expect(result.errors).toEqual(seen.errors);
    expect((await drafts('farPm')).map(({ title }) => title)).toEqual(['Good two', 'Good one']);
  });

  it('refuses a file with nothing in it that could come', async () => {
    const farPm = await api.as('farPm');
    const file = { fileName: 'bad.csv', text: 'id,title\nC-1,\nC-2,' };
    expect(await preview('farPm', file)).toMatchObject({ total: 0, rows: [], errors: [{ line: 2, field: 'title' }, { line: 3, field: 'title' }] });
    expect(await farPm.post(`${of('farPm')}/import`, file)).toMatchObject({ status: 400, body: { errors: [{ line: 2, message: expect.stringContaining('Line 2') }, { line: 3 }] } });
    expect(await farPm.post(`${of('farPm')}/import`, { fileName: 'bad.csv', text: '' })).toMatchObject({ status: 400, body: { errors: [{ field: 'text' }] } });
    expect((await farPm.send('POST', `${of('farPm')}/import`, { fileName: 'work.csv', text: CSV })).status).toBe(400);
    expect(await drafts('farPm')).toHaveLength(2);
  });

  it('is the person’s own to do: a manager brings nothing in for them', async () => {
    const manager = await api.as('groupPm');
    const before = (await drafts('pm')).length;
    expect((await manager.post(`${of('pm')}/import`, { fileName: 'brag.md', text: '- 2026-05-01: Planted' })).status).toBe(404);
    expect(await drafts('pm')).toHaveLength(before);
  });

  describeWithFixtures('real exports', () => {
    it('brings 42 release items in from CSV, and recognises all of them in the JSON-lines export', async () => {
      expect(await bring('groupPm', fixture('release-items.csv'))).toEqual({ created: 42, alreadyHere: 0, errors: [] });
      const jsonl = fixture('release-items.jsonl');
      expect(await preview('groupPm', jsonl)).toMatchObject({ format: 'jsonl', source: 'release-items', total: 42, alreadyHere: 42, errors: [] });
      expect(await bring('groupPm', jsonl)).toEqual({ created: 0, alreadyHere: 42, errors: [] });
      const items = await drafts('groupPm');
      expect(items).toHaveLength(42);
      expect(items.find(({ source }) => source?.externalId === 'GLR-0691')).toMatchObject({
        title: 'Network Policies for Container Network Security', endedOn: '2020-02-22', happened: expect.stringContaining('lateral security attacks'),
      });
      expect(await waiting(await api.as('groupPm'))).toBe(42);
    });

    it('brings four issues in from a Jira export', async () => {
      expect(await bring('colleague', fixture('jira-export.csv'))).toEqual({ created: 4, alreadyHere: 0, errors: [] });
      const items = await drafts('colleague');
      expect(items.map(({ source }) => source?.externalId)).toEqual(expect.arrayContaining(['SMRGR-6275', 'SMRGR-3672', 'SMRGR-2643']));
      expect(items.find(({ source }) => source?.externalId === 'SMRGR-6275')).toMatchObject({ startedOn: '2020-06-25', episode: 'SommerGarden' });
      expect((await bring('colleague', fixture('jira-export.csv'))).created).toBe(0);
    });
  });
});
