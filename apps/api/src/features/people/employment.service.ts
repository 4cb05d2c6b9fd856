import { Injectable } from '@nestjs/common';
import type { Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import { Departures } from './departures.js';
import { LineManagers } from './line-managers.js';
import type { ChangeManager, ChangeRung, EndPerson } from './people-changes.dto.js';
import type { PersonProfile } from './people.dto.js';
import { PeopleRepository } from './people.repository.js';
import { ProfileEdits } from './profile-edits.js';
import { ReportingLinesRepository } from './reporting-lines.repository.js';
import { rungByName, rungNames } from './rungs.js';

/** Changes of rung, manager and employment, each from a day on. */
@Injectable()
export class EmploymentService {
  constructor(
    private readonly edits: ProfileEdits,
    private readonly people: PeopleRepository,
    private readonly lines: ReportingLinesRepository,
    private readonly ladders: LaddersRepository,
    private readonly managers: LineManagers,
    private readonly departures: Departures,
  ) {}

  changeRung(call: Call, personId: string, { rung = null, effectiveFrom, reason }: ChangeRung): Promise<PersonProfile> {
    return this.edits.change(call, personId, async ({ tx, organisationId, viewerId }) => {
      await this.ladders.hold(tx, organisationId);
      const { ladder } = await this.ladders.current(tx, organisationId);
      const chosen = rung === null ? null : rungByName(ladder, rung);
      if (rung !== null && chosen === null) throw Problem.invalid({ field: 'rung', message: `Choose one of: ${rungNames(ladder)}.` });
      await this.people.insertLevels(tx, organisationId, viewerId, [{ personId, rung: chosen?.id ?? null, effectiveFrom, reason: reason.trim() }]);
      // Targets agreed on for the old rung do not carry over.
      await this.people.update(tx, organisationId, personId, { targetRung: null, secondTargetRung: null });
    });
  }

  changeManager(call: Call, personId: string, { managerId = null, sponsorId = null, from }: ChangeManager): Promise<PersonProfile> {
    return this.edits.change(call, personId, async (scope, profile) => {
      const { tx, organisationId, today } = scope;
      await this.lines.lockStructure(tx, organisationId);
      if (profile.endedOn !== null && from >= profile.endedOn) throw Problem.invalid({ field: 'from', message: 'They have left by then.' });
      const begun = profile.reportingLines.find((line) => line.kind === 'solid' && line.from <= today);
      if (begun && from < begun.from) throw Problem.invalid({ field: 'from', message: 'This is before the present reporting line began.' });
      await this.requireEligibleManager(scope, personId, managerId, from);
      await this.managers.move(scope, profile, { managerId, sponsorId, from });
      await this.people.update(tx, organisationId, personId, {});
    });
  }

  end(call: Call, personId: string, { on }: EndPerson): Promise<PersonProfile> {
    return this.edits.change(call, personId, async (scope, profile) => {
      const { tx, organisationId } = scope;
      await this.lines.lockStructure(tx, organisationId);
      if (profile.endedOn !== null) throw Problem.refused('already_ended', 'This person has been ended already.');
      const { names, total } = await this.lines.reportsFrom(tx, organisationId, personId, on);
      if (total > 0) {
        const more = total > names.length ? ` and ${total - names.length} more` : '';
        throw Problem.refused('has_reports', `Give their reports another manager first: ${names.join(', ')}${more}.`);
      }
      if (profile.isAdmin && (await this.people.otherAdmins(tx, organisationId, personId)) === 0) {
        throw Problem.refused('last_admin', 'This is the only administrator. Make another one first.');
      }
      await this.departures.close(scope, personId, on);
      await this.people.update(tx, organisationId, personId, { endedOn: on });
    });
  }

  private async requireEligibleManager(scope: Scope, personId: string, managerId: string | null, from: string): Promise<void> {
    const { tx, organisationId, viewerId, relations, today } = scope;
    const refuse = (message: string): Problem => Problem.invalid({ field: 'managerId', message });
    if (managerId === null) {
      if (relations.has('admin')) return;
      throw refuse('Only an administrator may leave a person without a manager.');
    }
    if (managerId === personId) throw refuse('Nobody reports to themselves.');
    const manager = await this.people.row(tx, organisationId, managerId, today);
    const inReach =
      relations.has('admin') || managerId === viewerId || (await this.lines.below(tx, organisationId, viewerId, today, [managerId])).has(managerId);
    if (!manager || !inReach) throw refuse('Choose a manager among the people you see.');
    if (manager.endedOn !== null) throw refuse(`${manager.name} leaves, or has left. Choose someone who stays.`);
    if (await this.lines.isAbove(tx, organisationId, managerId, personId, from)) {
      throw refuse(`${manager.name} reports to this person, now or as planned, so it would be a circle.`);
    }
  }
}
