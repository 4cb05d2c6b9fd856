import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@nextrung/domain/kernel';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { Reply } from '../../testing/test-client.js';
import type { PersonKey } from '../../testing/world.js';
import type { EvidenceItem, EvidenceRevisionView } from '../evidence/evidence.dto.js';
import type { ToDo } from '../to-do/to-do.dto.js';
import type { OfferView } from './offers.dto.js';

describe('items that are offered to a person', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.stop());

  const WORD = 'I sat beside them for the whole of it.';
  const offer = async (by: PersonKey, to: PersonKey, body: object = {}): Promise<Reply<OfferView>> => (await api.as(by)).post<OfferView>(`/api/people/${api.organisation.people[to].id}/offers`, { title: 'Ran the pricing pilot', word: WORD, ...body });
  const answer = async (who: PersonKey, id: string, way: string, body: object = {}): Promise<Reply<EvidenceItem>> => (await api.as(who)).post<EvidenceItem>(`/api/offers/${id}/${way}`, body);
  const toDo = async (who: PersonKey): Promise<ToDo> => (await (await api.as(who)).get<ToDo>('/api/to-do')).body;
  const share = async (who: PersonKey, id: string): Promise<EvidenceItem> => (await (await api.as(who)).post<EvidenceItem>(`/api/evidence/${id}/share`, { expectedState: 'private' })).body;

  it('wait in the person’s list with their author, and nobody else reads them', async () => {
    const before = (await toDo('pm')).total;
    const { status, body } = await offer('colleague', 'pm', { happened: 'Two weeks, three shops', startedOn: '2026-03-02', endedOn: '2026-03-13', link: 'https://wiki.example/pilot' });
    expect([status, body]).toMatchObject([201, { state: 'open', stands: 'colleague', person: { id: api.organisation.people.pm.id }, author: { id: api.organisation.people.colleague.id }, offeredOn: api.today, answeredOn: null }]);
    expect(await toDo('pm')).toMatchObject({ total: before + 1, offers: [{ id: body.id, title: 'Ran the pricing pilot', happened: 'Two weeks, three shops', startedOn: '2026-03-02', word: WORD }], drafts: 0 });
    expect(await toDo('colleague')).toMatchObject({ total: 0, offers: [], offered: [{ id: body.id, state: 'open' }] });
    expect(JSON.stringify(await toDo('groupPm'))).not.toContain('pricing pilot');
    for (const who of ['colleague', 'groupPm', 'peerPm', 'admin'] as const) for (const way of ['accept', 'decline']) expect((await answer(who, body.id, way)).status).toBe(404);
    expect((await answer('pm', body.id, 'take-back')).status).toBe(404);
    await answer('colleague', body.id, 'take-back');
    expect((await answer('pm', body.id, 'accept')).body).toMatchObject({ code: 'already_answered', title: expect.stringContaining('taken back') });
    expect((await toDo('pm')).offers).toEqual([]);
  });

  it('of a colleague are the person’s once accepted, and their author has confirmed them', async () => {
    const { body: offered } = await offer('colleague', 'pm', { happened: 'Two weeks' });
    const { body: item } = await answer('pm', offered.id, 'accept', { item: { title: 'Ran the pricing pilot in three shops', contribution: 'I chose the shops', indicators: [{ id: 'SPM.D3', claim: 'exceeds' }] } });
    expect(item).toMatchObject({ state: 'private', revision: 2, happened: 'Two weeks', contribution: 'I chose the shops', offeredBy: { id: api.organisation.people.colleague.id }, ratings: [], corroborations: [{ state: 'confirmed', note: WORD }] });
    const wordings = (await (await api.as('pm')).get<EvidenceRevisionView[]>(`/api/evidence/${item.id}/revisions`)).body;
    expect(wordings.map(({ title }) => title)).toEqual(['Ran the pricing pilot in three shops', 'Ran the pricing pilot']);
    expect((await (await api.as('colleague')).get(`/api/evidence/${item.id}`)).status).toBe(404);
    expect((await toDo('colleague')).offered[0]).toMatchObject({ id: offered.id, state: 'accepted', answeredOn: api.today });
    expect((await answer('pm', offered.id, 'decline')).body).toMatchObject({ code: 'already_answered' });
    const said = await share('pm', item.id);
    expect(said.can).not.toContain('evidence.unshare');
  });

  it('of a line manager with levels are rated by them, for the words that were offered', async () => {
    const { body: offered } = await offer('groupPm', 'pm', { indicators: [{ id: 'SPM.S1', level: 'meets' }, { id: 'SPM.S2', level: 'partial' }] });
    expect(offered).toMatchObject({ stands: 'manager', indicators: [{ id: 'SPM.S1', level: 'meets', text: expect.stringContaining('roadmap') }, { id: 'SPM.S2', level: 'partial' }] });
    const { body: item } = await answer('pm', offered.id, 'accept');
    expect(item).toMatchObject({ revision: 1, corroborations: [], ratings: [{ role: 'manager', level: 'meets', note: WORD, revision: 1, on: api.today }, { level: 'partial' }], indicators: [{ id: 'SPM.S1', claim: null }, { id: 'SPM.S2' }] });
    await share('pm', item.id);
    expect((await toDo('groupPm')).ratings.map((queued) => queued.item.id)).not.toContain(item.id);
  });

  it('of a line manager without levels are in front of their queue once shared', async () => {
    const own = (await (await api.as('pm')).post<EvidenceItem>(`/api/people/${api.organisation.people.pm.id}/evidence`, { title: 'Logged first', indicators: [{ id: 'SPM.S1' }] })).body;
    await share('pm', own.id);
    await api.owner.query(`UPDATE evidence_visibility SET changed_at = changed_at - interval '30 days' WHERE item_id = $1`, [own.id]);
    const { body: offered } = await offer('groupPm', 'pm', { title: 'Offered later', indicators: [{ id: 'SPM.S3' }] });
    const { body: item } = await answer('pm', offered.id, 'accept');
    expect(item).toMatchObject({ ratings: [], corroborations: [] });
    await share('pm', item.id);
    expect((await toDo('groupPm')).ratings.map((queued) => queued.item.title).slice(0, 2)).toEqual(['Offered later', 'Logged first']);
  });

  it('are declined with a word that their author reads, for a month', async () => {
    const { body: offered } = await offer('director', 'pm');
    expect((await answer('pm', offered.id, 'decline', { note: ' This was Nadia’s work. ' })).body).toMatchObject({ state: 'declined', answer: 'This was Nadia’s work.' });
    expect((await toDo('director')).offered).toMatchObject([{ id: offered.id, state: 'declined', answer: 'This was Nadia’s work.' }]);
    expect((await (await api.as('director')).get<OfferView[]>('/api/offers')).body).toHaveLength(1);
    await api.owner.query(`UPDATE evidence_offers SET answered_on = $2 WHERE id = $1`, [offered.id, addDays(api.today, -32)]);
    expect((await toDo('director')).offered).toEqual([]);
    await api.owner.query(`UPDATE evidence_offers SET answered_on = answered_on - 60 WHERE id = $1`, [offered.id]);
    await api.owner.transaction(async (tx) => {
      await tx.query(`SELECT set_config('app.organisation_id', $1, true)`, [api.organisation.id]);
      expect(await tx.query(`SELECT apply_retention('dismissed_drafts', 2)::int AS count`)).toEqual([{ count: 1 }]);
    });
    expect(await api.owner.query('SELECT title, word, answer FROM evidence_offers WHERE id = $1', [offered.id])).toEqual([{ title: 'Erased', word: '', answer: '' }]);
  });

  it('of the skip level with levels are a rating beside the line manager’s, which is still asked for', async () => {
    const { body: offered } = await offer('director', 'pm', { title: 'Seen from above', indicators: [{ id: 'SPM.S1', level: 'partial' }] });
    expect(offered).toMatchObject({ stands: 'rater', indicators: [{ id: 'SPM.S1', level: 'partial' }] });
    const { body: item } = await answer('pm', offered.id, 'accept');
    expect(item).toMatchObject({ corroborations: [], ratings: [{ role: 'other', level: 'partial', note: WORD, standsFor: null }] });
    await share('pm', item.id);
    expect((await toDo('groupPm')).ratings.map((queued) => queued.item.id)).toContain(item.id);
  });

  it('are refused with the reason at the field, and nothing is kept', async () => {
    const cases: readonly (readonly [PersonKey, object, string])[] = [
      ['colleague', { title: ' ' }, 'title'],
      ['colleague', { word: 'Saw it    ' }, 'word'],
      ['colleague', { endedOn: '2199-01-01' }, 'endedOn'],
      ['colleague', { startedOn: '2026-02-30' }, 'startedOn'],
      ['colleague', { link: 'javascript:alert(1)' }, 'link'],
      ['colleague', { indicators: [{ id: 'SPM.S1' }] }, 'indicators'],
      ['director', { indicators: [{ id: 'SPM.S1', level: 'meets' }, { id: 'SPM.S2' }] }, 'indicators'],
      ['groupPm', { indicators: [{ id: 'SPM.S1', level: 'meets' }, { id: 'SPM.S2' }] }, 'indicators'],
      ['groupPm', { indicators: [{ id: 'DIR.S1' }] }, 'indicators.0.id'],
      ['groupPm', { indicators: ['1', '2', '3', '4', '5'].map((n) => ({ id: `SPM.S${n}` })) }, 'indicators'],
    ];
    const [{ before }] = (await api.owner.query<{ before: number }[]>('SELECT count(*)::int AS before FROM evidence_offers')) as [{ before: number }];
    for (const [by, body, field] of cases) expect([field, await offer(by, 'pm', body)]).toMatchObject([field, { status: 400, body: { errors: expect.arrayContaining([expect.objectContaining({ field })]) } }]);
    expect((await offer('pm', 'pm')).status).toBe(404);
    const [{ after }] = (await api.owner.query<{ after: number }[]>('SELECT count(*)::int AS after FROM evidence_offers')) as [{ after: number }];
    expect(after).toBe(before);
    const { body: offered } = await offer('groupPm', 'pm', { title: 'Kept open' });
    expect(await answer('pm', offered.id, 'accept', { item: { title: '', endedOn: '2199-01-01' } })).toMatchObject({ status: 400, body: { errors: [{ field: 'item.title' }, { field: 'item.endedOn' }] } });
    expect((await toDo('pm')).offers.map(({ id }) => id)).toContain(offered.id);
  });

  it('go to people who are here with an account, and no more than five wait for one answer', async () => {
    const { peerPm } = api.organisation.people;
    await api.owner.query('UPDATE people SET ended_on = $2 WHERE id = $1', [peerPm.id, api.today]);
    expect((await offer('groupPm', 'peerPm')).status).toBe(404);
    await api.owner.query('UPDATE people SET ended_on = NULL WHERE id = $1', [peerPm.id]);
    for (let count = 0; count < 5; count += 1) expect((await offer('farPm', 'peerPm')).status).toBe(201);
    expect((await offer('farPm', 'peerPm')).body).toMatchObject({ code: 'too_many_offers' });
    expect((await offer('farPm', 'groupPm')).status).toBe(201);
  });
});
