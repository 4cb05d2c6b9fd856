import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Jobs } from '../../platform/jobs/jobs.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { ReadinessSettings } from '../readiness-settings/readiness-settings.dto.js';

const PATIENCE_MS = 15_000;

describe('refreshing stored assessments in the background', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.stop());

  const runs = async (where: string): Promise<number> => {
    const [row] = await api.owner.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM assessment_runs WHERE ${where}`);
    return row?.count ?? 0;
  };

  async function until(count: number, where: string): Promise<number> {
    for (const started = Date.now(); Date.now() - started < PATIENCE_MS; await setTimeout(50)) {
      if ((await runs(where)) === count) return count;
    }
    return runs(where);
  }

  it('makes those of every organisation when the server starts', async () => {
    expect(await runs('true')).toBe(0);
    await api.app.get(Jobs).start();
    expect(await until(16, `as_of = '${api.today}'`)).toBe(16);
  });

  it('comes back every quarter of an hour', async () => {
    expect(await api.owner.query(`SELECT name, cron, timezone FROM nextrung_jobs.schedule`)).toEqual([{ name: 'refresh-all', cron: '*/15 * * * *', timezone: 'UTC' }]);
  });

  it('makes those of another day again', async () => {
    await api.owner.query(`UPDATE assessment_runs SET as_of = as_of - 1 WHERE organisation_id = $1`, [api.organisation.id]);
    const admin = await api.as('admin');
    const { body } = await admin.get<ReadinessSettings>('/api/readiness-settings');
    const spm = body.rungs.find(({ rung }) => rung === 'SPM');
    // A change of what is asked for sends the job with its own commit.
    const changed = { rung: 'SPM', sustainDays: 100, minEpisodes: 2, sustained: spm?.sustained ?? [], overlays: [] };
    expect((await admin.put('/api/readiness-settings', { rungs: [changed], reason: 'A shorter look' }, { version: body.version })).status).toBe(200);
    const own = `organisation_id = '${api.organisation.id}' AND as_of = '${api.today}' AND settings_version = 1`;
    expect(await until(8, own)).toBe(8);
    expect(await runs(`organisation_id = '${api.otherOrganisation.id}' AND settings_version = 0`)).toBe(8);
  });
});
