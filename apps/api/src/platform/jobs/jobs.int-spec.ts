import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { TestDatabase } from '@nextrung/testing';
import { PgBoss } from 'pg-boss';
import type { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { AppConfig } from '../../config/app-config.js';
import { createDataSource } from '../../persistence/data-source.js';
import { JOBS_SCHEMA, SERVER_ROLE } from '../../persistence/tenancy.js';
import { workingBoss } from './boss.js';
import type { JobHandler, JobQueue } from './job-queue.js';
import { Jobs } from './jobs.js';

type OfOrganisation = { organisationId: string };
const QUEUE: JobQueue<OfOrganisation> = { name: 'refresh-assessments', keyOf: ({ organisationId }) => organisationId };

/** Asks until it holds. */
async function eventually(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = performance.now() + 20_000; performance.now() < end; await setTimeout(50)) if (await holds()) return;
  throw new Error('It never came.');
}

describe('background jobs on a real queue', () => {
  let database: TestDatabase;
  let owner: DataSource;
  let server: DataSource;
  let jobs: Jobs;
  let done: string[];
  const warned = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
  const failed = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);

  const send = (organisationId: string): Promise<void> => server.transaction((tx) => jobs.send(tx, QUEUE, { organisationId }));
  const start = async (handler: JobHandler<OfOrganisation> = async () => undefined): Promise<void> => {
    jobs.work(QUEUE, async (data, stop, id) => {
      await handler(data, stop, id);
      done.push(data.organisationId);
    });
    await jobs.start();
  };
  const states = async (): Promise<string[]> =>
    (await owner.query<{ state: string }[]>(`SELECT state::text AS state FROM ${JOBS_SCHEMA}.job WHERE name = $1 ORDER BY created_on, id`, [QUEUE.name])).map(({ state }) => state);
  const newJobs = (): Jobs => new Jobs(new AppConfig({ SERVER_DATABASE_URL: database.serverUrl }), server);

  beforeAll(async () => {
    database = await TestDatabase.create();
    owner = await createDataSource({ url: database.ownerUrl, applicationName: 'test owner', poolSize: 2 }).initialize();
    server = await createDataSource({ url: database.serverUrl, applicationName: 'test server', poolSize: 4 }).initialize();
  });

  beforeEach(async () => {
    await owner.query(`DELETE FROM ${JOBS_SCHEMA}.job`);
    jobs = newJobs();
    done = [];
    warned.mockClear();
    failed.mockClear();
  });

  afterEach(async () => {
    await jobs.onModuleDestroy();
    expect(warned.mock.calls).toEqual([]);
  });

  afterAll(async () => {
    await server.destroy();
    await owner.destroy();
    await database.drop();
  });

  it('runs what was sent with a change that commits, and never what was sent with one that does not', async () => {
    const [kept, lost] = [uuid(), uuid()];
    await expect(
      server.transaction(async (tx) => {
        await jobs.send(tx, QUEUE, { organisationId: lost });
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    await send(kept);
    await start();
    await eventually(() => done.length > 0);
    expect(done).toEqual([kept]);
    await eventually(async () => (await states()).join() === 'completed');
  });

  it('wakes its own worker with the commit, and not for a change that is undone', async () => {
    const woken = jest.spyOn(PgBoss.prototype, 'notifyWorker');
    await start();
    woken.mockClear();
    await expect(server.transaction(async (tx) => {
      await jobs.send(tx, QUEUE, { organisationId: uuid() });
      throw new Error('changed my mind');
    })).rejects.toThrow('changed my mind');
    expect(woken).not.toHaveBeenCalled();
    await server.transaction(async (tx) => {
      await jobs.send(tx, QUEUE, { organisationId: uuid() });
      expect(woken).not.toHaveBeenCalled();
    });
    expect(woken).toHaveBeenCalledTimes(1);
    woken.mockRestore();
  });

  it('works as the role of the server, on two connections at most', async () => {
    await start();
    const sessions = await owner.query<object[]>(`SELECT DISTINCT usename AS role, count(*) OVER () <= 2 AS few FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'nextrung jobs'`);
    expect(sessions).toEqual([{ role: SERVER_ROLE, few: true }]);
  });

  it('makes one run of two sends for one organisation', async () => {
    const [one, other] = [uuid(), uuid()];
    for (const organisation of [one, other, one]) await send(organisation);
    expect(await states()).toEqual(['created', 'created']);
    await start();
    await eventually(() => done.length === 2);
    expect([...done].sort()).toEqual([one, other].sort());
  });

  it('holds a waiting job back until the change that it also stands for commits', async () => {
    const organisation = uuid();
    await send(organisation);
    await server.transaction(async (tx) => {
      await jobs.send(tx, QUEUE, { organisationId: organisation });
      // It looks as it begins.
      await start();
      await setTimeout(800);
      expect(done).toEqual([]);
    });
    await eventually(() => done.length > 0);
    expect(done).toEqual([organisation]);
  });

  it('runs once more for what is sent during a run, and not at the same time', async () => {
    const organisation = uuid();
    const other = newJobs();
    let running = 0;
    let most = 0;
    const slowly = async (): Promise<void> => {
      running += 1;
      most = Math.max(most, running);
      if (done.length === 0) {
        // Which wakes the workers.
        await send(organisation);
        await setTimeout(800);
      }
      running -= 1;
    };
    other.work(QUEUE, async ({ organisationId }) => { await slowly(); done.push(organisationId); });
    await send(organisation);
    await start(slowly);
    await other.start();
    await eventually(() => done.length === 2);
    await other.onModuleDestroy();
    expect({ done, most }).toEqual({ done: [organisation, organisation], most: 1 });
  });

  it('repeats what failed, and keeps nothing of the error in the queue', async () => {
    let attempts = 0;
    await send(uuid());
    await start(async () => {
      attempts += 1;
      if (attempts === 1) throw Object.assign(new Error('the note says: private'), { parameters: ['private'] });
    });
    await eventually(() => attempts === 1 && failed.mock.calls.length === 1);
    await eventually(async () => (await states()).join() === 'retry');
    const [row] = await owner.query<{ row: string }[]>(`SELECT j::text AS row FROM ${JOBS_SCHEMA}.job j`);
    expect(row?.row).not.toContain('private');
    expect(String(failed.mock.calls[0]?.[1])).toContain('the note says: private');
    await eventually(() => done.length === 1);
  });

  it('refuses to carry text, and to send without a transaction', async () => {
    await expect(send('Alder Ltd')).rejects.toThrow('identifiers only');
    await expect(jobs.send(server.manager, QUEUE, { organisationId: uuid() })).rejects.toThrow('inside a transaction');
    expect(await states()).toEqual([]);
  });

  it('waits for a running job when it stops', async () => {
    await send(uuid());
    let begun = false;
    await start(async () => { begun = true; await setTimeout(1_000); });
    await eventually(() => begun);
    await jobs.onModuleDestroy();
    expect(done).toHaveLength(1);
    expect(await states()).toEqual(['completed']);
  });

  it('tells a long job to stop, does not wait for one that will not, and leaves both to the next server', async () => {
    for (const heeds of [true, false]) {
      await owner.query(`DELETE FROM ${JOBS_SCHEMA}.job`);
      const stopped = newJobs();
      let begun = false;
      stopped.work(QUEUE, async (_, stop) => { begun = true; await setTimeout(30_000, null, heeds ? { signal: stop } : { ref: false }); });
      await send(uuid());
      await stopped.start();
      await eventually(() => begun);
      const asked = performance.now();
      await stopped.onModuleDestroy();
      expect(performance.now() - asked).toBeLessThan(heeds ? 1_500 : 4_500);
      expect(await states()).toEqual(['retry']);
      expect(failed.mock.calls).toEqual([]);
    }
    await start();
    await eventually(() => done.length === 1);
  });

  it('repeats the job of a killed worker and sends by the clock, all with the rights of the server', async () => {
    const killed = uuid();
    await send(killed);
    // Taken and never finished, as by a process that is no more.
    const boss = workingBoss(database.serverUrl, { superviseIntervalSeconds: 1, monitorIntervalSeconds: 1, maintenanceIntervalSeconds: 1, flowIntervalSeconds: 1, cronMonitorIntervalSeconds: 1, cronWorkerIntervalSeconds: 1 });
    const complaints: unknown[] = [];
    boss.on('error', (error) => complaints.push(error.message)).on('warning', (warning) => complaints.push(warning.message));
    await boss.start();
    const [taken] = await boss.fetch<OfOrganisation>(QUEUE.name);
    expect(taken?.data).toEqual({ organisationId: killed });
    // What was finished days ago is to be cleared away.
    await owner.query(`INSERT INTO ${JOBS_SCHEMA}.job (name, policy, state, completed_on, created_on) VALUES ($1, 'stately', 'completed', now() - interval '30 days', now() - interval '30 days')`, [QUEUE.name]);
    await owner.query(`UPDATE ${JOBS_SCHEMA}.job SET started_on = now() - interval '5 minutes', heartbeat_on = now() - interval '5 minutes' WHERE state = 'active'`);
    await boss.schedule('refresh-all', '* * * * *', {}, { singletonKey: 'all' });
    await eventually(async () => (await states()).join() === 'retry');
    await eventually(async () => (await owner.query<unknown[]>(`SELECT 1 FROM ${JOBS_SCHEMA}.job WHERE name = 'refresh-all' AND singleton_key = 'all'`)).length === 1);
    await boss.supervise();
    await boss.stop();
    await owner.query(`DELETE FROM ${JOBS_SCHEMA}.schedule`);
    expect(complaints).toEqual([]);
    await start();
    await eventually(() => done.length === 1);
  });

  it('lets the server change no table, function or queue of the queue itself', async () => {
    for (const statement of [
      `CREATE TABLE ${JOBS_SCHEMA}.mine (id int)`,
      `ALTER TABLE ${JOBS_SCHEMA}.job_common ADD COLUMN mine text`,
      `DROP TABLE ${JOBS_SCHEMA}.schedule`,
      `CREATE INDEX ON ${JOBS_SCHEMA}.job_common (state)`,
      `TRUNCATE ${JOBS_SCHEMA}.job_common`,
      `UPDATE ${JOBS_SCHEMA}.version SET version = 1`,
      `DELETE FROM ${JOBS_SCHEMA}.queue`,
      `SELECT ${JOBS_SCHEMA}.create_queue('mine', '{"policy":"standard","partition":true}')`,
      `SELECT ${JOBS_SCHEMA}.job_table_run('SELECT 1')`,
    ]) {
      await expect(server.query(statement)).rejects.toThrow(/permission denied|must be owner/);
    }
  });

  it('is the schema that this version of pg-boss expects; after an upgrade, a migration with getMigrationPlans is due', async () => {
    const boss = workingBoss(database.ownerUrl, { supervise: false, schedule: false });
    await boss.start();
    const { ok, extraIndexes, ...drift } = await boss.detectSchemaDrift();
    await boss.stop();
    expect({ ok, extraIndexes, drift }).toMatchObject({ ok: true, extraIndexes: [] });
  });
});
