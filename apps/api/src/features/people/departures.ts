import { Injectable } from '@nestjs/common';
import type { Scope } from '../../platform/access/access.js';
import { Sessions } from '../../platform/sign-in/sessions.js';
import { DeparturesRepository } from './departures.repository.js';
import { LineManagers } from './line-managers.js';

/** Closes an account with the person's end: at once, or from the day on that they leave. Their ratings and notes stay. */
@Injectable()
export class Departures {
  constructor(
    private readonly repository: DeparturesRepository,
    private readonly sessions: Sessions,
    private readonly managers: LineManagers,
  ) {}

  /** Refused (409) while they sponsor somebody. Called behind the lock of the structure. */
  async close(scope: Scope, personId: string, on: string): Promise<void> {
    const { tx, organisationId, viewerId, today } = scope;
    await this.managers.leave(scope, personId, on);
    const departure = { personId, on, by: viewerId };
    await this.repository.endLines(tx, organisationId, departure);
    await this.repository.endDelegations(tx, organisationId, departure);
    await this.repository.endGrants(tx, organisationId, departure);
    await this.repository.endInvitations(tx, organisationId, departure);
    // A session that is left is refused from the day on with every call.
    if (on <= today) await this.sessions.endAll(tx, organisationId, personId);
  }
}
