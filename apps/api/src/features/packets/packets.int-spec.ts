import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { TestClient } from '../../testing/test-client.js';
import { SAW_IT } from '../../testing/work.js';
import type { PersonKey } from '../../testing/world.js';
import type { EvidenceItem } from '../evidence/evidence.dto.js';
import type { ToDo } from '../to-do/to-do.dto.js';
import type { PacketView } from './packet.dto.js';

const WORDS = {
  title: 'Checkout rebuilt', startedOn: '2026-01-05', endedOn: '2026-06-30', link: 'https://wiki.example/checkout', impact: 'attributed', episode: 'Payments move', situation: 'Carts were **left** at the till.',
  metric: { name: 'Conversion', unit: '%', before: 41, after: 44, period: 'Q2' }, counterfactual: 'The control group stayed flat.', indicators: [{ id: 'SPM.S1', claim: 'not_shown' }],
};
const SEEN = 'I was in the room when it was decided.';

describe('the packet', () => {
  let api: TestApi;
  let pm: TestClient;
  let item: string;
  let privateItem: string;

  beforeAll(async () => {
    api = await startTestApi();
    pm = await api.as('pm');
    const own = `/api/people/${api.organisation.people.pm.id}/evidence`;
    item = (await pm.post<EvidenceItem>(own, WORDS)).body.id;
    await pm.post(`/api/evidence/${item}/share`, { expectedState: 'private' });
    await (await api.as('groupPm')).post(`/api/evidence/${item}/ratings`, { ratings: [{ indicator: 'SPM.S1', level: 'meets' }], note: SEEN });
    await pm.post(`/api/evidence/${item}/corroborations`, { colleagueId: api.organisation.people.colleague.id });
    const colleague = await api.as('colleague');
    const [ask] = (await colleague.get<ToDo>('/api/to-do')).body.corroborations;
    await colleague.post(`/api/corroborations/${ask?.id ?? ''}/answer`, SAW_IT);
    privateItem = (await pm.post<EvidenceItem>(own, { ...WORDS, title: 'Kept to myself' })).body.id;
  });
  afterAll(() => api.stop());

  const path = (person: PersonKey, extension = ''): string => `/api/people/${api.organisation.people[person].id}/packet${extension}`;

  it('tells the case, with every word of others and a footnote for each item', async () => {
    const { status, body } = await pm.get<PacketView>(path('pm'));
    expect(status).toBe(200);
    expect(body).toMatchObject({ title: 'Alder pm: Senior Product Manager', subtitle: 'From Product Manager to Senior Product Manager', asOf: api.today, digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const { header, readiness, evidence, footnotes, statements, gates } = body.sections;
    expect(header).toMatchObject({ organisation: 'Alder', person: 'Alder pm', lineManager: 'Alder groupPm', preparedBy: 'Alder pm', presentRung: { id: 'PM' }, targetRung: { id: 'SPM' }, ladder: { version: 1 } });
    expect(readiness.state).toBe('building');
    expect(gates).toHaveLength(4);
    expect(evidence).toMatchObject([{ number: 1, title: 'Checkout rebuilt', episode: 'Payments move', indicators: ['SPM.S1'], impact: 'attributed', confirmedBy: ['Alder groupPm', 'Alder colleague'], competency: 'Product Strategy', counterfactual: WORDS.counterfactual }]);
    expect(footnotes).toMatchObject([
      { number: 1, itemId: item, revision: null, link: 'https://wiki.example/checkout', ratedBy: [{ name: 'Alder groupPm as line manager: SPM.S1 meets', on: api.today }], corroboratedBy: [{ name: 'Alder colleague', on: api.today }] },
    ]);
    expect(body.sections.annex).toEqual([{ number: 1, told: [{ heading: 'Situation', text: WORDS.situation }, { heading: 'What would have happened otherwise', text: WORDS.counterfactual }] }]);
    expect(statements).toMatchObject([{ competency: 'Product Strategy', claims: [{ notes: [1] }] }]);
  });

  it('is the same PDF, byte for byte, each time it is asked for', async () => {
    const first = await pm.get(path('pm', '.pdf'));
    const second = await pm.get(path('pm', '.pdf'));
    expect(first.status).toBe(200);
    expect(first.headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'content-length': String(first.bytes.byteLength) });
    expect(first.bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(first.bytes.subarray(-8).toString('latin1')).toContain('%%EOF');
    expect(first.bytes.byteLength).toBeGreaterThan(5_000);
    expect(second.bytes.equals(first.bytes)).toBe(true);
  });

  it('changes with the evidence, and with who prepares it', async () => {
    const mine = await pm.get<PacketView>(path('pm'));
    const again = await pm.get<PacketView>(path('pm'));
    const theirs = await (await api.as('groupPm')).get<PacketView>(path('pm'));
    expect(again.body.digest).toBe(mine.body.digest);
    expect(theirs.body.sections.header.preparedBy).toBe('Alder groupPm');
    expect(theirs.body.digest).not.toBe(mine.body.digest);
  });

  it('is Markdown with the item, its footnote and the digest', async () => {
    const { status, headers, text } = await pm.get(path('pm', '.md'));
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'content-type': 'text/markdown; charset=utf-8', 'content-disposition': `attachment; filename="packet-alder-pm-senior-pm-${api.today}.md"` });
    expect(text).toContain('# Alder pm');
    expect(text).toContain('| [^1] | **Checkout rebuilt**; Payments move; <https://wiki.example/checkout> |');
    expect(text).toMatch(new RegExp(`^\\[\\^1\\]: \\*\\*Checkout rebuilt\\*\\*.*Rated by Alder groupPm.*Confirmed by Alder colleague.*<https://wiki\\.example/checkout>.*${item}`, 'm'));
    expect(text).toContain((await pm.get<PacketView>(path('pm'))).body.digest);
  });

  it('is a Word file', async () => {
    const { status, headers, bytes } = await pm.get(path('pm', '.docx'));
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'content-type': expect.stringContaining('wordprocessingml'), 'content-disposition': expect.stringContaining('.docx"') });
    expect(bytes.subarray(0, 4)).toEqual(Buffer.from('PK\u0003\u0004'));
    expect(bytes.includes('word/document.xml')).toBe(true);
  });

  it('has a file name of plain ASCII whatever the person is called', async () => {
    const { id } = api.organisation.people.farPm;
    const admin = await api.as('admin');
    const { version } = (await admin.get<{ version: number }>(`/api/people/${id}`)).body;
    await admin.patch(`/api/people/${id}`, { name: 'Zoë "Łuk" O\'Näl; 王' }, { version });
    const lead = await api.as('otherGroupPm');
    for (const extension of ['.pdf', '.md', '.docx']) {
      const { status, headers } = await lead.get(path('farPm', extension));
      expect([status, headers['content-disposition']]).toEqual([200, `attachment; filename="packet-zoe-luk-onal-group-pm-${api.today}${extension}"`]);
    }
  });

  it('prints nothing private and nothing that the person claims of themselves', async () => {
    for (const viewer of ['pm', 'groupPm', 'director'] as const) {
      const reader = await api.as(viewer);
      for (const extension of ['', '.md']) {
        const { status, text } = await reader.get(path('pm', extension));
        expect(status).toBe(200);
        expect(text).toContain('Checkout rebuilt');
        expect(text).not.toMatch(/Kept to myself|"claim"|not_shown|SPM\.S1 not shown/);
        expect(text).not.toContain(privateItem);
      }
    }
  });

  it('says so in every format where no evidence is shared', async () => {
    const peer = await api.as('peerPm');
    expect((await peer.get<PacketView>(path('peerPm'))).body.sections).toMatchObject({ readiness: { index: 0, state: 'no_evidence' }, evidence: [], footnotes: [], statements: [] });
    expect((await peer.get(path('peerPm', '.md'))).text).toContain('No evidence');
    for (const extension of ['.pdf', '.docx']) expect((await peer.get(path('peerPm', extension))).status).toBe(200);
  });

  it('is not written at the top of the ladder', async () => {
    const { id, people } = api.organisation;
    await api.owner.query(
      `INSERT INTO person_levels (organisation_id, id, person_id, rung, effective_from, reason) VALUES ($1, $2, $3, 'CPO', $4, 'Appointed')`,
      [id, uuid(), people.director.id, api.today],
    );
    const director = await api.as('director');
    for (const extension of ['', '.pdf', '.md', '.docx']) {
      expect(await director.get(path('director', extension))).toMatchObject({ status: 409, headers: { 'content-type': expect.stringContaining('application/problem+json') }, body: { code: 'no_target' } });
    }
  });

  it('is for the person and the managers above, in every format', async () => {
    for (const extension of ['', '.pdf', '.md', '.docx']) {
      for (const other of ['peerPm', 'otherGroupPm', 'colleague', 'admin'] as const) {
        expect([extension, other, (await (await api.as(other)).get(path('pm', extension))).status]).toEqual([extension, other, 404]);
      }
    }
  });
});
