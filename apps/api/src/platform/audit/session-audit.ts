import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { TenantTransactions } from '../../persistence/tenant-transactions.js';
import { Audit, type Deed } from './audit.js';
import type { SessionOperation } from './audited-operations.js';
import { networkOf } from './network.js';

type Who = Pick<Deed, 'organisationId'> & { readonly personId: string };

/** Keeps who comes and goes: each entry in a short transaction of its own, so that it outlives a refusal. */
@Injectable()
export class SessionAudit implements OnModuleDestroy {
  private readonly logger = new Logger('Audit');
  private readonly unfinished = new Set<Promise<void>>();

  constructor(
    private readonly audit: Audit,
    private readonly transactions: TenantTransactions,
  ) {}

  /** What a person did about their own session. */
  record(operation: SessionOperation, { organisationId, personId }: Who, ip: string): Promise<void> {
    return this.append({ organisationId, operation, actorId: personId, actorKind: 'person', subjectId: personId, network: networkOf(ip) });
  }

  /** Somebody tried to be these people; written after the answer, whose timing would tell else that there is such an account. */
  refusedLater(outcome: string, ip: string, whom: () => Promise<readonly Who[]>): void {
    const writing = this.refused(outcome, ip, whom)
      .catch((error: unknown) => this.logger.error(error))
      .finally(() => this.unfinished.delete(writing));
    this.unfinished.add(writing);
  }

  /** Waits for what is still being written; the database's connections close after it. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.unfinished);
  }

  private async refused(outcome: string, ip: string, whom: () => Promise<readonly Who[]>): Promise<void> {
    // The reply of this turn goes first.
    await new Promise((resolve) => setImmediate(resolve));
    for (const { organisationId, personId } of await whom()) {
      await this.append({ organisationId, operation: 'session.sign-in-failed', actorId: null, actorKind: 'visitor', subjectId: personId, network: networkOf(ip), outcome });
    }
  }

  private async append(deed: Deed): Promise<void> {
    const entry = this.audit.newEntry();
    await this.transactions.run(deed.organisationId, (tx) => this.audit.append(tx, entry, deed), entry);
  }
}
