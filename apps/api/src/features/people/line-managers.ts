import { Injectable } from '@nestjs/common';
import type { Scope } from '../../platform/access/access.js';
import { ManagerChangesRepository } from './manager-changes.repository.js';
import type { PersonProfile } from './people.dto.js';
import { ReportingLinesRepository } from './reporting-lines.repository.js';
import { SideLines } from './side-lines.js';

/** A person's line manager from a day on, with what follows from it: side lines and the handover. Called behind the lock of the structure. */
@Injectable()
export class LineManagers {
  constructor(
    private readonly lines: ReportingLinesRepository,
    private readonly sideLines: SideLines,
    private readonly changes: ManagerChangesRepository,
  ) {}

  async move(scope: Scope, profile: PersonProfile, { managerId, sponsorId, from }: { managerId: string | null; sponsorId: string | null; from: string }): Promise<void> {
    const { tx, organisationId } = scope;
    // Someone who came on that very day has no manager before it, but the one they came to.
    const first = profile.reportingLines.find((line) => line.kind === 'solid' && line.from === from)?.manager.id ?? null;
    await this.sideLines.followManager(scope, profile, { managerId, sponsorId, from });
    await this.lines.endFrom(tx, organisationId, profile.id, from);
    if (managerId !== null) await this.lines.insert(tx, organisationId, [{ personId: profile.id, managerId, from }]);
    if (profile.endedOn !== null) await this.lines.endFrom(tx, organisationId, profile.id, profile.endedOn);
    await this.record(scope, { personId: profile.id, onDay: from, takerId: managerId, first });
  }

  /** Who leaves gets no other manager any more. Refused while they sponsor somebody. */
  async leave(scope: Scope, personId: string, on: string): Promise<void> {
    const { tx, organisationId } = scope;
    await this.sideLines.requireNobodySponsored(scope, personId, on);
    await this.lines.endFrom(tx, organisationId, personId, on);
    await this.record(scope, { personId, onDay: on, takerId: undefined, first: null });
  }

  /** `takerId` undefined: the manager stays to the end. */
  private async record({ tx, organisationId, viewerId }: Scope, { personId, onDay, takerId, first }: { personId: string; onDay: string; takerId: string | null | undefined; first: string | null }): Promise<void> {
    const giverId = (await this.changes.managersBefore(tx, organisationId, [personId], onDay)).get(personId) ?? first;
    await this.changes.record(tx, organisationId, viewerId, [{ personId, giverId, takerId: takerId === undefined ? giverId : takerId, onDay }]);
  }
}
