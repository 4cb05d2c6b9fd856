import { Injectable } from '@nestjs/common';
import { addDays } from '@nextrung/domain/kernel';
import { dateWords } from '@nextrung/domain/readiness';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { delegationState, delegationView } from './delegation.mapper.js';
import { periodError } from './delegation-period.js';
import type { BeginDelegation, Delegations, DelegationView } from './delegations.dto.js';
import { type DelegationRow, DelegationsRepository } from './delegations.repository.js';

/** Who stands in for a manager while they are away. What a stand-in may do, the access table says. */
@Injectable()
export class DelegationsService {
  constructor(
    private readonly access: Access,
    private readonly repository: DelegationsRepository,
  ) {}

  list(call: Call, managerId: string): Promise<Delegations> {
    return this.access.perform(call, { kind: 'person', id: managerId }, async ({ tx, organisationId, relations, today }) => ({
      standIns: (await this.repository.ofManager(tx, organisationId, managerId)).map((row) => delegationView(row, today)),
      standsInFor: relations.has('self') ? await this.repository.standsInFor(tx, organisationId, managerId, today) : [],
      leads: await this.repository.leads(tx, organisationId, managerId, today),
    }));
  }

  /** Refuses (409) a manager who leads nobody then; each other rule at its field. */
  begin(call: Call, managerId: string, { delegateId, from, to, reason }: BeginDelegation): Promise<DelegationView> {
    return this.access.perform(call, { kind: 'person', id: managerId }, async (scope) => {
      const { tx, organisationId, viewerId, today } = scope;
      const wrong = periodError({ from, to }, today);
      if (wrong) throw Problem.invalid(wrong);
      const validTo = addDays(to, 1);
      if (!(await this.repository.leadsDuring(tx, organisationId, managerId, from, validTo))) {
        throw Problem.refused('leads_nobody', 'Nobody reports to this person on those days, so there is nothing to stand in for.');
      }
      await this.requireDelegate(scope, managerId, delegateId.toLowerCase(), to);
      const other = await this.repository.overlapping(tx, organisationId, managerId, from, validTo);
      if (other) {
        const message = `${other.delegate.name} stands in from ${dateWords(other.validFrom)} to ${dateWords(addDays(other.validTo, -1))}. End that first, or choose other days.`;
        throw Problem.refused('delegation_overlaps', message, [{ field: 'from', message }]);
      }
      const id = await this.repository.insert(tx, organisationId, { managerId, delegateId, validFrom: from, validTo, reason, createdBy: viewerId });
      return delegationView(await this.require(scope, managerId, id), today);
    });
  }

  /** From now on they see nothing in the manager's place any more. Refused (409) when it is over already. */
  end(call: Call, managerId: string, delegationId: string): Promise<void> {
    return this.access.perform(call, { kind: 'person', id: managerId }, async (scope) => {
      const row = await this.require(scope, managerId, delegationId);
      if (delegationState(row, scope.today) === 'over') throw Problem.refused('already_over', `This ended on ${dateWords(addDays(row.validTo, -1))} already.`);
      await this.repository.end(scope.tx, scope.organisationId, delegationId, scope.today);
    });
  }

  private async requireDelegate({ tx, organisationId }: Scope, managerId: string, delegateId: string, to: string): Promise<void> {
    const refuse = (message: string): Problem => Problem.invalid({ field: 'delegateId', message });
    const delegate = await this.repository.person(tx, organisationId, delegateId);
    if (!delegate) throw refuse('Choose someone of this organisation.');
    if (delegateId === managerId) throw refuse(`${delegate.name} cannot stand in for themselves.`);
    if (delegate.endedOn !== null && delegate.endedOn <= to) throw refuse(`${delegate.name} is here until ${dateWords(addDays(delegate.endedOn, -1))} only.`);
  }

  private async require({ tx, organisationId }: Scope, managerId: string, delegationId: string): Promise<DelegationRow> {
    const row = await this.repository.one(tx, organisationId, managerId, delegationId);
    if (!row) throw Problem.notFound();
    return row;
  }
}
