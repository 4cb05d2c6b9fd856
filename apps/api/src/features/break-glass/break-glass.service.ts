import { Injectable } from '@nestjs/common';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { allows } from '../../platform/access/operations.js';
import { Problem } from '../../platform/http/problem.js';
import type { GrantsPage, GrantView, OpenGrant } from './break-glass.dto.js';
import { GrantsRepository } from './grants.repository.js';

const PAGE_SIZE = 50;

/** People operations look at one person's shared evidence for a reason and a time; the person is told at once. */
@Injectable()
export class BreakGlassService {
  constructor(
    private readonly access: Access,
    private readonly repository: GrantsRepository,
  ) {}

  list(call: Call, personId: string): Promise<GrantView[]> {
    return this.access.perform(call, { kind: 'person', id: personId }, ({ tx, organisationId, today }) => this.repository.ofPerson(tx, organisationId, personId, today));
  }

  register(call: Call, page = 1): Promise<GrantsPage> {
    return this.access.perform(call, { kind: 'organisation' }, async ({ tx, organisationId, today }) => {
      const found = await this.repository.page(tx, organisationId, today, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE });
      return { ...found, page, pageSize: PAGE_SIZE };
    });
  }

  /** Refused (409) for whoever reads the evidence anyway, and while it is open to them already. */
  open(call: Call, personId: string, { reason, days }: OpenGrant): Promise<GrantView> {
    return this.access.perform(call, { kind: 'person', id: personId }, async (scope) => {
      const { tx, organisationId, viewerId, relations } = scope;
      const without = new Set([...relations].filter((relation) => relation !== 'break_glass'));
      if (allows('evidence.list', without, null)) throw Problem.refused('reads_already', 'You read their shared evidence already, so there is nothing to open.');
      if (await this.repository.holds(tx, organisationId, personId, viewerId)) throw Problem.refused('already_open', 'You have this open already. Close it first, or wait until it ends.');
      const id = await this.repository.insert(tx, organisationId, { personId, holderId: viewerId, reason, days });
      return this.require(scope, id);
    });
  }

  /** Any administrator closes it, not only its holder. Refused (409) when it is over already. */
  end(call: Call, personId: string, grantId: string): Promise<GrantView> {
    return this.access.perform(call, { kind: 'person', id: personId }, async (scope) => {
      const { state } = await this.require(scope, grantId);
      if (state === 'closed' || state === 'expired') throw Problem.refused('already_ended', 'This is over already.');
      await this.repository.end(scope.tx, scope.organisationId, grantId, scope.viewerId);
      return this.require(scope, grantId);
    });
  }

  private async require({ tx, organisationId, personId, today }: Scope, grantId: string): Promise<GrantView> {
    const grant = await this.repository.one(tx, organisationId, personId, grantId, today);
    if (!grant) throw Problem.notFound();
    return grant;
  }
}
