import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { beginFor, beginWith } from './begin.js';
import type { Tx } from './transaction.js';

/** Opens short transactions that see one organisation, by the database's own row security. */
@Injectable()
export class TenantTransactions {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs `work` in one transaction of the organisation; commits when it resolves, rolls back when it throws.
   * @param auditEntry the entry of the audit log that its writes belong to; without one it can only write what is derived
   */
  async run<T>(organisationId: string, work: (tx: Tx) => Promise<T>, auditEntry = ''): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      beginWith(runner, beginFor(organisationId, auditEntry));
      return await runner.manager.transaction(work);
    } finally {
      await runner.release();
    }
  }
}
