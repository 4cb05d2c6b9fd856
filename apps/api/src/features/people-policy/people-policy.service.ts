import { Injectable } from '@nestjs/common';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import type { PeoplePolicy } from './people-policy.dto.js';
import { PeoplePolicyRepository } from './people-policy.repository.js';

/** How people who left are shown. Names are read when a page is, so a change holds at once and nothing is rebuilt. */
@Injectable()
export class PeoplePolicyService {
  constructor(
    private readonly access: Access,
    private readonly repository: PeoplePolicyRepository,
  ) {}

  read(call: Call): Promise<PeoplePolicy> {
    return this.access.perform(call, { kind: 'organisation' }, ({ tx, organisationId }) => this.repository.read(tx, organisationId));
  }

  change(call: Call, policy: PeoplePolicy): Promise<PeoplePolicy> {
    return this.access.perform(call, { kind: 'organisation' }, async ({ tx, organisationId }) => {
      await this.repository.change(tx, organisationId, policy);
      return this.repository.read(tx, organisationId);
    });
  }
}
