import { Injectable } from '@nestjs/common';
import { TenantTransactions } from '../../persistence/tenant-transactions.js';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { ErasureRepository } from '../personal-data/erasure.repository.js';
import { monthsBefore } from './months-before.js';
import type { RetentionKindName } from './retention-kinds.js';
import { RetentionRepository } from './retention.repository.js';

/** Takes away what has reached its age, organisation by organisation, each thing with an entry in the log. */
@Injectable()
export class RetentionRuns {
  constructor(
    private readonly transactions: TenantTransactions,
    private readonly repository: RetentionRepository,
    private readonly erasures: ErasureRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async run({ id: organisationId, timeZone }: { id: string; timeZone: string }, stop: AbortSignal): Promise<void> {
    await this.forgetGroups(organisationId, this.clock.today(timeZone));
    const rules = await this.transactions.run(organisationId, (tx) => this.repository.rules(tx, organisationId));
    for (const { kind, months } of rules) {
      stop.throwIfAborted();
      if (months === null) continue;
      if (kind === 'left_people') await this.erase(organisationId, monthsBefore(this.clock.today(timeZone), months), stop);
      else await this.apply(organisationId, kind, months);
    }
  }

  private async apply(organisationId: string, kind: Exclude<RetentionKindName, 'left_people'>, months: number): Promise<void> {
    const entry = this.audit.newEntry();
    await this.transactions.run(organisationId, async (tx) => {
      const count = await this.repository.apply(tx, kind, months);
      if (count > 0) await this.audit.append(tx, entry, { organisationId, operation: 'retention.apply', actorId: null, actorKind: 'system', subjectId: null, network: '', outcome: `${kind}: ${count}` });
    }, entry);
  }

  /** What somebody said of themselves is counted while they are here, and they could not take it back afterwards: it goes without a rule. */
  private async forgetGroups(organisationId: string, today: string): Promise<void> {
    const entry = this.audit.newEntry();
    await this.transactions.run(organisationId, async (tx) => {
      if (await this.repository.forgetGroups(tx, organisationId, today)) await this.audit.append(tx, entry, { organisationId, operation: 'retention.apply', actorId: null, actorKind: 'system', subjectId: null, network: '', outcome: 'done' });
    }, entry);
  }

  /** One transaction each, so that what is done stays done. */
  private async erase(organisationId: string, before: string, stop: AbortSignal): Promise<void> {
    for (const personId of await this.transactions.run(organisationId, (tx) => this.erasures.due(tx, organisationId, before))) {
      stop.throwIfAborted();
      const entry = this.audit.newEntry();
      await this.transactions.run(organisationId, async (tx) => {
        // Someone may have erased them, or taken them back, since.
        const leaver = await this.erasures.leaver(tx, organisationId, personId);
        if (!leaver || leaver.erased || leaver.endedOn === null || leaver.endedOn >= before) return;
        await this.erasures.erase(tx, personId, null);
        await this.audit.append(tx, entry, { organisationId, operation: 'retention.apply', actorId: null, actorKind: 'system', subjectId: personId, network: '', outcome: 'left_people: 1' });
      }, entry);
    }
  }
}
