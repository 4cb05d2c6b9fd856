import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { TestClient } from '../../testing/test-client.js';
import { ok } from '../../testing/work.js';
import type { CorroborationAsk } from '../corroborations/corroborations.dto.js';
import type { PacketView } from '../packets/packet.dto.js';
import { RetentionWorker } from '../retention/retention-worker.js';
import type { EvidenceItem, EvidencePage, EvidenceRevisionView } from './evidence.dto.js';

interface Refusal {
  errors: { field: string; message: string }[];
}

describe('an item made stronger', () => {
  let api: TestApi;
  let pm: TestClient;
  let own: string;

  beforeAll(async () => {
    api = await startTestApi();
    pm = await api.as('pm');
    own = `/api/people/${api.organisation.people.pm.id}/evidence`;
  });
  afterAll(() => api.stop());

  const STRONGER = {
    situation: 'Three of ten customers gave up at the address form.', mandate: 'The head of sales had asked; what to cut was mine to decide.', happened: 'I tested four forms with twelve customers.', contribution: 'I chose the one to build.',
    result: 'One of ten gives up.', decisionRecord: 'https://wiki.example/decisions/4', decidedOn: '2026-01-10', seenBy: 'Ida Holm, Piet de Vries', counterfactual: 'The other country stayed where it was.',
  };
  const METRIC = { name: 'Given up', unit: '%', before: 30, after: 10, period: 'Q1 2026', source: 'Weekly funnel report' };
  const ITEM = { title: 'Address form', startedOn: '2026-01-05', endedOn: '2026-02-20', impact: 'attributed', metric: METRIC, ...STRONGER };

  const revise = (item: EvidenceItem, body: object) => pm.patch<EvidenceItem & Refusal>(`/api/evidence/${item.id}`, body, { version: item.version });

  it('keeps everything that was said, and every earlier wording of it', async () => {
    const item = await ok(pm.post<EvidenceItem>(own, ITEM));
    expect(item).toMatchObject({ ...STRONGER, metric: METRIC });
    const kept = await ok(revise(item, { title: 'Address form, again' }));
    expect(kept).toMatchObject({ ...STRONGER, metric: METRIC });
    const emptied = await ok(revise(kept, { title: 'Address form', situation: '', mandate: '', result: '', decisionRecord: '', seenBy: '' }));
    expect(emptied).toMatchObject({ situation: '', mandate: '', result: '', decisionRecord: '', decidedOn: null, seenBy: '' });
    const revisions = await ok(pm.get<EvidenceRevisionView[]>(`/api/evidence/${item.id}/revisions`));
    expect(revisions.map(({ situation, decidedOn, seenBy }) => [situation, decidedOn, seenBy])).toEqual([['', null, ''], [STRONGER.situation, '2026-01-10', STRONGER.seenBy], [STRONGER.situation, '2026-01-10', STRONGER.seenBy]]);
  });

  it('reads what was written before there was a place for it', async () => {
    const { id } = await ok(pm.post<EvidenceItem>(own, { title: 'Older', impact: 'measured', metric: { name: 'n', unit: '%', before: 1, after: 2, period: '' } }));
    expect(await ok(pm.get(`/api/evidence/${id}`))).toMatchObject({ situation: '', mandate: '', result: '', decisionRecord: '', decidedOn: null, seenBy: '', metric: { name: 'n', unit: '%', before: 1, after: 2, period: '' } });
  });

  it.each([
    ['a situation that is too long', { situation: 'x'.repeat(5_001) }, 'situation', /5000 characters/],
    ['a mandate that is too long', { mandate: 'x'.repeat(2_001) }, 'mandate', /2000 characters/],
    ['a result that is too long', { result: 'x'.repeat(5_001) }, 'result', /5000 characters/],
    ['a decision record that is too long', { decisionRecord: 'x'.repeat(2_001) }, 'decisionRecord', /2000 characters/],
    ['more names than there is room for', { seenBy: 'x'.repeat(1_001) }, 'seenBy', /1000 characters/],
    ['a source that is too long', { metric: { ...METRIC, source: 'x'.repeat(501) } }, 'metric.source', /500 characters/],
    ['a source that is no text', { metric: { ...METRIC, source: 7 } }, 'metric.source', /.+/],
    ['a situation that is no text', { situation: ['x'] }, 'situation', /.+/],
    ['a day without a decision', { decidedOn: '2026-01-10' }, 'decisionRecord', /which decision/],
    ['a decision after the end of the work', { endedOn: '2026-02-20', decisionRecord: 'Minute 4', decidedOn: '2026-02-21' }, 'decidedOn', /after the end of the work/],
    ['a decision that has not been made', { decisionRecord: 'Minute 4', decidedOn: '2999-01-01' }, 'decidedOn', /after the end/],
    ['a day that does not exist', { decisionRecord: 'Minute 4', decidedOn: '2026-02-30' }, 'decidedOn', /day that exists/],
    ['a day that is a moment', { decisionRecord: 'Minute 4', decidedOn: '2026-02-03T10:00:00Z' }, 'decidedOn', /day that exists/],
    ['a link to a program', { links: [{ label: 'x', url: 'https://a.example' }, { label: '', url: 'javascript:alert(1)' }] }, 'links.1.url', /begins with https/],
    ['more links than there is room for', { links: Array.from({ length: 11 }, () => ({ label: '', url: 'https://a.example' })) }, 'links', /10 links/],
    ['a name of a link that is too long', { links: [{ label: 'x'.repeat(201), url: 'https://a.example' }] }, 'links.0.label', /200 characters/],
    ['a byte that is no text', { seenBy: 'Ida\u0000' }, '', /.+/],
  ])('refuses %s at its field, and keeps nothing', async (_, body, field, message) => {
    const count = async (): Promise<number> => (await ok(pm.get<EvidencePage>(own))).total;
    const before = await count();
    const reply = await pm.post<Refusal>(own, { title: 'x', ...body });
    expect([reply.status, reply.body.errors[0]?.field]).toEqual([400, field]);
    expect(reply.body.errors[0]?.message).toMatch(message);
    expect(await count()).toBe(before);
  });

  it('has links with what they are called; one that comes alone takes the place of the first', async () => {
    const links = [{ label: 'The report', url: 'https://a.example' }, { label: '', url: 'https://b.example' }];
    const item = await ok(pm.post<EvidenceItem>(own, { title: 'Linked', links: [{ label: ' The report ', url: ' https://a.example ' }, { label: '', url: '' }, links[1]] }));
    expect(item).toMatchObject({ link: 'https://a.example', links });
    const renamed = await ok(revise(item, { title: 'Linked' }));
    expect(renamed.links).toEqual(links);
    const replaced = await ok(revise(renamed, { title: 'Linked', link: 'https://c.example' }));
    expect(replaced).toMatchObject({ link: 'https://c.example', links: [{ label: '', url: 'https://c.example' }, links[1]] });
    expect(await ok(revise(replaced, { title: 'Linked', link: null }))).toMatchObject({ link: 'https://b.example', links: [links[1]] });
    // As it was written before there were several.
    await api.owner.query(`UPDATE evidence_revisions SET links = '[]' WHERE item_id = $1`, [item.id]);
    expect(await ok(pm.get(`/api/evidence/${item.id}`))).toMatchObject({ link: 'https://b.example', links: [links[1]] });
    const [newest] = await ok(pm.get<EvidenceRevisionView[]>(`/api/evidence/${item.id}/revisions`));
    expect(newest?.links).toEqual([links[1]]);
  });

  it('breaks at half a character nowhere', async () => {
    const half = 'x\ud800';
    const metric = { ...METRIC, name: half, unit: half, period: half, source: half };
    expect(await ok(pm.post<EvidenceItem>(own, { title: 'Half', result: half, decisionRecord: half, seenBy: half, metric }))).toMatchObject({ result: 'x\ufffd', seenBy: 'x\ufffd', metric: { source: 'x\ufffd' } });
  });

  it('shows a colleague who is asked what there was and what came of it, and neither the decision nor the other names', async () => {
    const { id } = await ok(pm.post<EvidenceItem>(own, ITEM));
    await ok(pm.post(`/api/evidence/${id}/corroborations`, { colleagueId: api.organisation.people.colleague.id }));
    const colleague = await api.as('colleague');
    const todo = await colleague.get<{ corroborationAsks?: CorroborationAsk[] }>('/api/to-do');
    expect(todo.text).toContain(STRONGER.situation);
    expect(todo.text).toContain(STRONGER.result);
    for (const unseen of [STRONGER.decisionRecord, STRONGER.seenBy, METRIC.source]) expect(todo.text).not.toContain(unseen);
  });

  it('names in the packet where its figures come from', async () => {
    const { id } = await ok(pm.post<EvidenceItem>(own, { ...ITEM, indicators: [{ id: 'SPM.D1', claim: 'meets' }] }));
    await ok(pm.post(`/api/evidence/${id}/share`, { expectedState: 'private' }));
    const manager = await api.as('groupPm');
    await ok(manager.post(`/api/evidence/${id}/ratings`, { ratings: [{ indicator: 'SPM.D1', level: 'meets' }], note: 'I saw the numbers and the form.' }));
    const packet = await ok(manager.get<PacketView>(`/api/people/${api.organisation.people.pm.id}/packet`));
    expect(JSON.stringify(packet)).toContain('"source":"Weekly funnel report"');
  });

  it('is emptied of all of it when a rule takes its words away', async () => {
    const { id } = await ok(pm.post<EvidenceItem>(own, { ...ITEM, links: [{ label: 'Report', url: 'https://a.example' }] }));
    const fileId = uuid();
    await api.owner.query(`INSERT INTO attachments (organisation_id, id, item_id, name, media_type, size, file_id, added_by, stored_at) VALUES ($1, $2, $3, 'a.txt', 'text/plain', 1, $2, $4, now())`, [api.organisation.id, fileId, id, api.organisation.people.pm.id]);
    await ok(pm.post(`/api/evidence/${id}/share`, { expectedState: 'private' }));
    await ok(pm.post(`/api/evidence/${id}/withdraw`, { expectedState: 'shared' }));
    await api.owner.query(`UPDATE evidence_visibility SET changed_at = now() - interval '70 days' WHERE item_id = $1`, [id]);
    await ok((await api.as('admin')).put('/api/retention', { kind: 'withdrawn_items', months: 1 }, { version: 0 }));
    await api.app.get(RetentionWorker).runAll(new AbortController().signal);
    const [kept] = await api.owner.query<object[]>('SELECT title, situation, mandate, happened, contribution, result, counterfactual, decision_record, decided_on, seen_by, metric, link, links FROM evidence_revisions WHERE item_id = $1', [id]);
    expect(kept).toEqual({ title: 'Erased', situation: '', mandate: '', happened: '', contribution: '', result: '', counterfactual: '', decision_record: '', decided_on: null, seen_by: '', metric: null, link: null, links: [] });
    expect(await api.owner.query('SELECT 1 FROM attachments WHERE item_id = $1', [id])).toEqual([]);
    expect(await api.owner.query('SELECT id FROM doomed_files WHERE due_at <= now()')).toEqual([{ id: fileId }]);
  });
});
