import { Injectable } from '@nestjs/common';
import { findRung } from '@nextrung/domain/ladder';
import { TenantTransactions } from '../../persistence/tenant-transactions.js';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import type { OrganisationAtWork } from '../../platform/jobs/each-organisation.js';
import { CaseOpenings } from '../cases/case-openings.js';
import { CaseDaysRepository, type DueDecision } from './case-days.repository.js';
import { Promotions } from './promotions.js';

/** What decisions bring about on their day: a promoted person gets the rung, and what was not yet there is looked at again. Only after the person has been told. */
@Injectable()
export class CaseDays {
  constructor(
    private readonly transactions: TenantTransactions,
    private readonly repository: CaseDaysRepository,
    private readonly promotions: Promotions,
    private readonly openings: CaseOpenings,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** One transaction for each person, so that what is done stays done and is done once. */
  async run({ id: organisationId, timeZone }: OrganisationAtWork, stop: AbortSignal): Promise<void> {
    const today = this.clock.today(timeZone);
    const due = await this.transactions.run(organisationId, async (tx) => ({ promotions: await this.repository.promotions(tx, organisationId, today), again: await this.repository.again(tx, organisationId, today) }));
    const works = [...due.promotions.map((decision) => () => this.promote(organisationId, decision, today)), ...due.again.map((decision) => () => this.lookAgain(organisationId, decision, today))];
    const failures: unknown[] = [];
    for (const work of works) {
      stop.throwIfAborted();
      // One that fails keeps none of the others waiting; in the end the whole fails, so that it is tried again.
      await work().catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${works.length} decisions: ${failures.map((one) => (one instanceof Error ? one.message : String(one))).join('; ')}`);
  }

  private promote(organisationId: string, decision: DueDecision, today: string): Promise<void> {
    const entry = this.audit.newEntry();
    return this.transactions.run(organisationId, async (tx) => {
      await this.repository.lock(tx, organisationId, decision.personId);
      if (!(await this.repository.done(tx, organisationId, decision.id, 'promoted', today, null))) return;
      const rung = await this.promotions.apply({ tx, organisationId, today }, decision);
      await this.repository.closePlan(tx, organisationId, decision.personId, { outcome: `Promoted to ${findRung(rung.ladder, rung.id)?.title ?? rung.id}.`, by: decision.decidedBy, on: today });
      await this.audit.append(tx, entry, { organisationId, operation: 'case.promote', actorId: null, actorKind: 'system', subjectId: decision.personId, thingId: decision.caseId, network: '' });
    }, entry);
  }

  private lookAgain(organisationId: string, decision: DueDecision, today: string): Promise<void> {
    const entry = this.audit.newEntry();
    return this.transactions.run(organisationId, async (tx) => {
      await this.repository.lock(tx, organisationId, decision.personId);
      const opened = await this.openings.again({ tx, organisationId, today }, decision);
      if (opened === 'open') return;
      if (!(await this.repository.done(tx, organisationId, decision.id, opened === 'overtaken' ? opened : 'looked_at_again', today, opened === 'overtaken' ? null : opened.caseId))) return;
      await this.audit.append(tx, entry, { organisationId, operation: 'case.look-again', actorId: null, actorKind: 'system', subjectId: decision.personId, thingId: opened === 'overtaken' ? decision.caseId : opened.caseId, network: '' });
    }, entry);
  }
}
