import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { publicKeyOf, verify } from '@nextrung/packet';
import { completePacket } from '../../testing/complete-packet.js';
import { PACKET_SIGNING_KEY, startTestApi, type TestApi } from '../../testing/test-api.js';
import type { Reply, TestClient } from '../../testing/test-client.js';
import { confirmWork, ok, rateWork } from '../../testing/work.js';
import type { CaseView } from '../cases/cases.dto.js';
import type { WaitingNeeds } from '../cases/needs.dto.js';
import type { EvidenceItem } from '../evidence/evidence.dto.js';
import type { CasePacketView, PacketAddenda, PacketComments, PacketDigestView } from './case-packets.dto.js';
import { ALL_FILES } from './packet-formats.js';
import { PacketFilesWorker } from './packet-files-worker.js';

const HOSTILE = '<script>alert(1)</script> =HYPERLINK("http://evil.example") [run](javascript:alert(1)) \u202Etxet #set page(width: 1cm)';
const STRATEGY = 'strategy';
const WORDS = { startedOn: '2026-01-05', endedOn: '2026-06-30', impact: 'measured', metric: { name: 'Conversion', unit: '%', before: 41, after: 44, period: 'Q2' }, indicators: [{ id: 'SPM.S1', claim: 'meets' }] };
const SAID = 'I was there. In the review I saw the numbers change the whole plan.';

