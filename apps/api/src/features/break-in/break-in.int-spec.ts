import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { BreakInPlan } from './break-in.dto.js';

const STEP = 'internal_transfer: act like a PM before the title';

describe('a plan for the way in', () => {
  let api: TestApi;
  const path = (): string => `/api/people/${api.organisation.people.colleague.id}/break-in-plan`;

  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.stop());

  it('begins empty and keeps what is chosen and ticked, version by version', async () => {
    const own = await api.as('colleague');
    expect((await own.get<BreakInPlan>(path())).body).toEqual({ version: 0, way: null, done: [] });
    expect((await own.put<BreakInPlan>(path(), { way: 'internal_transfer', done: [STEP] }, { version: 0 })).body).toEqual({ version: 1, way: 'internal_transfer', done: [STEP] });
    expect((await own.put(path(), { way: 'internal_transfer', done: [] }, { version: 0 })).status).toBe(412);
    expect((await own.put<BreakInPlan>(path(), { way: null, done: [] }, { version: 1 })).body).toEqual({ version: 2, way: null, done: [] });
  });

  it.each([[{ way: 7, done: [] }], [{ way: 'a', done: 'all' }], [{ way: 'a', done: ['x', 'x'] }], [{ way: 'a', done: ['x'.repeat(2101)] }], [{ way: 'a' }]])('is refused as %j', async (body) => {
    expect((await (await api.as('colleague')).put(path(), body, { version: 2 })).status).toBe(400);
  });
});
