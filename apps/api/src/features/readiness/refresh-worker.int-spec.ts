import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DataSource } from 'typeorm';
import { Jobs } from '../../platform/jobs/jobs.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { JobQueue } from '../../platform/jobs/job-queue.js';
import { shareWork } from '../../testing/work.js';
import type { ReadinessSettings } from '../readiness-settings/readiness-settings.dto.js';
import { REFRESH_ALL, REFRESH_ASSESSMENTS } from './refresh-queues.js';

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
    expect(await api.owner.query(`SELECT name, cron, timezone FROM nextrung_jobs.schedule WHERE name = 'refresh-all'`)).toEqual([{ name: 'refresh-all', cron: '*/15 * * * *', timezone: 'UTC' }]);
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

  const send = <Data extends Record<string, string>>(queue: JobQueue<Data>, data: Data): Promise<void> => api.app.get(DataSource).transaction((tx) => api.app.get(Jobs).send(tx, queue, data));

  /** Until no job waits or runs. */
  async function idle(): Promise<void> {
    for (let tries = 0; tries < 200; tries += 1) {
      const [row] = await api.owner.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM nextrung_jobs.job WHERE state IN ('created', 'retry', 'active') AND start_after <= now()`);
      if (row?.count === 0) return;
      await setTimeout(50);
    }
  }

  it('leaves out whose cannot be made, and does everyone else', async () => {
    const id = await shareWork(api, 'pm', { indicators: ['SPM.S1'] });
    const person = api.organisation.people.pm.id;
    const old = `organisation_id = '${api.organisation.id}' AND as_of < '${api.today}'`;
    const [kept] = await api.owner.query<{ indicators: unknown }[]>('SELECT indicators FROM evidence_revisions WHERE item_id = $1', [id]);
    await api.owner.query(`UPDATE evidence_revisions SET indicators = '[null]' WHERE item_id = $1`, [id]);
    await api.owner.query('UPDATE assessment_runs SET as_of = as_of - 1 WHERE organisation_id = $1', [api.organisation.id]);
    await send(REFRESH_ASSESSMENTS, { organisationId: api.organisation.id });
    expect(await until(1, old)).toBe(1);
    expect(await runs(`${old} AND id = '${person}'`)).toBe(1);
    // And the job has ended: the next one finds the fault gone.
    await api.owner.query('UPDATE evidence_revisions SET indicators = $2 WHERE item_id = $1', [id, JSON.stringify(kept?.indicators)]);
    await send(REFRESH_ASSESSMENTS, { organisationId: api.organisation.id });
    expect(await until(0, old)).toBe(0);
  });

  it('goes on with the other organisations when one fails', async () => {
    const [first = '', second = ''] = [api.organisation.id, api.otherOrganisation.id].sort();
    // A job that is still looking whether anything is left would take what is made old now.
    await idle();
    await api.owner.query('UPDATE assessment_runs SET as_of = as_of - 1');
    const jobs = api.app.get(Jobs);
    const sent = jobs.send.bind(jobs);
    const failing = jest.spyOn(jobs, 'send').mockImplementation((tx, queue, data) => (Object.values(data).includes(first) ? Promise.reject(new Error('As if it failed.')) : sent(tx, queue, data)));
    await send(REFRESH_ALL, {});
    const old = (organisationId: string): string => `organisation_id = '${organisationId}' AND as_of < '${api.today}'`;
    expect(await until(0, old(second))).toBe(0);
    expect(await runs(old(first))).toBe(8);
    failing.mockRestore();
  });
});
