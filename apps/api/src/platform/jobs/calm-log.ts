import type { LoggerService } from '@nestjs/common';

const QUIET_MS = 60_000;

/** Says the same thing once a minute: while the database is away, every worker would say it every two seconds. */
export class CalmLog {
  private readonly saidAt = new Map<string, number>();

  constructor(private readonly logger: Pick<LoggerService, 'warn'>) {}

  warn(message: string): void {
    const now = performance.now();
    // pg-boss names the queue and the worker at the end, which are other ones each time.
    const what = message.replace(/ \(Queue: .*\)$/, '');
    const before = this.saidAt.get(what);
    if (before !== undefined && now - before < QUIET_MS) return;
    for (const [old, at] of this.saidAt) if (now - at >= QUIET_MS) this.saidAt.delete(old);
    this.saidAt.set(what, now);
    this.logger.warn(what);
  }
}
