import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { Reply } from '../../testing/test-client.js';
import type { PersonKey } from '../../testing/world.js';
import type { EvidenceItem, EvidencePage, EvidenceRevisionView } from '../evidence/evidence.dto.js';
import type { AddDraftsResult } from '../evidence-import/draft-entries.dto.js';
import type { DraftsMoved, SimilarToDraft } from './evidence-drafts.dto.js';

describe('imported drafts', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.stop());

  const of = (person: PersonKey): string => `/api/people/${api.organisation.people[person].id}/evidence`;
  const entry = (title: string): object => ({ externalId: title, title, happened: `About ${title}`, startedOn: '2026-01-05', endedOn: '2026-01-20', link: 'https://wiki.example/one' });
  const add = async (person: PersonKey, ...titles: string[]): Promise<string[]> => {
    const { body } = await (await api.as(person)).post<AddDraftsResult>(`${of(person)}/drafts`, { source: 'tracker', entries: titles.map(entry) });
    return body.results.map(({ itemId }) => itemId ?? '');
  };
  const settle = async (person: PersonKey, action: string, ids: string[]): Promise<Reply<DraftsMoved>> => (await api.as(person)).post<DraftsMoved>(`${of(person)}/drafts/settle`, { action, ids });
  const reopen = async (person: PersonKey, ids: string[]): Promise<Reply<DraftsMoved>> => (await api.as(person)).post<DraftsMoved>(`${of(person)}/drafts/reopen`, { ids });
  const list = async (person: PersonKey, state = ''): Promise<string[]> => (await (await api.as(person)).get<EvidencePage>(`${of(person)}${state}`)).body.items.map(({ title }) => title).sort();
  const read = async (person: PersonKey, id: string): Promise<Reply<EvidenceItem>> => (await api.as(person)).get<EvidenceItem>(`/api/evidence/${id}`);
  const log = async (person: PersonKey, title: string): Promise<EvidenceItem> => (await (await api.as(person)).post<EvidenceItem>(of(person), { title, happened: 'As I remember it', startedOn: '2026-01-10', endedOn: '2026-01-12' })).body;

  it('are accepted or dismissed together, and taken back as one', async () => {
    const [a = '', b = '', c = ''] = await add('pm', 'One', 'Two', 'Three');
    const accepted = await settle('pm', 'accept', [a, b, a]);
    expect(accepted.body).toEqual({ moved: [a, b].sort(), left: [] });
    expect((await settle('pm', 'dismiss', [a, c])).body).toEqual({ moved: [c], left: [a] });
    expect((await read('pm', a)).body).toMatchObject({ state: 'private', version: 2, visibility: [{ state: 'private' }] });
    expect((await read('pm', c)).status).toBe(404);

    expect((await reopen('pm', [c])).body).toEqual({ moved: [c], left: [] });
    expect((await reopen('pm', [a, b])).body.moved.sort()).toEqual([a, b].sort());
    expect(await list('pm', '?state=draft')).toEqual(['One', 'Three', 'Two']);
    const [{ entries }] = (await api.owner.query<{ entries: number }[]>(`SELECT count(*)::int AS entries FROM audit_entries WHERE operation IN ('evidence.settle-drafts', 'evidence.reopen-drafts')`)) as [{ entries: number }];
    expect(entries).toBe(4);
  });

  it('do not come back from what was logged here, shared, asked about, or settled more than a day ago', async () => {
    const [shared = '', asked = '', old = ''] = await add('peerPm', 'Shared', 'Asked', 'Old');
    const { id: own } = await log('peerPm', 'Logged by hand');
    await settle('peerPm', 'accept', [shared, asked, old]);
    const client = await api.as('peerPm');
    await client.post(`/api/evidence/${shared}/share`, { expectedState: 'private' });
    await client.post(`/api/evidence/${shared}/unshare`, { expectedState: 'shared' });
    await client.post(`/api/evidence/${asked}/corroborations`, { colleagueId: api.organisation.people.colleague.id });
    await api.owner.query(`UPDATE evidence_visibility SET changed_at = now() - interval '25 hours' WHERE item_id = $1`, [old]);
    expect((await reopen('peerPm', [shared, asked, old, own])).body).toMatchObject({ moved: [], left: expect.arrayContaining([shared, asked, old, own]) });
    expect(await list('peerPm')).toEqual(['Asked', 'Logged by hand', 'Old', 'Shared']);
  });

  it('are nobody else’s to settle', async () => {
    const [a = ''] = await add('farPm', 'Mine');
    expect((await (await api.as('otherGroupPm')).post(`${of('farPm')}/drafts/settle`, { action: 'accept', ids: [a] })).status).toBe(404);
    expect((await settle('otherGroupPm', 'accept', [a])).body).toEqual({ moved: [], left: [a] });
    expect((await settle('farPm', 'share', [a])).status).toBe(400);
    expect((await settle('farPm', 'accept', [])).status).toBe(400);
    expect((await settle('farPm', 'accept', ['x'])).status).toBe(400);
    expect(await list('farPm', '?state=draft')).toEqual(['Mine']);
  });

  it('are compared with the items that may be the same work', async () => {
    const client = await api.as('director');
    await add('director', 'Rebuilt the search index', 'Nothing like it');
    const own = await log('director', 'Rebuilt search index');
    await log('director', 'Hired two PMs');
    const { body } = await client.get<SimilarToDraft[]>(`${of('director')}/similar`);
    expect(body).toMatchObject([{ items: [{ id: own.id, because: 'title', version: 1, state: 'private' }] }]);
    await client.patch(`/api/evidence/${own.id}`, { title: 'Other words', link: 'http://wiki.example/one/' }, { version: 1 });
    const [first] = (await client.get<SimilarToDraft[]>(`${of('director')}/similar?draftId=${body[0]?.draftId ?? ''}`)).body;
    expect(first?.items).toMatchObject([{ id: own.id, because: 'link', version: 2 }]);
  });

  describe('that are merged', () => {
    const item = { title: 'Rebuilt the search index', happened: 'As I remember it\n\nAbout it', link: 'https://wiki.example/one' };

    it('give the item a new revision, end in it, name it, and do not come in again', async () => {
      const client = await api.as('groupPm');
      const [draft = ''] = await add('groupPm', 'Search index rebuilt');
      const own = await log('groupPm', 'Rebuilt search');
      const merged = await client.post<EvidenceItem>(`/api/evidence/${draft}/merge`, { intoId: own.id, intoVersion: 1, item });
      expect(merged).toMatchObject({ status: 200, headers: { etag: '"2"' } });
      expect(merged.body).toMatchObject({ id: own.id, state: 'private', revision: 2, ...item, startedOn: '2026-01-10', mergedFrom: [{ id: draft, title: 'Search index rebuilt', source: { name: 'tracker', externalId: 'Search index rebuilt' } }] });
      expect((await read('groupPm', draft)).body).toMatchObject({ state: 'merged', mergedInto: { id: own.id, title: item.title }, title: 'Search index rebuilt', happened: 'About Search index rebuilt', can: expect.not.arrayContaining(['evidence.accept', 'evidence.revise']) });
      const wordings = (await client.get<EvidenceRevisionView[]>(`/api/evidence/${own.id}/revisions`)).body;
      expect(wordings.map(({ title }) => title)).toEqual([item.title, 'Rebuilt search']);

      expect(await add('groupPm', 'Search index rebuilt')).toEqual(['']);
      expect(await list('groupPm')).toEqual([item.title]);
      expect(await list('groupPm', '?state=merged')).toEqual(['Search index rebuilt']);
      expect((await client.post(`/api/evidence/${draft}/merge`, { intoId: own.id, intoVersion: 2, item })).status).toBe(404);
      expect((await reopen('groupPm', [draft, own.id])).body.moved).toEqual([]);
    });

    it('say nothing of themselves to those who read the item', async () => {
      const client = await api.as('groupPm');
      const [own] = (await client.get<EvidencePage>(of('groupPm'))).body.items;
      await client.post(`/api/evidence/${own?.id ?? ''}/share`, { expectedState: 'private' });
      const seen = await read('director', own?.id ?? '');
      expect(seen).toMatchObject({ status: 200, body: { mergedFrom: [], mergedInto: null } });
      const [{ id: draft } = { id: '' }] = (await client.get<EvidenceItem>(`/api/evidence/${own?.id ?? ''}`)).body.mergedFrom;
      expect((await read('director', draft)).status).toBe(404);
    });

    it('are refused with the reason at the field, and nothing is changed', async () => {
      const client = await api.as('otherGroupPm');
      const [draft = '', other = ''] = await add('otherGroupPm', 'Draft', 'Other draft');
      const own = await log('otherGroupPm', 'Own');
      const foreign = await log('farPm', 'Foreign');
      const merge = (body: object): Promise<Reply> => client.post(`/api/evidence/${draft}/merge`, { intoId: own.id, intoVersion: 1, item, ...body });
      for (const intoId of [foreign.id, other, draft, api.organisation.id]) expect(await merge({ intoId })).toMatchObject({ status: 409, body: { code: 'not_mergeable', errors: [{ field: 'intoId' }] } });
      expect(await merge({ intoVersion: 7 })).toMatchObject({ status: 412 });
      expect(await merge({ item: { ...item, title: '', endedOn: '2199-01-01' } })).toMatchObject({ status: 400, body: { errors: [{ field: 'item.title' }, { field: 'item.endedOn' }] } });
      expect(await merge({ item: null })).toMatchObject({ status: 400 });
      expect(await client.post(`/api/evidence/${own.id}/merge`, { intoId: own.id, intoVersion: 1, item })).toMatchObject({ status: 404 });
      expect((await read('otherGroupPm', draft)).body.state).toBe('draft');
      expect((await read('otherGroupPm', own.id)).body.revision).toBe(1);
    });

    it('go with the item that took their words, when its words go', async () => {
      const client = await api.as('otherGroupPm');
      const [draft = ''] = await add('otherGroupPm', 'Goes along');
      const own = await log('otherGroupPm', 'Withdrawn later');
      await client.post(`/api/evidence/${draft}/merge`, { intoId: own.id, intoVersion: 1, item });
      await client.post(`/api/evidence/${own.id}/withdraw`, { expectedState: 'private' });
      await api.owner.query(`UPDATE evidence_visibility SET changed_at = now() - interval '3 months' WHERE item_id = $1`, [own.id]);
      await api.owner.transaction(async (tx) => {
        await tx.query(`SELECT set_config('app.organisation_id', $1, true)`, [api.organisation.id]);
        await tx.query(`SELECT apply_retention('withdrawn_items', 2)`);
      });
      expect((await read('otherGroupPm', draft)).body).toMatchObject({ title: 'Erased', happened: '', state: 'merged' });
    });
  });
});
