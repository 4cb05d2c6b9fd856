import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DELIVER_WITHIN_DAYS } from '@nextrung/domain/promotion';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import { ok } from '../../testing/work.js';
import type { CriteriaView } from './criteria.dto.js';

describe('published criteria', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.stop());

  it('are previewed by administrators, and are nothing to others until they are opened', async () => {
    const [admin, pm] = [await api.as('admin'), await api.as('pm')];
    const preview = await ok(admin.get<CriteriaView>('/api/criteria'));
    expect(preview).toMatchObject({ open: false, ladderVersion: 1 });
    expect(preview.rungs.find(({ rung }) => rung === 'SPM')).toMatchObject({ sustainDays: expect.any(Number), minEpisodes: expect.any(Number) });
    expect(preview.process.flatMap(({ sentences }) => sentences).join(' ')).toContain(`within ${DELIVER_WITHIN_DAYS} days`);
    expect((await pm.get('/api/criteria')).status).toBe(404);
    expect((await pm.put('/api/criteria', { open: true })).status).toBe(404);
    expect(await admin.put('/api/criteria', { open: 'yes' })).toMatchObject({ status: 400, body: { errors: [{ field: 'open' }] } });

    expect(await ok(admin.put<CriteriaView>('/api/criteria', { open: true }))).toMatchObject({ open: true });
    expect(await ok(pm.get<CriteriaView>('/api/criteria'))).toEqual({ ...preview, open: true });
    expect((await (await api.as('admin', api.otherOrganisation)).get<CriteriaView>('/api/criteria')).body).toMatchObject({ open: false });
  });

  it('say what holds today: the organisation’s settings before the ladder’s', async () => {
    const admin = await api.as('admin');
    const [competency] = (await ok(admin.get<CriteriaView>('/api/criteria'))).rungs[2]?.sustained ?? [];
    await ok(admin.send('PUT', '/api/readiness-settings', { rungs: [{ rung: 'SPM', sustainDays: 77, minEpisodes: 5, sustained: [], overlays: ['ai_pm'] }], reason: 'Tried out in a test' }, { headers: { 'if-match': '"0"' } }));
    const { rungs } = await ok((await api.as('pm')).get<CriteriaView>('/api/criteria'));
    expect(rungs.find(({ rung }) => rung === 'SPM')).toMatchObject({ sustainDays: 77, minEpisodes: 5, sustained: [], demonstrated: expect.arrayContaining([competency]), overlays: [expect.stringContaining('AI')] });
    await ok(admin.put('/api/criteria', { open: false }));
    expect((await (await api.as('pm')).get('/api/criteria')).status).toBe(404);
  });
});
