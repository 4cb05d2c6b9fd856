import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';

/** Work whose duration would tell in the answer what nobody is told: it begins once the answer is out, and the server waits for it when it stops. */
@Injectable()
export class AfterAnswer implements OnModuleDestroy {
  private readonly logger = new Logger('AfterAnswer');
  private readonly unfinished = new Set<Promise<void>>();

  run(work: () => Promise<void>): void {
    const working = new Promise((resolve) => setImmediate(resolve))
      .then(work)
      .catch((error: unknown) => this.logger.error(error))
      .finally(() => this.unfinished.delete(working));
    this.unfinished.add(working);
  }

  /** The database's connections close after it. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.unfinished);
  }
}
