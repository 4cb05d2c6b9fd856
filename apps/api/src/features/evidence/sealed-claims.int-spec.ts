import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { TestClient } from '../../testing/test-client.js';
import type { TestOrganisation } from '../../testing/world.js';
import type { PacketView } from '../packets/packet.dto.js';
import type { CountedView, ReadinessView } from '../readiness/readiness.dto.js';
import type { TeamView } from '../team/team.dto.js';
import type { ToDo } from '../to-do/to-do.dto.js';
import { type EvidenceItem, type EvidencePage } from './evidence.dto.js';
import { type LevelName, LEVELS } from './voices.dto.js';

const NOTE = 'I saw the roadmap and the numbers in it.';
const READERS = ['groupPm', 'director'] as const;
const INDICATORS = ['SPM.S1', 'SPM.D1'];

/** Work that a claim weighs heavily on, so that a leak would move a number. */
const WORDS = {
  title: 'Checkout rebuilt', startedOn: '2026-01-05', endedOn: '2026-06-30', link: 'https://wiki.example/checkout',
  impact: 'attributed', metric: { name: 'Conversion', unit: '%', before: 41, after: 44, period: 'Q2' }, counterfactual: 'The control group stayed flat.',
};
const wording = (claim: LevelName | null): Record<string, unknown> => ({ ...WORDS, indicators: INDICATORS.map((id) => ({ id, claim })) });

