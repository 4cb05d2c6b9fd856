import { Injectable, Logger } from '@nestjs/common';
import { TenantTransactions } from '../../persistence/tenant-transactions.js';
import { Clock } from '../../platform/clock/clock.js';
import { Assessments, type Moment } from './assessments.js';
import { RefreshRepository } from './refresh.repository.js';

/** Brings stored assessments up to the organisation's today. */
@Injectable()
export class AssessmentsRefresher {
  private readonly logger = new Logger('Assessments');

  constructor(
    private readonly transactions: TenantTransactions,
    private readonly clock: Clock,
    private readonly organisations: RefreshRepository,
    private readonly assessments: Assessments,
  ) {}

  /**
   * Makes at most so many old assessments again, in one short transaction. Where one of them cannot be made, each person
   * has a transaction of their own, so that nobody waits behind someone else's fault.
   * @param failed people to leave out; whoever fails is logged and added
   * @returns how many people were taken on; 0 when nothing is left
   */
  async refreshStale(organisationId: string, atMost: number, failed: Set<string>): Promise<number> {
    const timeZone = await this.organisations.timeZone(organisationId);
    if (timeZone === null) return 0;
    const today = this.clock.today(timeZone);
    const run: Run = (work) => this.transactions.run(organisationId, (tx) => work({ tx, organisationId, today }));
    const which = { atMost, except: [...failed] };
    try {
      return await run((moment) => this.assessments.refreshOld(moment, which));
    } catch {
      const ids = await run((moment) => this.assessments.old(moment, which));
      for (const id of ids) if (!(await this.refreshOne(id, run))) failed.add(id);
      return ids.length;
    }
  }

  private async refreshOne(id: string, run: Run): Promise<boolean> {
    try {
      await run((moment) => this.assessments.refreshOld(moment, { atMost: 1, only: [id] }));
      return true;
    } catch (error) {
      this.logger.error(`The assessments of ${id} could not be made again.`, error);
      return false;
    }
  }
}

/** Work in a transaction of its own. */
type Run = <T>(work: (moment: Moment) => Promise<T>) => Promise<T>;