describe('the packet of a case', () => {
  let api: TestApi;
  let pm: TestClient;
  let manager: TestClient;
  let director: TestClient;
  let caseId: string;
  let item: string;
  let other: string;

  beforeAll(async () => {
    api = await startTestApi();
    [pm, manager, director] = [await api.as('pm'), await api.as('groupPm'), await api.as('director')];
    item = await shared('Checkout rebuilt', 'I made the plan.');
    other = await shared(`Pricing ${HOSTILE}`, HOSTILE);
    await confirmWork(api, 'pm', item);
    caseId = (await manager.post<CaseView>(`/api/people/${api.organisation.people.pm.id}/cases`, { targetRung: 'SPM' })).body.id;
    await move(manager, 'draft', 'intent');
  });
  afterAll(() => api.stop());

  async function shared(title: string, contribution: string): Promise<string> {
    const { id } = await ok(pm.post<EvidenceItem>(`/api/people/${api.organisation.people.pm.id}/evidence`, { ...WORDS, title, contribution }));
    await ok(pm.post(`/api/evidence/${id}/share`, { expectedState: 'private' }));
    await rateWork(api, id);
    return id;
  }
  const path = (rest = ''): string => `/api/cases/${caseId}/packet${rest}`;
  const read = (client: TestClient): Promise<Reply<CasePacketView>> => client.get<CasePacketView>(path());
  const write = (client: TestClient, body: object, version: number): Promise<Reply<CasePacketView>> => client.put<CasePacketView>(path(), body, { version });
  const move = (client: TestClient, action: string, expectedState: string): Promise<Reply<CaseView>> => client.post<CaseView>(`/api/cases/${caseId}/moves`, { action, expectedState });

  it('proposes the best rows, and is written by two without losing what either wrote', async () => {
    const { body, headers } = await read(pm);
    expect(headers['etag']).toBe('"0"');
    expect(body).toMatchObject({ open: true, lockedOn: null, version: 0, files: [], mayAdd: false, fingerprint: null, document: { header: { caseCode: body.code, lockedOn: null }, recommendation: null, evidence: [] } });
    expect(body.desk).toMatchObject({ mayRecommend: false, rows: [], others: [], statements: [{ name: 'Alder colleague', text: SAID, relation: 'worked on it together', chosen: false }] });
    expect(body.desk?.proposals.map(({ itemId, competency, revision, indicators }) => ({ itemId, competency, revision, indicators }))).toEqual(expect.arrayContaining([{ itemId: item, competency: STRATEGY, revision: 1, indicators: ['SPM.S1'] }, { itemId: other, competency: STRATEGY, revision: 1, indicators: ['SPM.S1'] }]));
    expect(body.problems).toEqual(expect.arrayContaining(['The manager’s recommendation is missing.', 'Say why the organisation needs the role.', 'Choose the evidence for the table.', 'Answer the gap in Leadership.']));

    const first = await write(pm, { rows: [{ itemId: item, revision: 1, competency: STRATEGY }], scope: [{ dimension: 'scope', before: 'One market', after: HOSTILE }], statements: [body.desk?.statements[0]?.id] }, 0);
    expect(first).toMatchObject({ status: 200, body: { version: 1, document: { scopeChange: [{ dimension: 'scope', before: 'One market' }], colleagues: [{ name: 'Alder colleague' }], evidence: [{ title: 'Checkout rebuilt', contribution: 'I made the plan.', competency: 'Product Strategy' }], footnotes: [{ itemId: item, revision: 1 }] } } });
    expect(await write(manager, { recommendation: 'Promote.' }, 0)).toMatchObject({ status: 412, body: { code: 'version_changed' } });
    expect((await read(manager)).body.desk?.scope).toHaveLength(1);
    expect(await write(manager, { recommendation: 'Promote.' }, 1)).toMatchObject({ status: 200, body: { version: 2, document: { recommendation: { text: 'Promote.', by: 'Alder groupPm', on: api.today }, scopeChange: [{ before: 'One market' }] } } });
  });

  it('keeps the words that were chosen, and says that the item was changed since', async () => {
    await ok(pm.patch(`/api/evidence/${item}`, { ...WORDS, title: 'Checkout rebuilt twice' }, { version: (await pm.get<EvidenceItem>(`/api/evidence/${item}`)).body.version }));
    const { body } = await read(pm);
    expect(body.desk?.rows).toMatchObject([{ itemId: item, revision: 1, newest: 2, title: 'Checkout rebuilt', gone: false }]);
    expect(body.document?.evidence).toMatchObject([{ title: 'Checkout rebuilt' }]);
    expect((await write(pm, { rows: [{ itemId: item, revision: 2, competency: STRATEGY }, { itemId: other, revision: 1, competency: STRATEGY }] }, 2)).body.document?.evidence).toMatchObject([{ title: 'Checkout rebuilt twice' }, { title: `Pricing ${HOSTILE}` }]);
  });

  it.each<[string, object, string]>([
    ['a recommendation by the person', { recommendation: 'Promote me.' }, 'recommendation'],
    ['an item of nobody', { rows: [{ itemId: '0192f0c0-0000-7000-8000-000000000000', revision: 1, competency: STRATEGY }] }, 'rows.0.itemId'],
    ['a revision that is not', { rows: [{ itemId: '{item}', revision: 9, competency: STRATEGY }] }, 'rows.0.itemId'],
    ['a competency that is not', { rows: [{ itemId: '{item}', revision: 1, competency: 'luck' }] }, 'rows.0.competency'],
    ['an item twice', { rows: [{ itemId: '{item}', revision: 1, competency: STRATEGY }, { itemId: '{item}', revision: 2, competency: STRATEGY }] }, 'rows'],
    ['a row that is none', { rows: [null] }, 'rows.0'],
    ['thirteen rows', { rows: Array.from({ length: 13 }, () => ({ itemId: '{item}', revision: 1, competency: STRATEGY })) }, 'rows'],
    ['a confirmation of nobody', { statements: ['0192f0c0-0000-7000-8000-000000000000'] }, 'statements.0'],
    ['an answer to nothing', { answers: [{ about: 'luck', text: 'Some.' }] }, 'answers.0.about'],
    ['a text without an end', { scope: [{ dimension: 'scope', before: 'x'.repeat(501), after: '' }] }, 'scope.0.before'],
  ])('refuses %s at its field, and keeps nothing of it', async (_, body, field) => {
    const refused = await write(pm, JSON.parse(JSON.stringify(body).replaceAll('{item}', item)) as object, 3);
    expect(refused.status).toBe(400);
    expect((refused.body as unknown as { errors: { field: string }[] }).errors[0]?.field).toMatch(new RegExp(`^${field}`));
    expect((await read(pm)).body.version).toBe(3);
  });

  it('has comments that only the two of them read', async () => {
    const [comment] = (await pm.post<PacketComments>(path('/comments'), { section: 'scope', text: 'Is this enough?' })).body.comments;
    expect(comment).toMatchObject({ section: 'scope', text: 'Is this enough?', by: { name: 'Alder pm' }, on: api.today, resolvedOn: null });
    const above = await director.get(path());
    expect(above.status).toBe(404);
    expect(await manager.post(path(`/comments/${comment?.id ?? ''}/resolve`))).toMatchObject({ status: 200, body: { comments: [{ resolvedBy: { name: 'Alder groupPm' }, resolvedOn: api.today }] } });
    expect(await manager.post(path(`/comments/${caseId}/resolve`))).toMatchObject({ status: 404 });
    expect(await pm.post(path('/addenda'), { text: 'Too early.' })).toMatchObject({ status: 409, body: { code: 'not_locked' } });
    expect(await pm.get(path('/files/full/pdf'))).toMatchObject({ status: 409, body: { code: 'not_locked' } });
  });

  it('is not locked before it is whole and within its limits', async () => {
    await move(pm, 'submit', 'drafting');
    expect(await move(manager, 'lock', 'manager_review')).toMatchObject({ status: 409, body: { code: 'packet_incomplete' } });
    await manager.put(`/api/cases/${caseId}/business-need`, { need: 'The second market needs somebody.' }, { version: 0 });
    expect((await completePacket(manager, caseId)).problems).toEqual([]);
    const long = await write(manager, { recommendation: Array.from({ length: 101 }, () => 'word').join(' ') }, 4);
    expect(long.body.problems).toEqual(['The recommendation has 101 words; 100 are the most.']);
    expect(await move(manager, 'lock', 'manager_review')).toMatchObject({ status: 409, body: { code: 'packet_incomplete' } });
    const rows = [item, other].map((itemId) => ({ itemId, revision: itemId === item ? 2 : 1, competency: STRATEGY }));
    expect((await write(manager, { recommendation: `Promote Alder pm. ${HOSTILE}`, rows }, 5)).body.problems).toEqual([]);
    const preview = await pm.get(path('.pdf'));
    expect(preview).toMatchObject({ status: 200, headers: { 'content-type': 'application/pdf' } });
    expect((await move(manager, 'lock', 'manager_review')).status).toBe(200);
  });

  it('is locked with files that are signed, masked and told from all others', async () => {
    const locked = (await read(pm)).body;
    expect(locked).toMatchObject({ open: false, lockedOn: api.today, desk: null, problems: [], mayAdd: true, fingerprint: expect.stringMatching(/^[0-9a-f]{4}/), document: { header: { lockedOn: api.today }, recommendation: { by: 'Alder groupPm' }, gaps: expect.arrayContaining([expect.objectContaining({ answer: expect.objectContaining({ text: 'There is a plan for it.' }) })]) } });
    expect(locked.files.filter(({ state }) => state === 'ready').map(({ format }) => format)).toEqual(['json']);
    expect(await pm.get(path('/files/full/pdf'))).toMatchObject({ status: 409, body: { code: 'being_made' } });
    expect(await write(pm, { scope: [] }, 6)).toMatchObject({ status: 409, body: { code: 'locked' } });

    const worker = api.app.get(PacketFilesWorker);
    await worker.make(api.organisation.id, new AbortController().signal);
    await worker.make(api.organisation.id, new AbortController().signal);
    const made = (await read(manager)).body.files;
    expect(made.map(({ variant, format, state }) => ({ variant, format, state }))).toEqual(ALL_FILES.map((file) => ({ ...file, state: 'ready' })));
    const key = publicKeyOf(PACKET_SIGNING_KEY);
    for (const { variant, format, sha256 } of made) {
      const file = await pm.get(path(`/files/${variant}/${format}`));
      expect(createHash('sha256').update(file.bytes).digest('hex')).toBe(sha256);
      const { text } = await pm.get(path(`/files/${variant}/${format}/signature`));
      expect(verify(file.bytes, text, key)).toMatchObject({ outcome: 'matches', signature: { caseCode: locked.code } });
      expect(verify(Buffer.concat([file.bytes, Buffer.from(' ')]), text, key).outcome).toBe('altered');
      if (variant === 'masked' && ['json', 'md', 'html'].includes(format)) for (const name of ['Alder pm', 'Alder groupPm', 'Alder colleague']) expect(file.text).not.toContain(name);
      if (format === 'html') expect(file.text).not.toContain('<script>alert');
      if (format === 'html') expect(file.text).not.toMatch(/href="javascript/i);
    }
    expect((await pm.get(path('/files/masked/json'))).text).toContain(locked.code);
    expect(await pm.get(path('/files/masked/exe'))).toMatchObject({ status: 404 });
  });

  it('opens to who decides once the need is decided, and says to nobody else that a file is known', async () => {
    const [file] = (await read(pm)).body.files;
    const ask = (client: TestClient, digest = file?.sha256 ?? ''): Promise<Reply<PacketDigestView>> => client.get<PacketDigestView>(`/api/packet-digests/${digest}`);
    expect((await ask(pm)).body).toMatchObject({ known: true, caseId, lockedOn: api.today, variant: 'full', format: 'json' });
    const unknown = { known: false, caseId: null, code: null, lockedOn: null, variant: null, format: null };
    expect((await ask(director)).body).toEqual(unknown);
    expect((await ask(await api.as('admin'))).body).toEqual(unknown);
    expect((await ask(pm, '0'.repeat(64))).body).toEqual(unknown);
    expect((await ask(pm, 'no%00digest')).body).toEqual(unknown);
    expect(await director.get(path())).toMatchObject({ status: 404 });
    const [need] = (await director.get<WaitingNeeds>('/api/business-needs')).body.needs;
    await director.post(`/api/business-needs/${need?.id ?? ''}/decide`, { outcome: 'needed', reason: 'It opens in spring.' }, { version: need?.version ?? 0 });
    expect(await read(director)).toMatchObject({ status: 200, body: { mayAdd: false, desk: null } });
    expect((await ask(director)).body.known).toBe(true);

    expect((await pm.post<PacketAddenda>(path('/addenda'), { text: 'The launch came a month later.' })).body.addenda).toMatchObject([{ text: 'The launch came a month later.', by: { name: 'Alder pm' }, on: api.today }]);
    const after = (await read(director)).body;
    expect(after.addenda).toHaveLength(1);
    expect(after.document?.addenda).toEqual([]);
    expect(await director.post(path('/addenda'), { text: 'No.' })).toMatchObject({ status: 404 });
    const taken = await api.owner.query<{ actor: string }[]>(`SELECT actor_id AS actor FROM audit_entries WHERE operation = 'case-packet.take' AND thing_id = $1`, [caseId]);
    expect(taken.length).toBeGreaterThanOrEqual(ALL_FILES.length);
  });

  it('loses its bytes when the person is erased, and keeps digests and signatures', async () => {
    const person = api.organisation.people.pm.id;
    const before = (await read(manager)).body.files;
    await api.owner.query('UPDATE people SET ended_on = $2 WHERE id = $1', [person, '2026-01-01']);
    expect(await (await api.as('admin')).post(`/api/people/${person}/erasure`, { name: 'Alder pm' })).toMatchObject({ status: 200 });
    const after = (await read(manager)).body;
    expect(after.document).toBeNull();
    expect(after.files).toEqual(before.map((file) => ({ ...file, state: 'destroyed' })));
    expect(after.addenda).toMatchObject([{ text: '' }]);
    expect(await manager.get(path('/files/full/pdf'))).toMatchObject({ status: 409, body: { code: 'destroyed' } });
    expect((await manager.get(path('/files/full/pdf/signature'))).status).toBe(200);
    expect(await api.owner.query<object[]>(`SELECT 1 FROM frozen_packets WHERE bytes IS NOT NULL`)).toEqual([]);
    expect(await api.owner.query<object[]>('SELECT content FROM case_packets')).toEqual([{ content: {} }]);
  });
});
