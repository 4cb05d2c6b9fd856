import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { Reply, TestClient } from '../../testing/test-client.js';
import type { EvidenceItem, EvidencePage, EvidenceRevisionView } from './evidence.dto.js';

interface Refusal {
  code: string;
  title: string;
  errors: { field: string; message: string }[];
}

describe('logging, editing and sharing evidence', () => {
  let api: TestApi;
  let pm: TestClient;
  let manager: TestClient;
  let own: string;

  beforeAll(async () => {
    api = await startTestApi();
    pm = await api.as('pm');
    manager = await api.as('groupPm');
    own = `/api/people/${api.organisation.people.pm.id}/evidence`;
  });
  afterAll(() => api.stop());

  const daysAgo = (days: number): string => new Date(Date.parse(api.today) - days * 86_400_000).toISOString().slice(0, 10);

  async function capture(body: Record<string, unknown> = { title: 'Checkout' }): Promise<EvidenceItem> {
    const reply = await pm.post<EvidenceItem>(own, body);
    if (reply.status !== 201) throw new Error(reply.text);
    return reply.body;
  }

  const act = <T = EvidenceItem>(who: TestClient, item: string, action: string, expectedState: string): Promise<Reply<T>> =>
    who.post<T>(`/api/evidence/${item}/${action}`, { expectedState });

  async function shared(body?: Record<string, unknown>): Promise<EvidenceItem> {
    const { id } = await capture(body);
    const reply = await act(pm, id, 'share', 'private');
    if (reply.status !== 200) throw new Error(reply.text);
    return reply.body;
  }

  const listed = async (who: TestClient, query = ''): Promise<string[]> => (await who.get<EvidencePage>(`${own}${query}`)).body.items.map(({ id }) => id);

  describe('capture', () => {
    it('needs one line only, and keeps the item to its author, dated today', async () => {
      const reply = await pm.post<EvidenceItem>(own, { title: '  Shipped the new checkout  ' });
      expect(reply.status).toBe(201);
      expect(reply.headers['etag']).toBe('"1"');
      expect(reply.body).toMatchObject({
        title: 'Shipped the new checkout', state: 'private', version: 1, revision: 1, startedOn: api.today, endedOn: api.today, ongoing: false, loggedOn: api.today,
        episode: 'Shipped the new checkout', impact: 'activity', metric: null, link: null, indicators: [], happened: '', contribution: '', counterfactual: '',
        person: { name: 'Alder pm' }, source: null, ratings: [], corroborations: [], visibility: [], claimsSealed: false,
      });
      expect((await pm.get<EvidenceItem>(`/api/evidence/${reply.body.id}`)).body).toEqual(reply.body);
      expect((await manager.get(`/api/evidence/${reply.body.id}`)).status).toBe(404);
    });

    it('takes one given day for both ends, and lets ongoing work run until today', async () => {
      expect(await capture({ title: 'One day', startedOn: daysAgo(9) })).toMatchObject({ startedOn: daysAgo(9), endedOn: daysAgo(9) });
      expect(await capture({ title: 'An end', endedOn: daysAgo(9) })).toMatchObject({ startedOn: daysAgo(9), endedOn: daysAgo(9) });
      expect(await capture({ title: 'Ongoing', startedOn: daysAgo(9), ongoing: true })).toMatchObject({ startedOn: daysAgo(9), endedOn: api.today, ongoing: true });
    });

    it('keeps everything that was entered, indicators with their words from the ladder', async () => {
      const entered = {
        title: 'Payments', happened: 'We moved.', contribution: 'I led it.', startedOn: daysAgo(60), endedOn: daysAgo(30), episode: 'Payments move', link: 'https://wiki.example/payments',
        impact: 'attributed', metric: { name: 'Conversion', unit: '%', before: 41.5, after: 44, period: 'Q3' }, counterfactual: 'The control group stayed flat.',
      };
      const item = await capture({ ...entered, indicators: [{ id: 'SPM.D1', claim: 'meets' }, { id: 'SPM.S1' }] });
      expect(item).toMatchObject(entered);
      expect(item.indicators).toEqual([
        { id: 'SPM.D1', claim: 'meets', competency: 'data', must: true, retired: false, givenFor: null, text: expect.stringContaining('KPIs') },
        { id: 'SPM.S1', claim: null, competency: 'strategy', must: true, retired: false, givenFor: null, text: expect.stringContaining('roadmap') },
      ]);
    });

    it.each([
      ['no title', { title: '   ' }, 'title', /title/],
      ['five indicators', { title: 'x', indicators: ['SPM.S1', 'SPM.S2', 'SPM.S3', 'SPM.S4', 'SPM.C1'].map((id) => ({ id })) }, 'indicators', /at most four/],
      ['an indicator twice', { title: 'x', indicators: [{ id: 'SPM.S1' }, { id: 'SPM.S1' }] }, 'indicators', /only once/],
      ['an indicator of another rung', { title: 'x', indicators: [{ id: 'SPM.S1' }, { id: 'GPM.S1' }] }, 'indicators.1.id', /GPM\.S1/],
      ['an end before the start', { title: 'x', startedOn: '2026-02-02', endedOn: '2026-02-01' }, 'endedOn', /before the start/],
      ['a day that does not exist', { title: 'x', startedOn: '2026-02-30' }, 'startedOn', /day that exists/],
      ['a start that has not come', { title: 'x', startedOn: '2999-01-01' }, 'startedOn', /not come/],
      ['a link that is none', { title: 'x', link: 'javascript:alert(1)' }, 'link', /https?:\/\//],
      ['measured without figures', { title: 'x', impact: 'measured' }, 'metric', /before and after/],
      ['measured with half the figures', { title: 'x', impact: 'measured', metric: { name: 'NPS', unit: '', before: 1, after: null, period: '' } }, 'metric', /before and after/],
      ['attributed without the counterfactual', { title: 'x', impact: 'attributed', metric: { name: 'NPS', unit: '', before: 1, after: 2, period: '' } }, 'counterfactual', /otherwise/],
      ['an unknown level', { title: 'x', indicators: [{ id: 'SPM.S1', claim: 'superb' }] }, 'indicators.0.claim', /.+/],
      ['an unknown field', { title: 'x', state: 'shared' }, 'state', /.+/],
    ])('refuses %s at its field, and keeps nothing', async (_, body, field, message) => {
      const count = async (): Promise<number> => (await pm.get<EvidencePage>(own)).body.total;
      const before = await count();
      const reply = await pm.post<Refusal>(own, body);
      expect(reply.status).toBe(400);
      expect(reply.body.errors[0]?.field).toBe(field);
      expect(reply.body.errors[0]?.message).toMatch(message);
      expect(await count()).toBe(before);
    });

    it('logs once however often the same request arrives, and answers every time the same', async () => {
      const headers = { 'idempotency-key': uuid() };
      const before = (await pm.get<EvidencePage>(own)).body.total;
      const replies = await Promise.all(Array.from({ length: 20 }, () => pm.post<EvidenceItem>(own, { title: 'Double click' }, { headers })));
      expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
      for (const { body } of replies) expect(body).toEqual(replies[0]?.body);
      expect((await pm.get<EvidencePage>(own)).body.total).toBe(before + 1);
      const rows = await api.owner.query<unknown[]>(`SELECT 1 FROM evidence_revisions WHERE title = 'Double click'`);
      expect(rows).toHaveLength(1);
    });

    it('refuses a used key for another text, and a call without a key', async () => {
      const headers = { 'idempotency-key': uuid() };
      expect((await pm.post(own, { title: 'First' }, { headers })).status).toBe(201);
      expect(await pm.post(own, { title: 'Second' }, { headers })).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
      expect(await pm.send('POST', own, { title: 'Third' })).toMatchObject({ status: 400, body: { errors: [{ field: 'Idempotency-Key' }] } });
      const titles = (await pm.get<EvidencePage>(own)).body.items.map(({ title }) => title);
      expect(titles).toContain('First');
      expect(titles).not.toContain('Second');
      expect(titles).not.toContain('Third');
    });

    it('keeps one person’s key apart from another’s', async () => {
      const headers = { 'idempotency-key': uuid() };
      const peer = await api.as('peerPm');
      const mine = await pm.post<EvidenceItem>(own, { title: 'Same key' }, { headers });
      const theirs = await peer.post<EvidenceItem>(`/api/people/${api.organisation.people.peerPm.id}/evidence`, { title: 'Same key' }, { headers });
      expect([mine.status, theirs.status]).toEqual([201, 201]);
      expect(theirs.body.id).not.toBe(mine.body.id);
    });
  });

  describe('revise', () => {
    it('asks for the version that was read, and refuses a stale one without losing a word', async () => {
      const { id } = await capture({ title: 'First words' });
      expect(await pm.patch(`/api/evidence/${id}`, { title: 'No version' })).toMatchObject({ status: 428, body: { code: 'version_required' } });
      const second = await pm.patch<EvidenceItem>(`/api/evidence/${id}`, { title: 'Second words' }, { version: 1 });
      expect(second).toMatchObject({ status: 200, headers: { etag: '"2"' }, body: { title: 'Second words', version: 2, revision: 2 } });
      expect(await pm.patch(`/api/evidence/${id}`, { title: 'From an old tab' }, { version: 1 })).toMatchObject({ status: 412, body: { code: 'version_changed' } });
      expect((await pm.get<EvidenceItem>(`/api/evidence/${id}`)).body.title).toBe('Second words');
    });

    it('lets one of two tabs win when both save at once', async () => {
      const { id } = await capture();
      const replies = await Promise.all(['left', 'right'].map((title) => pm.patch<EvidenceItem>(`/api/evidence/${id}`, { title }, { version: 1 })));
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 412]);
      const winner = replies.find(({ status }) => status === 200)?.body.title;
      expect((await pm.get<EvidenceItem>(`/api/evidence/${id}`)).body).toMatchObject({ title: winner, revision: 2 });
    });

    it('keeps every earlier wording, newest first, without claims', async () => {
      const { id } = await capture({ title: 'One', episode: 'Move', indicators: [{ id: 'SPM.S1', claim: 'exceeds' }] });
      await pm.patch(`/api/evidence/${id}`, { title: 'Two', happened: 'More of it.', indicators: [{ id: 'SPM.S2', claim: 'meets' }] }, { version: 1 });
      const { status, body, text } = await pm.get<EvidenceRevisionView[]>(`/api/evidence/${id}/revisions`);
      expect(status).toBe(200);
      expect(body).toMatchObject([
        { revision: 2, title: 'Two', happened: 'More of it.', episode: 'Move', indicators: ['SPM.S2'] },
        { revision: 1, title: 'One', happened: '', episode: 'Move', indicators: ['SPM.S1'] },
      ]);
      expect(text).not.toMatch(/claim|exceeds|"meets"/);
    });

    it('checks a new wording like a new item', async () => {
      const { id } = await capture();
      expect(await pm.patch(`/api/evidence/${id}`, { title: 'x', link: 'ftp://files' }, { version: 1 })).toMatchObject({ status: 400, body: { errors: [{ field: 'link' }] } });
      expect((await pm.get<EvidenceItem>(`/api/evidence/${id}`)).body).toMatchObject({ title: 'Checkout', revision: 1, version: 1 });
    });

    it('keeps an indicator choosable that the item has already when the target moves on', async () => {
      const farPm = await api.as('farPm');
      const { id } = api.organisation.people.farPm;
      const item = await farPm.post<EvidenceItem>(`/api/people/${id}/evidence`, { title: 'Line vision', indicators: [{ id: 'GPM.S1' }] });
      const lead = await api.as('otherGroupPm');
      const { version } = (await lead.get<{ version: number }>(`/api/people/${id}`)).body;
      expect((await lead.put(`/api/people/${id}/target`, { rung: 'DIR' }, { version })).status).toBe(200);
      const revised = await farPm.patch<EvidenceItem>(`/api/evidence/${item.body.id}`, { title: 'Line vision', indicators: [{ id: 'GPM.S1' }, { id: 'DIR.S1' }] }, { version: 1 });
      expect(revised).toMatchObject({ status: 200, body: { indicators: [{ id: 'GPM.S1' }, { id: 'DIR.S1' }] } });
      expect(await farPm.post(`/api/people/${id}/evidence`, { title: 'New', indicators: [{ id: 'GPM.S1' }] })).toMatchObject({ status: 400, body: { errors: [{ field: 'indicators.0.id' }] } });
    });
  });

  describe('who can see it', () => {
    it('shows a manager, at any height, shared items only', async () => {
      const [hidden, open] = [await capture({ title: 'Mine alone' }), await shared({ title: 'For all above' })];
      const director = await api.as('director');
      for (const reader of [manager, director]) {
        const seen = await listed(reader);
        expect(seen).toContain(open.id);
        expect(seen).not.toContain(hidden.id);
        expect(await listed(reader, '?state=private')).toEqual([]);
        expect((await reader.get(`/api/evidence/${hidden.id}`)).status).toBe(404);
        expect((await reader.get(`/api/evidence/${hidden.id}/revisions`)).status).toBe(404);
        expect((await reader.get<EvidenceItem>(`/api/evidence/${open.id}`)).body.title).toBe('For all above');
      }
      expect(await listed(pm)).toEqual(expect.arrayContaining([hidden.id, open.id]));
      expect((await (await api.as('peerPm')).get(own)).status).toBe(404);
    });

    it('takes it back, shares it again and withdraws it, and remembers each step with its author', async () => {
      const { id, visibility } = await shared();
      expect(visibility).toHaveLength(1);
      expect(await act(pm, id, 'unshare', 'shared')).toMatchObject({ status: 200, body: { state: 'private', version: 3 } });
      expect((await manager.get(`/api/evidence/${id}`)).status).toBe(404);
      expect(await act(pm, id, 'share', 'private')).toMatchObject({ status: 200, body: { state: 'shared' } });
      const withdrawn = await act(pm, id, 'withdraw', 'shared');
      expect(withdrawn).toMatchObject({ status: 200, body: { state: 'withdrawn', version: 5 } });
      expect(withdrawn.body.visibility.map(({ state, by }) => [state, by.name])).toEqual(['shared', 'private', 'shared', 'withdrawn'].map((state) => [state, 'Alder pm']));
      expect((await manager.get(`/api/evidence/${id}`)).status).toBe(404);
      expect(await listed(manager)).not.toContain(id);
      expect(await listed(pm)).not.toContain(id);
      expect(await listed(pm, '?state=withdrawn')).toContain(id);
    });

    it('refuses a move from another state than the page showed, and one the item has not', async () => {
      const { id } = await shared();
      expect(await act(pm, id, 'share', 'private')).toMatchObject({ status: 409, body: { code: 'state_changed' } });
      expect(await act(pm, id, 'share', 'shared')).toMatchObject({ status: 409, body: { code: 'share_not_possible' } });
      expect((await act(pm, id, 'withdraw', 'shared')).status).toBe(200);
      expect(await act(pm, id, 'share', 'withdrawn')).toMatchObject({ status: 409, body: { code: 'share_not_possible' } });
      expect(await act(pm, id, 'unshare', 'withdrawn')).toMatchObject({ status: 409, body: { code: 'unshare_not_possible' } });
      expect(await act(pm, id, 'withdraw', 'withdrawn')).toMatchObject({ status: 409, body: { code: 'withdraw_not_possible' } });
      expect((await pm.post(`/api/evidence/${id}/share`, {})).status).toBe(400);
      expect((await pm.patch(`/api/evidence/${id}`, { title: 'After all' }, { version: 3 })).status).toBe(404);
    });

    it('stays shared once the manager has rated it; withdrawing is what is left', async () => {
      const { id, can } = await shared({ title: 'Rated', indicators: [{ id: 'SPM.S1' }] });
      expect(can).toContain('evidence.unshare');
      expect((await manager.post(`/api/evidence/${id}/ratings`, { ratings: [{ indicator: 'SPM.S1', level: 'meets' }], note: 'I saw the roadmap and its numbers.' })).status).toBe(201);
      expect(await act(pm, id, 'unshare', 'shared')).toMatchObject({ status: 409, body: { code: 'already_rated_or_confirmed' } });
      const { body } = await pm.get<EvidenceItem>(`/api/evidence/${id}`);
      expect(body.state).toBe('shared');
      expect(body.can).not.toContain('evidence.unshare');
      expect(body.can).toContain('evidence.withdraw');
      expect((await act(pm, id, 'withdraw', 'shared')).body).toMatchObject({ state: 'withdrawn', ratings: [{ indicator: 'SPM.S1' }] });
    });

    it('offers only what is possible: the author edits and shares, the manager rates', async () => {
      const draft = await capture({ title: 'Offers', indicators: [{ id: 'SPM.S1' }] });
      expect(draft.can).toEqual(expect.arrayContaining(['evidence.revise', 'evidence.share', 'evidence.withdraw', 'corroboration.ask']));
      expect(draft.can).not.toContain('evidence.unshare');
      expect(draft.can).not.toContain('rating.give');
      await act(pm, draft.id, 'share', 'private');
      expect((await manager.get<EvidenceItem>(`/api/evidence/${draft.id}`)).body.can).toEqual(expect.arrayContaining(['rating.give', 'counter-observation.give']));
      const above = (await (await api.as('director')).get<EvidenceItem>(`/api/evidence/${draft.id}`)).body.can;
      expect(above).toContain('counter-observation.give');
      expect(above).toEqual(expect.arrayContaining(['rating.give', 'rating.decline']));
      expect(above).not.toContain('rating.revise');
    });
  });

  describe('the list', () => {
    it('has the newest work first, and says what it does not know', async () => {
      const lead = await api.as('otherGroupPm');
      const theirs = `/api/people/${api.organisation.people.otherGroupPm.id}/evidence`;
      for (const [title, days] of [['middle', 100], ['oldest', 900], ['newest', 0]] as const) await lead.post(theirs, { title, startedOn: daysAgo(days) });
      const { body } = await lead.get<EvidencePage>(theirs);
      expect(body.items.map(({ title }) => title)).toEqual(['newest', 'middle', 'oldest']);
      expect(body).toMatchObject({ total: 3, page: 1, pageSize: 50 });
      expect((await lead.get(`${theirs}?state=secret`)).status).toBe(400);
      expect((await lead.get(`${theirs}?page=0`)).status).toBe(400);
      expect((await lead.get(`${theirs}?colour=red`)).status).toBe(400);
    });
  });
});