describe('what a person claims of themselves stays sealed until it is rated', () => {
  let api: TestApi;
  let pm: TestClient;
  let item: string;

  beforeAll(async () => {
    api = await startTestApi();
    pm = await api.as('pm');
  });
  afterAll(() => api.stop());

  const share = async (who: TestClient, body: unknown, organisation: TestOrganisation = api.organisation): Promise<string> => {
    const { body: captured, text } = await who.post<EvidenceItem>(`/api/people/${organisation.people.pm.id}/evidence`, body);
    const shared = await who.post<EvidenceItem>(`/api/evidence/${captured.id}/share`, { expectedState: 'private' });
    if (shared.status !== 200) throw new Error(`${text} ${shared.text}`);
    return captured.id;
  };

  const claim = async (level: LevelName | null, id = item): Promise<void> => {
    const { version } = (await pm.get<EvidenceItem>(`/api/evidence/${id}`)).body;
    const reply = await pm.patch(`/api/evidence/${id}`, wording(level), { version });
    if (reply.status !== 200) throw new Error(reply.text);
  };

  const rate = (who: TestClient, id = item, indicators = INDICATORS) =>
    who.post<EvidenceItem>(`/api/evidence/${id}/ratings`, { ratings: indicators.map((indicator) => ({ indicator, level: 'partial' })), note: NOTE });

  /** Everything a manager can read about `pm`, by address. */
  async function everything(who: TestClient, id = item, organisation: TestOrganisation = api.organisation): Promise<Map<string, string>> {
    const person = `/api/people/${organisation.people.pm.id}`;
    const paths = [
      `/api/evidence/${id}`, `/api/evidence/${id}/revisions`, `${person}/evidence`, `${person}/readiness`, `${person}/readiness/trace`, `${person}/readiness/trace/SPM.S1`,
      `${person}/readiness/next-steps`, `${person}/readiness/forecast`, `${person}/readiness/history`, `${person}/gaps`, `${person}/waivers`, `${person}/packet`, `${person}/packet.md`, person,
      '/api/to-do', '/api/team', '/api/team?scope=all',
    ];
    const pages = new Map<string, string>();
    for (const path of paths) {
      const { status, text } = await who.get(path);
      if (status !== 200) throw new Error(`${path} ${text}`);
      pages.set(path.replace(id, '{item}').replace(organisation.people.pm.id, '{pm}'), text);
    }
    return pages;
  }

  /** Only what is computed from the evidence: it says nothing of versions or revisions. */
  const computed = (pages: ReadonlyMap<string, string>): [string, string][] => [...pages].filter(([path]) => /readiness|gaps|packet|team/.test(path));

  const counted = ({ assessment }: ReadinessView): CountedView[] =>
    (assessment?.competencies ?? []).flatMap(({ indicators }) => indicators.flatMap((indicator) => indicator.counted));

  beforeEach(async () => {
    const own = await pm.get<EvidencePage>(`/api/people/${api.organisation.people.pm.id}/evidence?state=shared`);
    for (const { id } of own.body.items) await pm.post(`/api/evidence/${id}/withdraw`, { expectedState: 'shared' });
    item = await share(pm, wording('meets'));
  });

  it.each(READERS)('shows %s no claim anywhere, and says that it is sealed', async (viewer) => {
    const reader = await api.as(viewer);
    for (const [path, text] of await everything(reader)) {
      expect([path, /"claim":"/.exec(text)]).toEqual([path, null]);
    }
    const { body } = await reader.get<EvidenceItem>(`/api/evidence/${item}`);
    expect(body.indicators.map(({ id, claim: seen }) => [id, seen])).toEqual(INDICATORS.map((id) => [id, null]));
    expect(body.claimsSealed).toBe(true);
    expect((await reader.get<EvidencePage>(`/api/people/${api.organisation.people.pm.id}/evidence`)).body.items[0]).toMatchObject({ id: item, claimsSealed: true });
  });

  it.each(READERS)('gives %s no quality, value or grade of the item', async (viewer) => {
    const reader = await api.as(viewer);
    const { body } = await reader.get<ReadinessView>(`/api/people/${api.organisation.people.pm.id}/readiness`);
    const items = counted(body);
    expect(body.sealedItems).toBe(1);
    expect(items.map(({ evidenceId }) => evidenceId)).toEqual([item, item]);
    for (const one of items) expect(one).toMatchObject({ sealed: true, quality: null, recency: null, value: null, grade: null });
    const pages = await everything(reader);
    for (const path of ['/api/team', '/api/team?scope=all', '/api/people/{pm}/packet']) {
      expect([path, /"(quality|value|grade|claim)"/.exec(pages.get(path) ?? '"claim"')]).toEqual([path, null]);
    }
  });

  it.each(READERS)('computes the same for %s whatever was claimed, while the person’s own readiness moves', async (viewer) => {
    const reader = await api.as(viewer);
    const own: number[] = [];
    const seen: [string, string][][] = [];
    for (const level of [...LEVELS, null]) {
      await claim(level);
      seen.push(computed(await everything(reader)));
      own.push((await pm.get<ReadinessView>(`/api/people/${api.organisation.people.pm.id}/readiness`)).body.assessment?.rawIndex ?? -1);
    }
    for (const pages of seen) expect(pages).toEqual(seen[0]);
    expect(new Set(own).size).toBeGreaterThan(1);
  });

  it('puts two sealed items in an order that says nothing about their claims', async () => {
    const second = await share(pm, wording('meets'));
    const manager = await api.as('groupPm');
    const orders: [string, string][][] = [];
    for (const [first, other] of [['exceeds', 'not_shown'], ['not_shown', 'exceeds'], ['partial', 'meets']] as const) {
      await claim(first, item);
      await claim(other, second);
      orders.push(computed(await everything(manager)));
    }
    for (const order of orders) expect(order).toEqual(orders[0]);
    expect(counted((await manager.get<ReadinessView>(`/api/people/${api.organisation.people.pm.id}/readiness`)).body).map(({ evidenceId }) => evidenceId)).toEqual(
      [item, second, item, second],
    );
  });

  it('reads alike in two organisations where the same work was claimed differently', async () => {
    const other = api.otherOrganisation;
    const theirs = await share(await api.as('pm', other), wording('not_shown'), other);
    await claim('exceeds');
    // The revision makes no difference to what is computed; names and identifiers do.
    const plain = (pages: ReadonlyMap<string, string>): [string, string][] =>
      computed(pages).map(([path, text]) => [path, text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id').replace(/[0-9a-f]{64}/g, 'digest').replace(/Birch/g, 'Alder')]);
    for (const viewer of READERS) {
      const here = plain(await everything(await api.as(viewer)));
      expect(plain(await everything(await api.as(viewer, other), theirs, other))).toEqual(here);
    }
  });

  it('says nothing to a colleague who is asked, nor in reply to a counter-observation', async () => {
    const { colleague } = api.organisation.people;
    await pm.post(`/api/evidence/${item}/corroborations`, { colleagueId: colleague.id });
    const asked = await (await api.as('colleague')).get<ToDo>('/api/to-do');
    const ask = asked.body.corroborations.find(({ itemId }) => itemId === item);
    expect(ask).toMatchObject({ title: WORDS.title, author: { name: 'Alder pm' } });
    const read = await (await api.as('colleague')).get(`/api/corroborations/${ask?.id ?? ''}`);
    expect(read.status).toBe(200);
    for (const text of [asked.text, read.text]) expect(text).not.toMatch(/claim|meets|metric|ratings"?:\[\{/);
    for (const viewer of READERS) {
      const reply = await (await api.as(viewer)).post<EvidenceItem>(`/api/evidence/${item}/counter-observations`, { indicator: 'SPM.S1', severity: 'minor', facts: 'The launch was two weeks late.' });
      expect(reply.status).toBe(201);
      expect(reply.body).toMatchObject({ claimsSealed: true, indicators: INDICATORS.map((id) => ({ id, claim: null })) });
    }
  });

  it('opens to the line manager and the managers above with the line manager’s rating', async () => {
    const [manager, director] = [await api.as('groupPm'), await api.as('director')];
    const reply = await rate(manager);
    expect(reply).toMatchObject({ status: 201, body: { claimsSealed: false, indicators: INDICATORS.map((id) => ({ id, claim: 'meets' })) } });
    // The skip level may rate it as well, and reads the claims once they leave it to others.
    expect((await director.get<EvidenceItem>(`/api/evidence/${item}`)).body).toMatchObject({ claimsSealed: true, ratingsSealed: true, ratings: [] });
    expect((await director.post(`/api/evidence/${item}/rating-decline`)).status).toBe(200);
    for (const reader of [manager, director]) {
      expect((await reader.get<EvidenceItem>(`/api/evidence/${item}`)).body).toMatchObject({ claimsSealed: false, indicators: INDICATORS.map((id) => ({ id, claim: 'meets' })) });
      const { body } = await reader.get<ReadinessView>(`/api/people/${api.organisation.people.pm.id}/readiness`);
      expect(body.sealedItems).toBe(0);
      const items = counted(body);
      expect(items).toHaveLength(2);
      for (const one of items) expect(one).toMatchObject({ sealed: false, quality: expect.any(Number), grade: expect.stringMatching(/^[ABC]$/) });
    }
    expect((await manager.get<ToDo>('/api/to-do')).body.ratings.map(({ item: { id } }) => id)).not.toContain(item);
  });

  it('seals again when the person names another indicator, until that one is rated too', async () => {
    const manager = await api.as('groupPm');
    await rate(manager);
    const { version } = (await pm.get<EvidenceItem>(`/api/evidence/${item}`)).body;
    const more = [...INDICATORS, 'SPM.L1'];
    await pm.patch(`/api/evidence/${item}`, { ...WORDS, indicators: more.map((id) => ({ id, claim: 'exceeds' })) }, { version });
    for (const [path, text] of await everything(manager)) expect([path, /"claim":"/.exec(text)]).toEqual([path, null]);
    expect((await manager.get<ToDo>('/api/to-do')).body.ratings.map((waiting) => waiting.item.id)).toContain(item);
    expect((await rate(manager, item, more)).body).toMatchObject({ claimsSealed: false, indicators: more.map((id) => ({ id, claim: 'exceeds' })) });
  });

  it('never seals anything from the person', async () => {
    const seen = (await pm.get<EvidenceItem>(`/api/evidence/${item}`)).body;
    expect(seen).toMatchObject({ claimsSealed: false, indicators: INDICATORS.map((id) => ({ id, claim: 'meets' })) });
    const { body } = await pm.get<ReadinessView>(`/api/people/${api.organisation.people.pm.id}/readiness`);
    expect(body.sealedItems).toBe(0);
    for (const one of counted(body)) expect(one).toMatchObject({ evidenceId: item, sealed: false, quality: expect.any(Number), value: expect.any(Number) });
  });

  it('prints no claim in the packet, not even in the person’s own', async () => {
    for (const viewer of ['pm', ...READERS] as const) {
      const reader = await api.as(viewer);
      const { body, text } = await reader.get<PacketView>(`/api/people/${api.organisation.people.pm.id}/packet`);
      expect(body.sections.footnotes.map(({ itemId }) => itemId)).toEqual([item]);
      expect(text).not.toMatch(/"claim":|meets|exceeds/);
    }
  });

  it('shows a new line manager sealed items although the one before has rated them', async () => {
    const admin = await api.as('admin');
    const { pm: moved, otherGroupPm } = api.organisation.people;
    await rate(await api.as('groupPm'));
    const { version } = (await admin.get<{ version: number }>(`/api/people/${moved.id}`)).body;
    expect((await admin.post(`/api/people/${moved.id}/manager`, { managerId: otherGroupPm.id, from: api.today }, { version })).status).toBe(200);
    const successor = await api.as('otherGroupPm');
    for (const [path, text] of await everything(successor)) expect([path, /"claim":"/.exec(text)]).toEqual([path, null]);
    expect((await successor.get<TeamView>('/api/team')).body.rows.find(({ person }) => person.id === moved.id)?.waiting).toBe(1);
    expect((await rate(successor)).body.claimsSealed).toBe(false);
  });
});
