import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { Job, PgBoss } from 'pg-boss';
import { DataSource, type EntitySubscriberInterface, type QueryRunner } from 'typeorm';
import { validate as isUuid } from 'uuid';
import { AppConfig } from '../../config/app-config.js';
import type { Tx } from '../../persistence/transaction.js';
import { sendingBoss, workingBoss } from './boss.js';
import { CalmLog } from './calm-log.js';
import type { JobData, JobHandler, JobQueue } from './job-queue.js';

/** How long a running job may go on after a stop was asked for; the launcher ends the server by force after five seconds. */
const GRACE_MS = 3_000;

/** A waiting job can begin in the moment between finding and touching it; then there is none to find, and the next try adds one. */
const SEND_ATTEMPTS = 5;

/** Work in the background: sent with a change, done by whichever server is free, repeated when it fails. */
@Injectable()
export class Jobs implements OnModuleDestroy {
  private readonly logger = new Logger('Jobs');
  private readonly calm = new CalmLog(this.logger);
  private readonly stopping = new AbortController();
  private readonly beginnings: ((boss: PgBoss) => Promise<void>)[] = [];
  /** Who does the jobs of a queue here. */
  private readonly workers = new Map<string, string>();
  /** Queues to which an open transaction has sent. */
  private readonly sent = new WeakMap<QueryRunner, Set<string>>();
  private readonly commits: EntitySubscriberInterface = { afterTransactionCommit: ({ queryRunner }) => { this.begin(queryRunner); } };
  private boss: PgBoss | null = null;

  constructor(
    private readonly config: AppConfig,
    private readonly dataSource: DataSource,
  ) {}

  /** Names who does the jobs of a queue, one at a time in each server, from `start` on. */
  work<Data extends JobData>(queue: JobQueue<Data>, handler: JobHandler<Data>): void {
    this.beginnings.push(async (boss) => {
      const worker = await boss.work<Data>(queue.name, async (jobs: Job<Data>[]) => {
        // Where there was one there may be more: it looks again at once, and every two seconds when it finds none.
        boss.notifyWorker(worker);
        for (const job of jobs) await this.perform(queue, handler, job);
      });
      this.workers.set(queue.name, worker);
    });
  }

  /** Sends a job at each start of a server and then by the clock. @param cron in UTC */
  repeat<Data extends JobData>(queue: JobQueue<Data>, cron: string, data: Data): void {
    this.beginnings.push(async (boss) => {
      await boss.schedule(queue.name, cron, data, { singletonKey: queue.keyOf(data) });
      await this.dataSource.transaction((tx) => this.send(tx, queue, data));
    });
  }

  /**
   * Sends a job in the caller's transaction: it exists when that commits, and begins after it. A job of the same key that waits already
   * stands for both, and is held back until then; so send last, because others who send the same wait too.
   */
  async send<Data extends JobData>(tx: Tx, queue: JobQueue<Data>, data: Data): Promise<void> {
    if (!Object.values(data).every((value) => isUuid(value) || queue.words?.includes(value))) throw new Error(`A job carries identifiers only: ${queue.name}.`);
    const boss = sendingBoss(tx);
    for (let attempt = 0; attempt < SEND_ATTEMPTS; attempt += 1) {
      const { jobs } = await boss.upsert(queue.name, data, { singletonKey: queue.keyOf(data), priority: queue.priorityOf?.(data) ?? 0 });
      if (jobs.length > 0) return this.remember(tx, queue.name);
    }
    throw new Error(`A job could not be sent: ${queue.name}.`);
  }

  /** Begins to do jobs. Only the server asks for it; an application built for a test sends without working. */
  async start(): Promise<void> {
    if (this.boss) return;
    const boss = workingBoss(this.config.databaseUrl);
    this.boss = boss;
    boss.on('error', ({ message }) => this.calm.warn(message));
    boss.on('warning', ({ message }) => this.calm.warn(message));
    try {
      await boss.start();
      this.dataSource.subscribers.push(this.commits);
      for (const begin of this.beginnings) await begin(boss);
    } catch (error) {
      // A server that is told to stop while it starts has nothing to begin any more.
      if (!this.stopping.signal.aborted) throw error;
    }
  }

  /** Before the other connections close. Handlers are told at once; a job that does not end in time is repeated by the next server. */
  async onModuleDestroy(): Promise<void> {
    this.stopping.abort(new Error('The server is stopping.'));
    this.dataSource.subscribers.splice(0, Infinity, ...this.dataSource.subscribers.filter((one) => one !== this.commits));
    await this.boss?.stop({ graceful: true, timeout: GRACE_MS }).catch((error: Error) => this.calm.warn(error.message));
  }

  private remember({ queryRunner }: Tx, queue: string): void {
    if (!this.boss || !queryRunner) return;
    this.sent.set(queryRunner, (this.sent.get(queryRunner) ?? new Set()).add(queue));
  }

  /** What was sent begins with the commit, where the worker is idle, and not when it looks next. */
  private begin(runner: QueryRunner): void {
    const queues = this.sent.get(runner) ?? [];
    this.sent.delete(runner);
    for (const queue of queues) {
      const worker = this.workers.get(queue);
      if (worker !== undefined) this.boss?.notifyWorker(worker);
    }
  }

  private async perform<Data extends JobData>(queue: JobQueue<Data>, handler: JobHandler<Data>, { id, data, signal }: Job<Data>): Promise<void> {
    try {
      await handler(data, AbortSignal.any([signal, this.stopping.signal]), id);
    } catch (error) {
      if (!this.stopping.signal.aborted) this.logger.error(`A job of ${queue.name} (${queue.keyOf(data)}) failed.`, error);
      // The queue keeps what is thrown, and an error of the database can hold what somebody wrote.
      throw new Error('It failed; the log of the server says why.');
    }
  }
}
