import { Injectable } from '@nestjs/common';
import { mailboxKey } from '@nextrung/domain/evidence';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { OutsidePeopleRepository } from './outside-people.repository.js';
import type { OutsideAddress, OutsidePerson } from './outside-people.dto.js';

/** People operations look up, and take away for good, what is kept of somebody outside who asks for it. */
@Injectable()
export class OutsidePeopleService {
  constructor(
    private readonly access: Access,
    private readonly repository: OutsidePeopleRepository,
  ) {}

  find(call: Call, { email }: OutsideAddress): Promise<OutsidePerson> {
    return this.access.perform(call, { kind: 'organisation' }, ({ tx, organisationId }) => this.repository.kept(tx, organisationId, mailboxKey(email)));
  }

  erase(call: Call, { email }: OutsideAddress): Promise<OutsidePerson> {
    return this.access.perform(call, { kind: 'organisation' }, async ({ tx, organisationId, today }) => {
      const kept = await this.repository.kept(tx, organisationId, mailboxKey(email));
      await this.repository.erase(tx, mailboxKey(email), today);
      return kept;
    });
  }
}
