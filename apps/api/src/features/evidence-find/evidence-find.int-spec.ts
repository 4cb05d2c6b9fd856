import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { TenantTransactions } from '../../persistence/tenant-transactions.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { TestClient } from '../../testing/test-client.js';
import { ok } from '../../testing/work.js';
import { addBystanders } from '../../testing/world.js';
import type { EpisodeEntry, EpisodeView, ItemsMoved } from '../episodes/episodes.dto.js';
import type { EvidenceItem, EvidenceRevisionView } from '../evidence/evidence.dto.js';
import { RetentionWorker } from '../retention/retention-worker.js';
import type { FoundPage } from './find.dto.js';
import { FindRepository } from './find.repository.js';
import type { SavedSearch } from './saved-searches.dto.js';

interface Refusal {
  code: string;
  title: string;
  errors: { field: string; message: string }[];
}

describe('finding evidence', () => {
  let api: TestApi;
  let world: Awaited<ReturnType<typeof addBystanders>>;
  const clients = new Map<string, TestClient>();

  async function as(who: string): Promise<TestClient> {
    const client = clients.get(who) ?? (await api.as<string>(who, world));
    clients.set(who, client);
    return client;
  }

  beforeAll(async () => {
    api = await startTestApi();
    world = await addBystanders(api.owner, api.organisation);
  });
  afterAll(() => api.stop());

  async function log(who: string, body: object, state: 'private' | 'shared' = 'shared'): Promise<EvidenceItem> {
    const client = await as(who);
    const { id } = (world.people as Record<string, { id: string }>)[who] ?? { id: '' };
    const item = await ok(client.post<EvidenceItem>(`/api/people/${id}/evidence`, { title: 'Untitled', ...body }));
    return state === 'shared' ? ok(client.post<EvidenceItem>(`/api/evidence/${item.id}/share`, { expectedState: 'private' })) : item;
  }

  const find = async (who: string, query: Record<string, string>): Promise<FoundPage> => ok((await as(who)).get<FoundPage>(`/api/evidence?${new URLSearchParams(query).toString()}`));
  const titles = async (who: string, query: Record<string, string>): Promise<string[]> => (await find(who, query)).items.map(({ title }) => title).sort();

  describe('whose', () => {
    const q = 'quicksilver';

    beforeAll(async () => {
      await log('pm', { title: 'pm shared', result: 'Quicksilver everywhere' });
      await log('pm', { title: 'pm private', result: 'Quicksilver' }, 'private');
      await log('peerPm', { title: 'peer shared', result: 'Quicksilver' });
      await log('farPm', { title: 'far shared', result: 'Quicksilver' });
      await log('groupPm', { title: 'lead private', happened: 'Quicksilver' }, 'private');
      const birch = await api.as('pm', api.otherOrganisation);
      const item = await ok(birch.post<EvidenceItem>(`/api/people/${api.otherOrganisation.people.pm.id}/evidence`, { title: 'birch shared', result: 'Quicksilver' }));
      await ok(birch.post(`/api/evidence/${item.id}/share`, { expectedState: 'private' }));
    });

    it.each([
      ['pm', ['pm private', 'pm shared']],
      ['peerPm', ['peer shared']],
      ['groupPm', ['lead private', 'peer shared', 'pm shared']],
      ['otherGroupPm', ['far shared']],
      ['director', ['far shared', 'peer shared', 'pm shared']],
      ['dotted', ['pm shared']],
      ['sponsor', ['pm shared']],
      ['delegate', ['peer shared', 'pm shared']],
      ['colleague', []],
      ['admin', []],
      ['auditor', []],
      ['payReader', []],
      // What was opened for a reason is read on the person's page, where it is told.
      ['opener', []],
    ])('%s finds their own, and what is shared with them', async (who, expected) => {
      expect(await titles(who, { q })).toEqual(expected);
      expect(await titles(who, { q, state: 'private' })).toEqual(expected.filter((title) => title.endsWith('private')));
    });

    it('is narrowed to a person, and to nobody where they are not among them', async () => {
      const { pm, farPm, peerPm } = world.people;
      expect(await titles('groupPm', { q, person: pm.id })).toEqual(['pm shared']);
      expect(await titles('director', { q, person: farPm.id.toUpperCase() })).toEqual(['far shared']);
      for (const [who, person] of [['groupPm', farPm.id], ['pm', peerPm.id], ['opener', pm.id], ['groupPm', uuid()], ['groupPm', api.otherOrganisation.people.pm.id]] as const) {
        expect(await find(who, { q, person })).toMatchObject({ items: [], total: 0, more: false });
      }
    });

    it.each([['rare', 1, 1], ['medium', 40_000, 10_000], ['common', 1_000_000, 1_000_000]])('is the same for whoever has very many people, by words that are %s', async (_, withWords, recentWithWords) => {
      const repository = api.app.get(FindRepository);
      const asked = jest.spyOn(repository, 'amounts').mockResolvedValue({ items: 2_000_000, withWords, recentWithWords });
      const hands = await api.owner.query<{ id: string }[]>(
        `WITH hand AS (INSERT INTO people (organisation_id, id, name, email) SELECT $1, gen_random_uuid(), 'Hand', gen_random_uuid() || '@alder.example' FROM generate_series(1, 301) RETURNING id)
         INSERT INTO reporting_lines (organisation_id, id, person_id, manager_id, valid_from) SELECT $1, gen_random_uuid(), id, $2, '2024-01-01' FROM hand RETURNING person_id AS id`,
        [world.id, world.people.groupPm.id],
      );
      expect(await titles('groupPm', { q })).toEqual(['lead private', 'peer shared', 'pm shared']);
      expect(await titles('director', { q })).toEqual(['far shared', 'peer shared', 'pm shared']);
      expect(await titles('director', { q, person: world.people.pm.id })).toEqual(['pm shared']);
      expect(await titles('otherGroupPm', { q })).toEqual(['far shared']);
      expect(asked).toHaveBeenCalledTimes(2);
      asked.mockRestore();
      await api.owner.query('DELETE FROM reporting_lines WHERE person_id = ANY($1)', [hands.map(({ id }) => id)]);
    });

    it('ends with the reporting line', async () => {
      const move = (to: string) => api.owner.query(`UPDATE reporting_lines SET manager_id = $2 WHERE person_id = $1 AND kind = 'solid'`, [world.people.peerPm.id, to]);
      await move(world.people.otherGroupPm.id);
      expect(await titles('groupPm', { q })).not.toContain('peer shared');
      expect(await titles('otherGroupPm', { q })).toContain('peer shared');
      await move(world.people.groupPm.id);
    });

    it('lets the server read of the words only what it has named', async () => {
      await api.app.get(TenantTransactions).run(world.id, async (tx) => {
        expect(await tx.query('SELECT 1 FROM evidence_search')).toEqual([]);
        await tx.query(`SELECT set_config('app.search_words', '''quicksilver''', true)`);
        expect((await tx.query<{ organisation_id: string }[]>('SELECT DISTINCT organisation_id FROM evidence_search'))).toEqual([{ organisation_id: world.id }]);
      });
    });
  });

  describe('by what', () => {
    beforeAll(async () => {
      await log('farPm', {
        title: 'Überprüfung der Straße', situation: 'The café was full.', mandate: 'mandated', happened: 'happened', contribution: 'contributed', result: 'zirconium resulted', counterfactual: 'otherwise', decisionRecord: 'minutes', seenBy: 'Ida Holm',
        episode: 'Harbour move', link: 'https://wiki.example/zebra-page', startedOn: '2025-01-10', endedOn: '2025-03-20', impact: 'attributed', metric: { name: 'Throughput', unit: 'crates', before: 1, after: 2, period: 'Q9', source: 'Harbourmaster' },
        indicators: [{ id: 'GPM.S1', claim: 'meets' }],
      });
      await log('farPm', { title: 'Second of the harbour', episode: 'Harbour move', startedOn: '2025-06-01', endedOn: '2025-06-30', impact: 'shipped' });
    });
    const first = 'Überprüfung der Straße';
    const second = 'Second of the harbour';
    const person = (): string => world.people.farPm.id;

    it.each([
      'uberprufung', 'ÜBERPRÜFUNG', 'strasse', 'straße', 'cafe', 'mandated', 'happened', 'contributed', 'zircon', 'otherwise', 'minutes', 'ida', 'zebra', 'throughput', 'crates', 'q9', 'harbourmaster', 'harbour move zirconium', 'ida, café!',
    ])('finds %s', async (q) => {
      expect(await titles('otherGroupPm', { q })).toEqual([first]);
    });

    it.each(['irconium', 'zz', 'zirconium elsewhere', 'meets', 'GPM.S1', '@', '#GPM', '%', '_', `'`, `' | '`, 'zirconium:*|elsewhere', '!elsewhere & harbour', '()', '\\', '<script>', ':*', '\u{1f642}'])('finds nothing by %s', async (q) => {
      expect(await find('otherGroupPm', { q })).toMatchObject({ items: [], total: 0 });
    });

    it.each([
      [{ episode: 'the harbour' }, [second, first]],
      [{ indicator: 'GPM.S1' }, [first]],
      [{ indicator: `GPM.S1' | 'x` }, []],
      [{ from: '2025-03-20', to: '2025-03-20' }, [first]],
      [{ from: '2025-03-21', to: '2025-05-31' }, []],
      [{ from: '2025-03-21', to: '2025-06-01' }, [second]],
      [{ impact: 'shipped', to: '2025-12-31' }, [second]],
      [{ waiting: 'true' }, [first]],
      [{ waiting: 'true', impact: 'shipped' }, []],
      [{ state: 'draft' }, []],
      [{ q: 'harbour', impact: 'attributed' }, [first]],
    ])('is narrowed by %j', async (query: Record<string, string>, expected) => {
      const [episode] = await ok((await as('farPm')).get<EpisodeEntry[]>(`/api/people/${person()}/episodes`));
      expect(episode).toMatchObject({ name: 'Harbour move', items: 2, startedOn: '2025-01-10', endedOn: '2025-06-30' });
      const asked = { ...query, ...('episode' in query && { episode: episode?.id ?? '' }), person: person() };
      const found = await find('otherGroupPm', asked);
      expect(found.items.map(({ title }) => title)).toEqual(expected);
      expect(found.episode).toEqual('episode' in query ? { id: episode?.id, name: 'Harbour move' } : null);
      // An episode that one may not see has no name either.
      if ('episode' in query) expect(await find('groupPm', { episode: episode?.id ?? '' })).toMatchObject({ items: [], episode: null });
    });

    it('no longer waits once the line manager has rated it', async () => {
      const item = await log('peerPm', { title: 'To be rated', indicators: [{ id: 'PM.S1' }] });
      expect(await titles('groupPm', { waiting: 'true', q: 'rated' })).toEqual(['To be rated']);
      expect(await titles('peerPm', { waiting: 'true', q: 'rated' })).toEqual(['To be rated']);
      // Whoever does not rate them is not waited for.
      expect(await titles('director', { waiting: 'true', q: 'rated' })).toEqual([]);
      await ok((await as('groupPm')).post(`/api/evidence/${item.id}/ratings`, { ratings: [{ indicator: item.indicators[0]?.id, level: 'meets' }], note: 'I saw the decision and the result.' }));
      expect(await titles('groupPm', { waiting: 'true', q: 'rated' })).toEqual([]);
    });

    it('marks the words in plain text, and leaves claims out', async () => {
      const reply = await (await as('otherGroupPm')).get<FoundPage>('/api/evidence?q=zircon');
      expect(reply.text).not.toContain('"meets"');
      const [item] = reply.body.items;
      expect(item?.snippet).toEqual({ field: 'result', text: 'zirconium resulted', marks: [{ start: 0, end: 9 }] });
      expect((await find('otherGroupPm', { q: 'strasse' })).items[0]?.titleMarks).toEqual([{ start: 16, end: 22 }]);
    });

    it.each([
      ['q', 'x'.repeat(201)], ['person', 'nobody'], ['episode', '1'], ['indicator', 'x'.repeat(101)], ['from', '2026-02-30'], ['to', 'yesterday'], ['impact', 'huge'], ['state', 'dismissed'], ['waiting', 'perhaps'], ['page', '0'], ['page', '51'], ['page', '1.5'], ['sealed', 'true'],
    ])('refuses %s=%s at its field', async (field, value) => {
      const reply = await (await as('pm')).get<Refusal>(`/api/evidence?${new URLSearchParams({ [field]: value }).toString()}`);
      expect([reply.status, reply.body.errors[0]?.field]).toEqual([400, field]);
    });

    it.each(['/api/evidence?q=%00', '/api/evidence?q=a&q=b', '/api/evidence?q[x]=1', '/api/evidence?q=%ff', `/api/evidence?q=${encodeURIComponent('a '.repeat(100))}`])('breaks at nothing: %s', async (address) => {
      expect((await (await as('pm')).get(address)).status).toBeLessThan(500);
    });
  });

  it('goes page by page, and has nothing beyond the end', async () => {
    for (let index = 0; index < 23; index += 1) await log('colleague', { title: `Pagefull ${index}`, endedOn: `2025-04-${String(index + 1).padStart(2, '0')}` }, 'private');
    const pages = await Promise.all(['1', '2', '3'].map((page) => find('colleague', { q: 'pagefull', page })));
    expect(pages.map(({ items, total, more, page, pageSize }) => [items.length, total, more, page, pageSize])).toEqual([[20, 23, false, 1, 20], [3, 23, false, 2, 20], [0, 23, false, 3, 20]]);
    expect(pages.flatMap(({ items }) => items.map(({ title }) => title))).toEqual(Array.from({ length: 23 }, (_, index) => `Pagefull ${22 - index}`));
  });

  it('finds the newest words only, under the present name of the episode, and nothing that was dismissed', async () => {
    const item = await log('dotted', { title: 'Oldword', episode: 'Firstname' }, 'private');
    const client = await as('dotted');
    await ok(client.patch(`/api/evidence/${item.id}`, { title: 'Newword' }, { version: 1 }));
    expect([await titles('dotted', { q: 'oldword' }), await titles('dotted', { q: 'newword' }), await titles('dotted', { q: 'firstname' })]).toEqual([[], ['Newword'], ['Newword']]);
    await ok(client.patch(`/api/people/${world.people.dotted.id}/episodes/${item.episodeId}`, { name: 'Lastname' }, { version: 1 }));
    expect([await titles('dotted', { q: 'firstname' }), await titles('dotted', { q: 'lastname' })]).toEqual([[], ['Newword']]);
    await ok(client.post(`/api/people/${world.people.dotted.id}/evidence/drafts`, { source: 'log', entries: [{ title: 'Draftword' }] }));
    const [draft] = (await find('dotted', { q: 'draftword' })).items;
    expect(draft?.state).toBe('draft');
    await client.delete(`/api/evidence/${draft?.id}/draft`);
    expect(await titles('dotted', { q: 'draftword' })).toEqual([]);
  });

  describe('withdrawing', () => {
    const days = (id: string, count: number) => api.owner.query<unknown>(`UPDATE evidence_visibility SET changed_at = changed_at - $2::int * interval '1 day' WHERE item_id = $1`, [id, count]);

    it('is taken back to where it was, as long as the text is there', async () => {
      const client = await as('pm');
      for (const state of ['private', 'shared'] as const) {
        const { id } = await log('pm', { title: 'Taken back' }, state);
        const withdrawn = await ok(client.post<EvidenceItem>(`/api/evidence/${id}/withdraw`, { expectedState: state }));
        expect(withdrawn).toMatchObject({ state: 'withdrawn', textGone: false, textKeptMonths: 1, textGoesOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), can: expect.arrayContaining(['evidence.restore']) });
        expect(await ok(client.post<EvidenceItem>(`/api/evidence/${id}/restore`, { expectedState: 'withdrawn' }))).toMatchObject({ state, textGoesOn: null });
      }
    });

    it('takes the text away after a month, and keeps the record', async () => {
      const client = await as('pm');
      const { id } = await log('pm', { title: 'Vanishing', result: 'vanadium' });
      await ok(client.post(`/api/evidence/${id}/withdraw`, { expectedState: 'shared' }));
      expect(await titles('pm', { q: 'vanadium', state: 'withdrawn' })).toEqual(['Vanishing']);
      expect(await titles('pm', { q: 'vanadium' })).toEqual([]);
      expect(await titles('groupPm', { q: 'vanadium', state: 'withdrawn' })).toEqual([]);
      await days(id, 40);
      await api.app.get(RetentionWorker).runAll(new AbortController().signal);
      const gone = await ok(client.get<EvidenceItem>(`/api/evidence/${id}`));
      expect(gone).toMatchObject({ state: 'withdrawn', title: 'Erased', result: '', textGone: true, textGoesOn: null });
      expect(gone.visibility.map(({ state }) => state)).toEqual(['shared', 'withdrawn']);
      expect(gone.can).not.toContain('evidence.restore');
      expect(await client.post<Refusal>(`/api/evidence/${id}/restore`, { expectedState: 'withdrawn' })).toMatchObject({ status: 409, body: { code: 'text_gone' } });
      expect(await titles('pm', { q: 'vanadium', state: 'withdrawn' })).toEqual([]);
    });

    it('is kept for good where the organisation decided so', async () => {
      await ok((await as('admin')).put('/api/retention', { kind: 'withdrawn_items', months: null }, { version: 0 }));
      const { id } = await log('pm', { title: 'Kept' }, 'private');
      expect(await ok((await as('pm')).post<EvidenceItem>(`/api/evidence/${id}/withdraw`, { expectedState: 'private' }))).toMatchObject({ textKeptMonths: null, textGoesOn: null });
    });
  });

  describe('episodes', () => {
    const base = (): string => `/api/people/${world.people.pm.id}/episodes`;

    it('gathers the items, for others the shared ones', async () => {
      const one = await log('pm', { title: 'One', episode: 'Gathered', startedOn: '2025-02-01', endedOn: '2025-02-02' });
      await log('pm', { title: 'Two', episode: 'Gathered', startedOn: '2025-01-01', endedOn: '2025-01-02' }, 'private');
      const read = async (who: string): Promise<EpisodeView> => ok((await as(who)).get<EpisodeView>(`${base()}/${one.episodeId}`));
      expect(await read('pm')).toMatchObject({ name: 'Gathered', total: 2, items: [{ title: 'Two' }, { title: 'One' }], can: expect.arrayContaining(['episode.rename', 'episode.move-items']) });
      const managers = await read('groupPm');
      expect(managers).toMatchObject({ total: 1, items: [{ title: 'One' }] });
      expect(managers.can).not.toContain('episode.rename');
      expect((await ok((await as('groupPm')).get<EpisodeEntry[]>(base()))).find(({ name }) => name === 'Gathered')).toMatchObject({ items: 1 });
      for (const who of ['peerPm', 'colleague', 'admin', 'otherGroupPm']) expect((await (await as(who)).get(`${base()}/${one.episodeId}`)).status).toBe(404);
    });

    it('is not there for others while nothing of it is shared, nor under another person', async () => {
      const { episodeId } = await log('pm', { title: 'Alone', episode: 'Hidden' }, 'private');
      expect((await (await as('groupPm')).get(`${base()}/${episodeId}`)).status).toBe(404);
      expect((await (await as('groupPm')).get(`/api/people/${world.people.peerPm.id}/episodes/${episodeId}`)).status).toBe(404);
      expect((await ok((await as('groupPm')).get<EpisodeEntry[]>(base()))).map(({ name }) => name)).not.toContain('Hidden');
    });

    it('is renamed by its owner, to a name that no other one has', async () => {
      const { episodeId } = await log('pm', { title: 'x', episode: 'Nameless' }, 'private');
      const client = await as('pm');
      const rename = (name: unknown, version: number) => client.patch<EpisodeView & Refusal>(`${base()}/${episodeId}`, { name }, { version });
      expect(await rename('Gathered', 1)).toMatchObject({ status: 400, body: { errors: [{ field: 'name', message: expect.stringContaining('Gathered') }] } });
      for (const name of ['', '  ', 'x'.repeat(201), 7, null]) expect((await rename(name, 1)).body.errors[0]?.field).toBe('name');
      expect(await rename(' Named ', 1)).toMatchObject({ status: 200, body: { name: 'Named', version: 2 } });
      expect((await rename('Named again', 1)).status).toBe(412);
      expect((await (await as('groupPm')).patch(`${base()}/${episodeId}`, { name: 'y' }, { version: 2 })).status).toBe(404);
    });

    it('takes the items of another one, word for word, and gives them back', async () => {
      const client = await as('pm');
      const a = await log('pm', { title: 'Into', episode: 'Target' });
      const b = await log('pm', { title: 'From', episode: 'Origin', result: 'Kept word for word', metric: { name: 'n', unit: '%', before: 1, after: 2, period: '' } });
      const foreign = await log('peerPm', { title: 'Not theirs', episode: 'Elsewhere' });
      const put = (episode: string | null, items: string[]) => client.post<ItemsMoved & Refusal>(`${base()}/${episode}/items`, { items });
      expect(await ok(put(a.episodeId, [a.id, b.id, foreign.id, uuid()]))).toEqual({ items: [b.id] });
      const moved = await ok(client.get<EvidenceItem>(`/api/evidence/${b.id}`));
      expect(moved).toMatchObject({ episode: 'Target', episodeId: a.episodeId, revision: 2, version: b.version + 1, result: 'Kept word for word', metric: b.metric, state: 'shared' });
      const revisions = await ok(client.get<EvidenceRevisionView[]>(`/api/evidence/${b.id}/revisions`));
      expect(revisions.map(({ revision, episode }) => [revision, episode])).toEqual([[2, 'Target'], [1, 'Origin']]);
      expect((await ok(client.get<EpisodeEntry[]>(base()))).map(({ name }) => name)).not.toContain('Origin');
      expect(await ok(put(b.episodeId, [b.id]))).toEqual({ items: [b.id] });
      expect(await ok(client.get<EvidenceItem>(`/api/evidence/${b.id}`))).toMatchObject({ episode: 'Origin', revision: 3 });
      expect((await put(foreign.episodeId, [b.id])).status).toBe(404);
      expect((await put(a.episodeId, ['x'])).body.errors[0]?.field).toMatch(/^items/);
      expect((await put(a.episodeId, [])).status).toBe(400);
    });
  });

  describe('saved searches', () => {
    it('are one’s own: saved, renamed and deleted', async () => {
      const client = await as('pm');
      const saved = await ok(client.post<SavedSearch>('/api/saved-searches', { name: ' Checkout ', query: 'q=checkout&state=shared' }));
      expect(saved).toMatchObject({ name: 'Checkout', query: 'q=checkout&state=shared', version: 1 });
      const other = await ok(client.post<SavedSearch>('/api/saved-searches', { name: 'Another', query: 'impact=shipped' }));
      expect(await client.post<Refusal>('/api/saved-searches', { name: 'Checkout', query: 'q=x' })).toMatchObject({ status: 400, body: { errors: [{ field: 'name' }] } });
      expect(await client.patch(`/api/saved-searches/${other.id}`, { name: 'Checkout' }, { version: 1 })).toMatchObject({ status: 400 });
      expect(await ok(client.patch<SavedSearch>(`/api/saved-searches/${other.id}`, { name: 'Shipped' }, { version: 1 }))).toMatchObject({ name: 'Shipped', version: 2 });
      expect((await client.patch(`/api/saved-searches/${other.id}`, { name: 'x' }, { version: 1 })).status).toBe(412);
      expect((await ok(client.get<SavedSearch[]>('/api/saved-searches'))).map(({ name }) => name)).toEqual(['Checkout', 'Shipped']);
      const peer = await as('peerPm');
      expect(await ok(peer.get<SavedSearch[]>('/api/saved-searches'))).toEqual([]);
      expect([(await peer.delete(`/api/saved-searches/${saved.id}`)).status, (await peer.patch(`/api/saved-searches/${saved.id}`, { name: 'x' }, { version: 1 })).status]).toEqual([404, 404]);
      expect((await client.delete(`/api/saved-searches/${saved.id}`)).status).toBe(204);
      expect((await ok(client.get<SavedSearch[]>('/api/saved-searches'))).map(({ name }) => name)).toEqual(['Shipped']);
    });

    it.each([['name', ''], ['name', 'x'.repeat(101)], ['query', ''], ['query', '?q=x'], ['query', 'https://evil.example'], ['query', `q=${'x'.repeat(1000)}`]])('are refused at %s: %s', async (field, value) => {
      const reply = await (await as('pm')).post<Refusal>('/api/saved-searches', { name: 'n', query: 'q=x', [field]: value });
      expect([reply.status, reply.body.errors[0]?.field]).toEqual([400, field]);
    });
  });
});
