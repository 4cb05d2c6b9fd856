import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { TestClient } from '../../testing/test-client.js';
import { shareWork } from '../../testing/work.js';
import type { PersonKey } from '../../testing/world.js';
import type { EvidenceItem } from '../evidence/evidence.dto.js';
import type { NextSteps } from './projections.dto.js';
import type { ReadinessView } from './readiness.dto.js';
import type { IndicatorTraceView, ReadinessTrace } from './trace.dto.js';
import type { WhatIfView } from './what-if.dto.js';

interface OpenApi {
  paths: Record<string, Record<string, { 'x-operation'?: string; parameters?: { name: string; in: string; required?: boolean }[] }>>;
}

const INDICATORS = ['SPM.S1', 'SPM.D1'];
const LEVELS = ['not_shown', 'partial', 'meets', 'exceeds'] as const;
const VIEWERS = ['groupPm', 'director', 'otherGroupPm', 'peerPm', 'colleague', 'admin'] as const satisfies readonly PersonKey[];
/** Fields that tell how strong a single item is, or what it would change. */
const TELLING = ['claim', 'quality', 'recency', 'value', 'grade', 'added', 'gain', 'indexAfter', 'counted'];

describe('nobody who may still rate an item is told what its claim says or what a rating would gain', () => {
  let api: TestApi;
  let pm: TestClient;
  let item: string;
  let reads: string[];

  beforeAll(async () => {
    api = await startTestApi();
    pm = await api.as('pm');
    item = await share('Checkout rebuilt');
    const strong = await share('Pricing page');
    const manager = await api.as('groupPm');
    await manager.post(`/api/evidence/${strong}/ratings`, { ratings: INDICATORS.map((indicator) => ({ indicator, level: 'partial' })), note: 'I saw the page and the numbers.' });
    // The skip level leaves the ratings to the line manager, and waits for them as everyone above does.
    await (await api.as('director')).post(`/api/people/${api.organisation.people.pm.id}/rating-declines`);
    const { body } = await (await api.visitor()).get<OpenApi>('/api/openapi.json');
    // The log holds what the reader has read meanwhile, so it never says the same twice.
    reads = Object.entries(body.paths).filter(([path, methods]) => methods['get'] && methods['get']['x-operation'] !== 'public' && !path.includes('{askId}') && !path.startsWith('/api/audit')).map(([path]) => path);
  });
  afterAll(() => api.stop());

  async function share(title: string): Promise<string> {
    const { body } = await pm.post<EvidenceItem>(`/api/people/${api.organisation.people.pm.id}/evidence`, {
      title, startedOn: '2026-01-05', endedOn: '2026-06-30', link: 'https://wiki.example/checkout', impact: 'attributed',
      metric: { name: 'Conversion', unit: '%', before: 41, after: 44, period: 'Q2' }, counterfactual: 'The control group stayed flat.', indicators: INDICATORS.map((id) => ({ id, claim: 'exceeds' })),
    });
    await pm.post(`/api/evidence/${body.id}/share`, { expectedState: 'private' });
    return body.id;
  }

  const address = (path: string): string =>
    path.replace('{personId}', api.organisation.people.pm.id).replace('{itemId}', item).replace('{indicator}', 'SPM.S1') + (path.endsWith('/directory') ? '?q=al' : '');

  /** Every object of a reply that names the item. */
  function about(value: unknown, found: Record<string, unknown>[] = []): Record<string, unknown>[] {
    if (Array.isArray(value)) for (const one of value) about(one, found);
    else if (typeof value === 'object' && value !== null) {
      const fields = value as Record<string, unknown>;
      if (fields['evidenceId'] === item || fields['id'] === item || fields['ref'] === item || fields['itemId'] === item) found.push(fields);
      for (const one of Object.values(fields)) about(one, found);
    }
    return found;
  }

  it.each(VIEWERS)('at any address that %s can read', async (viewer) => {
    const reader = await api.as(viewer);
    let named = 0;
    for (const path of reads) {
      const { status, body } = await reader.get<unknown>(address(path));
      if (status !== 200) continue;
      for (const fields of about(body)) {
        named += 1;
        const told = TELLING.filter((field) => fields[field] !== undefined && fields[field] !== null);
        expect([path, told, /"claim":"/.exec(JSON.stringify(fields))]).toEqual([path, [], null]);
      }
    }
    expect(named > 0).toBe(viewer === 'groupPm' || viewer === 'director');
  });

  it.each(VIEWERS)('and what %s reads is the same whatever was claimed', async (viewer) => {
    const reader = await api.as(viewer);
    const texts: string[][] = [];
    for (const level of LEVELS) {
      // Not by an edit: versions and revisions would differ.
      await api.owner.query(`UPDATE evidence_revisions SET indicators = $2 WHERE item_id = $1`, [item, JSON.stringify(INDICATORS.map((id) => ({ id, claim: level })))]);
      const replies: string[] = [];
      for (const path of reads) {
        if (/packet\.(pdf|docx)$/.test(path)) continue;
        const { status, text } = await reader.get(address(path));
        // When the reader was last here moves on every minute.
        replies.push(`${path} ${String(status)} ${text.replace(/"lastSeen":"[^"]*"/, '"lastSeen":"-"')}`);
      }
      texts.push(replies);
    }
    for (const replies of texts) expect(replies).toEqual(texts[0]);
  });

  it('the next steps of managers name what waits, without a gain, and never a rating', async () => {
    const own = (await pm.get<NextSteps>(`/api/people/${api.organisation.people.pm.id}/readiness/next-steps`)).body;
    expect(own.waiting).toEqual([]);
    expect(own.steps.some(({ gain }) => gain > 0)).toBe(true);
    for (const viewer of ['groupPm', 'director'] as const) {
      const { body } = await (await api.as(viewer)).get<NextSteps>(`/api/people/${api.organisation.people.pm.id}/readiness/next-steps`);
      expect(body.waiting).toEqual([{ evidenceId: item, title: 'Checkout rebuilt', words: viewer === 'groupPm' ? 'Waiting for your rating' : 'Waiting for the line manager’s rating' }]);
      expect(body.steps.filter(({ action, ref }) => action === 'verify' || ref === item)).toEqual([]);
    }
  });

  it('what-if refuses managers a rating, and gives them the same whatever was claimed', async () => {
    const path = `/api/people/${api.organisation.people.pm.id}/readiness/what-if`;
    expect((await pm.post(path, { hypotheses: [{ kind: 'verify', item }] })).status).toBe(200);
    for (const viewer of ['groupPm', 'director'] as const) {
      const manager = await api.as(viewer);
      expect(await manager.post(path, { hypotheses: [{ kind: 'verify', item }] })).toMatchObject({ status: 400, body: { errors: [{ field: 'hypotheses.0.kind' }] } });
      const pictures: WhatIfView[] = [];
      for (const level of LEVELS) {
        await api.owner.query(`UPDATE evidence_revisions SET indicators = $2 WHERE item_id = $1`, [item, JSON.stringify(INDICATORS.map((id) => ({ id, claim: level })))]);
        pictures.push((await manager.post<WhatIfView>(path, { hypotheses: [{ kind: 'corroborate', item }, { kind: 'days', days: 30 }] })).body);
      }
      for (const picture of pictures) expect(picture).toEqual(pictures[0]);
    }
  });

  it('what the items of an indicator come to is not told while one of them is sealed: it could be that one alone', async () => {
    const path = `/api/people/${api.organisation.people.pm.id}/readiness`;
    const told = async (viewer: PersonKey): Promise<unknown[]> => {
      const client = await api.as(viewer);
      const { assessment } = (await client.get<ReadinessView>(path)).body;
      const inView = assessment?.competencies.flatMap(({ indicators }) => indicators).find(({ id }) => id === 'SPM.S1');
      const trace = (await client.get<IndicatorTraceView>(`${path}/trace/SPM.S1`)).body;
      const gate = (await client.get<ReadinessTrace>(`${path}/trace`)).body.gates.find(({ id }) => id === 'strategy');
      return [inView?.support, inView?.score, trace.support, trace.score, trace.formula.length > 0, gate?.formula.some((line) => line.startsWith('progress'))];
    };
    for (const viewer of ['groupPm', 'director'] as const) expect([viewer, await told(viewer)]).toEqual([viewer, [null, null, null, null, false, false]]);
    expect(await told('pm')).toEqual([expect.any(Number), expect.any(Number), expect.any(Number), expect.any(Number), true, true]);
  });

  it('how an open item stands beside a sealed one is not told either', async () => {
    const path = `/api/people/${api.organisation.people.pm.id}/readiness/trace/SPM.S1`;
    const open = async (viewer: PersonKey): Promise<IndicatorTraceView['items'][number] | undefined> => (await (await api.as(viewer)).get<IndicatorTraceView>(path)).body.items.find(({ title }) => title === 'Pricing page');
    const own = await open('pm');
    expect([typeof own?.added, typeof own?.counted]).toEqual(['number', 'boolean']);
    for (const viewer of ['groupPm', 'director'] as const) {
      const told = await open(viewer);
      expect([told?.added, told?.counted, told?.quality]).toEqual([null, null, own?.quality]);
      expect(told?.words).toEqual(own?.words.slice(0, -1));
    }
  });

  it('the rating queue shows no index', async () => {
    const { text, status } = await (await api.as('groupPm')).get('/api/to-do');
    expect(status).toBe(200);
    expect(text).not.toMatch(/"(index|rawIndex|gain|indexAfter|score|support)"/);
  });

  it('and still five steps are named where the best ones are not theirs to read', async () => {
    const steps = async (viewer: PersonKey): Promise<NextSteps['steps']> => (await (await api.as(viewer)).get<NextSteps>(`/api/people/${api.organisation.people.pm.id}/readiness/next-steps`)).body.steps;
    for (const id of ['SPM.S2', 'SPM.S3', 'SPM.C1', 'SPM.D2', 'SPM.L1']) await shareWork(api, 'pm', { indicators: [id], title: id });
    expect((await steps('pm')).filter(({ action }) => action === 'verify').length).toBeGreaterThan(1);
    for (const viewer of ['groupPm', 'director'] as const) {
      const told = await steps(viewer);
      expect([viewer, told.length, told.filter(({ action }) => action === 'verify')]).toEqual([viewer, 5, []]);
    }
  });
});
