import { Injectable } from '@nestjs/common';
import { TenantTransactions } from '../../persistence/tenant-transactions.js';
import { Clock } from '../../platform/clock/clock.js';
import { Assessments } from './assessments.js';
import { RefreshRepository } from './refresh.repository.js';

/** Brings stored assessments up to the organisation's today. */
@Injectable()
export class AssessmentsRefresher {
  constructor(
    private readonly transactions: TenantTransactions,
    private readonly clock: Clock,
    private readonly organisations: RefreshRepository,
    private readonly assessments: Assessments,
  ) {}

  /**
   * Makes at most so many old assessments again, in one short transaction.
   * @returns how many people were done; 0 when nothing is left
   */
  async refreshStale(organisationId: string, atMost: number): Promise<number> {
    const timeZone = await this.organisations.timeZone(organisationId);
    if (timeZone === null) return 0;
    const today = this.clock.today(timeZone);
    return this.transactions.run(organisationId, (tx) => this.assessments.refreshOld({ tx, organisationId, today }, atMost));
  }
}
