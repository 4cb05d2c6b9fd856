import { Injectable } from '@nestjs/common';
import { stepDue } from '@nextrung/domain/promotion';
import { TenantTransactions } from '../../persistence/tenant-transactions.js';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { CycleSteps } from './cycle-steps.js';
import { CyclesRepository } from './cycles.repository.js';

/** Takes the cycles of an organisation to the steps that their days name, each with an entry in the log. */
@Injectable()
export class CycleRuns {
  constructor(
    private readonly transactions: TenantTransactions,
    private readonly cycles: CyclesRepository,
    private readonly steps: CycleSteps,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async run(organisationId: string, stop: AbortSignal): Promise<void> {
    const open = await this.transactions.run(organisationId, (tx) => this.cycles.open(tx, organisationId));
    for (const cycle of open) {
      const today = this.clock.today(cycle.timeZone);
      const to = stepDue(cycle.state, cycle, today);
      if (to === cycle.state) continue;
      stop.throwIfAborted();
      const entry = this.audit.newEntry();
      await this.transactions.run(organisationId, async (tx) => {
        // Somebody may have moved it, or its days, since; then the next run looks again.
        const now = (await this.cycles.hold(tx, organisationId, cycle.id)) && (await this.cycles.open(tx, organisationId)).find(({ id }) => id === cycle.id);
        if (!now || now.state !== cycle.state || stepDue(now.state, now, today) !== to) return;
        await this.steps.take(tx, organisationId, cycle.id, to, today);
        await this.audit.append(tx, entry, { organisationId, operation: 'cycle.move-on', actorId: null, actorKind: 'system', subjectId: null, thingId: cycle.id, network: '', outcome: to });
      }, entry);
    }
  }
}
