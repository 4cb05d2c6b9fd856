import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AUDIT_ENTRY_SETTING } from './audited.js';
import { ORGANISATION_SETTING } from './tenancy.js';
import type { Tx } from './transaction.js';

/** Opens short transactions that see one organisation, by the database's own row security. */
@Injectable()
export class TenantTransactions {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs `work` in one transaction of the organisation; commits when it resolves, rolls back when it throws.
   * @param auditEntry the entry of the audit log that its writes belong to; without one it can only write what is derived
   */
  run<T>(organisationId: string, work: (tx: Tx) => Promise<T>, auditEntry = ''): Promise<T> {
    return this.dataSource.transaction(async (tx) => {
      await tx.query('SELECT set_config($1, $2, true), set_config($3, $4, true)', [ORGANISATION_SETTING, organisationId, AUDIT_ENTRY_SETTING, auditEntry]);
      return work(tx);
    });
  }
}
