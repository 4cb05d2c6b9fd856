import { Injectable } from '@nestjs/common';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { requireVersion } from '../../platform/http/version.js';
import type { BreakInPlan, SaveBreakInPlan } from './break-in.dto.js';
import { BreakInRepository } from './break-in.repository.js';

/** The plan of someone on the way into product management. */
@Injectable()
export class BreakInService {
  constructor(
    private readonly access: Access,
    private readonly repository: BreakInRepository,
  ) {}

  read(call: Call, personId: string): Promise<BreakInPlan> {
    return this.access.perform(call, { kind: 'person', id: personId }, ({ tx, organisationId }) => this.repository.plan(tx, organisationId, personId));
  }

  save(call: Call, personId: string, plan: SaveBreakInPlan): Promise<BreakInPlan> {
    return this.access.perform(call, { kind: 'person', id: personId }, async ({ tx, organisationId }) => {
      requireVersion(call, (await this.repository.plan(tx, organisationId, personId)).version);
      await this.repository.save(tx, organisationId, personId, plan);
      return this.repository.plan(tx, organisationId, personId);
    });
  }
}
