import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { AppConfig } from '../../config/app-config.js';
import { TenantTransactions } from '../../persistence/tenant-transactions.js';
import { Clock } from '../clock/clock.js';
import type { JobQueue } from '../jobs/job-queue.js';
import { Jobs } from '../jobs/jobs.js';
import { AuditHeadsRepository } from './audit-heads.repository.js';
import { headKey, headLine, signHead } from './head.js';

export const SIGN_AUDIT_HEADS: JobQueue<Record<never, string>> = { name: 'sign-audit-heads', keyOf: () => 'all' };

/** Just after midnight, UTC. */
const EVERY_NIGHT = '5 0 * * *';

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);

/** Signs the end of every organisation's chain once a day, and writes it to the server's log, so that one outside holds it too. */
@Injectable()
export class AuditHeads implements OnModuleInit {
  private readonly logger = new Logger('Audit');

  constructor(
    private readonly jobs: Jobs,
    private readonly transactions: TenantTransactions,
    private readonly repository: AuditHeadsRepository,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  onModuleInit(): void {
    this.jobs.work(SIGN_AUDIT_HEADS, (_, stop) => this.signAll(stop));
    // Also at each start: a server that was off at midnight signs what it missed.
    this.jobs.repeat(SIGN_AUDIT_HEADS, EVERY_NIGHT, {});
  }

  /** Signs every chain that has grown and was not signed today (UTC). One that fails keeps none of the others waiting. */
  async signAll(stop: AbortSignal): Promise<void> {
    let failed = 0;
    for (const organisationId of await this.repository.organisationIds()) {
      stop.throwIfAborted();
      try {
        await this.sign(organisationId);
      } catch (error) {
        failed += 1;
        this.logger.error(error);
      }
    }
    if (failed > 0) throw new Error(`The audit log of so many organisations could not be signed: ${failed}.`);
  }

  private async sign(organisationId: string): Promise<void> {
    const signedAt = this.clock.now();
    const head = await this.transactions.run(organisationId, async (tx) => {
      const end = await this.repository.end(tx, organisationId);
      if (end?.signed && end.signed.seq > end.seq) this.logger.error(`The audit log of organisation ${organisationId} ends before what was signed of it. Run npm run audit:verify.`);
      if (!end || (end.signed && (end.signed.seq >= end.seq || dayOf(end.signed.at) === dayOf(signedAt)))) return null;
      const signed = signHead({ organisationId, seq: end.seq, hash: end.hash, signedAt }, headKey(this.config));
      await this.repository.keep(tx, uuid(), signed);
      return signed;
    });
    if (head) this.logger.log(headLine(head));
  }
}
