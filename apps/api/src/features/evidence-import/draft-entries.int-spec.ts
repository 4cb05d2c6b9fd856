import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { Reply } from '../../testing/test-client.js';
import type { EvidencePage } from '../evidence/evidence.dto.js';
import type { AddDraftsResult } from './draft-entries.dto.js';

describe('drafts from a program', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.stop());

  const path = (): string => `/api/people/${api.organisation.people.pm.id}/evidence`;
  const add = async (body: object): Promise<Reply<AddDraftsResult>> => (await api.as('pm')).post<AddDraftsResult>(`${path()}/drafts`, body);
  const drafts = async (): Promise<EvidencePage> => (await (await api.as('pm')).get<EvidencePage>(`${path()}?state=draft`)).body;

  it('are created, already here or refused, entry by entry', async () => {
    const entries = [
      { externalId: 'T-1', title: 'Rebuilt search', happened: 'In two weeks', startedOn: '2026-01-05', endedOn: '2026-01-20', link: 'https://wiki.example/s', episode: 'Search' },
      { title: 'Ran the beta', endedOn: '2026-02-03' },
      { title: '  ' },
      { externalId: 'T-4', title: 'Wrong', startedOn: '2026-02-30', link: 'ftp://x' },
      { externalId: 'T-5', title: 'Wrong', startedOn: '2026-03-02', endedOn: '2026-03-01', link: 'javascript:alert(1)' },
      { externalId: 'T-6', title: 'Tomorrow', endedOn: '2199-01-01' },
      { externalId: 'T-1', title: 'Again' },
      { externalId: 'T-8', title: 'x'.repeat(300), happened: 'y'.repeat(6_000) },
    ];
    const { status, body } = await add({ source: ' my   tracker ', entries });
    expect(status).toBe(200);
    expect(body).toMatchObject({ created: 3, alreadyHere: 0, refused: 5 });
    expect(body.results).toMatchObject([
      { outcome: 'created', externalId: 'T-1', faults: [] },
      { outcome: 'created', externalId: expect.stringMatching(/^sha256:/) },
      { outcome: 'refused', itemId: null, faults: [{ field: 'title' }] },
      { outcome: 'refused', externalId: 'T-4', faults: [{ field: 'startedOn' }] },
      { outcome: 'refused', faults: [{ field: 'endedOn' }, { field: 'link' }] },
      { outcome: 'refused', faults: [{ field: 'endedOn', message: expect.stringContaining('has not come yet') }] },
      { outcome: 'refused', faults: [{ field: 'externalId', message: expect.stringContaining('in entry 1') }] },
      { outcome: 'created', remarks: [expect.stringContaining('title'), expect.stringContaining('cut')] },
    ]);
    const { items } = await drafts();
    expect(items).toHaveLength(3);
    expect(items.find(({ id }) => id === body.results[0]?.itemId)).toMatchObject({ title: 'Rebuilt search', state: 'draft', startedOn: '2026-01-05', episode: 'Search', source: { name: 'my tracker', externalId: 'T-1' } });

    expect((await add({ source: 'my tracker', entries })).body).toMatchObject({ created: 0, alreadyHere: 3, refused: 5 });
    expect((await drafts()).total).toBe(3);
  });

  it.each([
    ['no entries', { source: 'a', entries: [] }, 'entries'],
    ['more than a hundred', { source: 'a', entries: Array.from({ length: 101 }, () => ({ title: 'x' })) }, 'entries'],
    ['a source of spaces', { source: '  ', entries: [{ title: 'x' }] }, 'source'],
    ['a title that is a number', { source: 'a', entries: [{ title: 'x' }, { title: 4 }] }, 'entries.1.title'],
    ['an entry that is no object', { source: 'a', entries: ['x'] }, 'entries'],
  ])('are refused as a whole with %s', async (_, body, field) => {
    const reply = await add(body);
    expect(reply).toMatchObject({ status: 400, body: { errors: [{ field: expect.stringContaining(field) }] } });
    expect((await drafts()).total).toBe(3);
  });

  it.each(['\u0000', '\ud800', '\u202e', '9'.repeat(20_000)])('never fail for a text like %j', async (text) => {
    const entries = [{ externalId: text, title: text, happened: text, startedOn: text, endedOn: text, link: text, episode: text }, { externalId: text, title: text }];
    expect([200, 400]).toContain((await add({ source: text.slice(0, 200), entries })).status);
  });

  it('are one’s own to add', async () => {
    expect((await (await api.as('groupPm')).post(`${path()}/drafts`, { source: 'a', entries: [{ title: 'Planted' }] })).status).toBe(404);
  });
});
