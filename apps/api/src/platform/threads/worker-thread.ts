import { parentPort, type ResourceLimits, Worker } from 'node:worker_threads';

interface Posted<Job> {
  readonly id: number;
  readonly job: Job;
}

type Answer<Content> = { readonly id: number; readonly content: Content } | { readonly id: number; readonly failure: string };

interface Waiting<Job, Content> {
  readonly job: Job;
  readonly resolve: (content: Content) => void;
  readonly reject: (error: Error) => void;
  alarm: NodeJS.Timeout | null;
}

/** A thread keeps what it has loaded, fonts among it; so long it waits for the next job before it ends. */
const IDLE_MS = 300_000;

/** A job took longer than it may. */
export class JobTimeout extends Error {}

/** The thread died of a job; the cause says how. */
export class ThreadDied extends Error {}

/** Does heavy work in one thread of its own, one job after the other, so that nobody else's request waits for it. */
export class WorkerThread<Job, Content> {
  private thread: Worker | null = null;
  private readonly waiting = new Map<number, Waiting<Job, Content>>();
  private lastId = 0;
  private ending: NodeJS.Timeout | null = null;

  /**
   * @param file the built worker, also for tests that run from the sources: a thread cannot run them
   * @param timeoutMs how long a job may take, waiting included; begun anew when the thread is replaced. Null: as long as it takes
   * @param limits of its memory; a job that needs more dies with the thread
   * @param idleMs how long it waits for a next job; the one after that starts a new thread
   */
  constructor(
    private readonly file: URL,
    private readonly timeoutMs: number | null = null,
    private readonly limits: ResourceLimits = {},
    private readonly idleMs: number = IDLE_MS,
  ) {}

  run(job: Job): Promise<Content> {
    this.lastId += 1;
    const id = this.lastId;
    return new Promise((resolve, reject) => {
      this.post(id, job);
      this.waiting.set(id, { job, resolve, reject, alarm: this.alarm(id) });
    });
  }

  async close(): Promise<void> {
    this.stay();
    const { thread } = this;
    this.thread = null;
    for (const id of [...this.waiting.keys()]) this.take(id)?.reject(new Error('The thread was closed.'));
    await thread?.terminate();
  }

  /** The thread, started with the first job and again after it died. */
  private open(): Worker {
    if (this.thread) return this.thread;
    const thread = new Worker(this.file, { resourceLimits: this.limits });
    thread.on('message', (answer: Answer<Content>) => this.settle(answer));
    let cause: unknown = null;
    thread.on('error', (error) => { cause = error; });
    // After every error, and after the answers that were given before it.
    thread.on('exit', (code) => this.died(thread, cause ?? new Error(`The thread ended with code ${code}.`)));
    this.thread = thread;
    return thread;
  }

  private settle(answer: Answer<Content>): void {
    const waiting = this.take(answer.id);
    if ('content' in answer) waiting?.resolve(answer.content);
    else waiting?.reject(new Error(answer.failure));
    if (this.waiting.size === 0) this.endSoon();
  }

  private endSoon(): void {
    this.stay();
    this.ending = setTimeout(() => {
      const { thread } = this;
      this.thread = null;
      void thread?.terminate();
    }, this.idleMs).unref();
  }

  private stay(): void {
    if (this.ending) clearTimeout(this.ending);
    this.ending = null;
  }

  /** The thread is stuck in this job: the others go on in a new one. */
  private expire(id: number): void {
    const { thread } = this;
    this.thread = null;
    void thread?.terminate();
    this.take(id)?.reject(new JobTimeout('The job took too long.'));
    this.goOn();
  }

  /** The oldest job is the one that it was at: the others go on in a new one. */
  private died(thread: Worker, cause: unknown): void {
    if (this.thread !== thread) return;
    this.thread = null;
    const [oldest] = this.waiting.keys();
    if (oldest !== undefined) this.take(oldest)?.reject(new ThreadDied('The thread died.', { cause }));
    this.goOn();
  }

  private goOn(): void {
    for (const [id, waiting] of this.waiting) {
      if (waiting.alarm) clearTimeout(waiting.alarm);
      waiting.alarm = this.alarm(id);
      this.post(id, waiting.job);
    }
  }

  private alarm(id: number): NodeJS.Timeout | null {
    return this.timeoutMs === null ? null : setTimeout(() => this.expire(id), this.timeoutMs);
  }

  private post(id: number, job: Job): void {
    this.stay();
    this.open().postMessage({ id, job } satisfies Posted<Job>);
  }

  private take(id: number): Waiting<Job, Content> | null {
    const waiting = this.waiting.get(id) ?? null;
    this.waiting.delete(id);
    if (waiting?.alarm) clearTimeout(waiting.alarm);
    return waiting;
  }
}

/** The other end: does the jobs that are posted to this thread. */
export function answerJobs<Job, Content>(work: (job: Job) => Promise<Content>): void {
  parentPort?.on('message', ({ id, job }: Posted<Job>) => {
    void work(job).then(
      (content) => parentPort?.postMessage({ id, content } satisfies Answer<Content>),
      (error: unknown) => parentPort?.postMessage({ id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) } satisfies Answer<Content>),
    );
  });
}
