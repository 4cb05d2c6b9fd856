import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import type { Relation } from '../../platform/access/relations.js';
import { Problem } from '../../platform/http/problem.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import type { AddPerson } from './people-changes.dto.js';
import type { PersonProfile } from './people.dto.js';
import { type NewPerson, PeopleRepository } from './people.repository.js';
import { ProfileEdits } from './profile-edits.js';
import { ReportingLinesRepository } from './reporting-lines.repository.js';
import { rungByName, rungNames } from './rungs.js';

/** Adds one person by hand. */
@Injectable()
export class PeopleIntakeService {
  constructor(
    private readonly access: Access,
    private readonly people: PeopleRepository,
    private readonly lines: ReportingLinesRepository,
    private readonly edits: ProfileEdits,
    private readonly ladders: LaddersRepository,
  ) {}

  add(call: Call, input: AddPerson): Promise<PersonProfile> {
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      const { tx, organisationId, viewerId, relations, today } = scope;
      const admin = relations.has('admin');
      if (input.isAdmin === true && !admin) throw Problem.invalid({ field: 'isAdmin', message: 'Only an administrator may make another one.' });
      if (input.isAdmin === true && call.token) throw Problem.invalid({ field: 'isAdmin', message: 'Permissions are not given with a token. Sign in for it.' });
      const email = input.email.trim().toLowerCase();
      if ((await this.people.byEmail(tx, organisationId, [email])).size > 0) {
        throw Problem.invalid({ field: 'email', message: 'Someone here has this address already.' });
      }
      await this.ladders.hold(tx, organisationId);
      const { ladder } = await this.ladders.current(tx, organisationId);
      const rung = input.rung ? rungByName(ladder, input.rung) : null;
      if (input.rung && !rung) throw Problem.invalid({ field: 'rung', message: `Choose one of: ${rungNames(ladder)}.` });

      if (input.teamId && !(await this.people.holdTeam(tx, organisationId, input.teamId))) throw Problem.invalid({ field: 'teamId', message: 'Choose a team.' });
      if (rung && input.aspiring === true) throw Problem.invalid({ field: 'aspiring', message: 'Someone with a rung is on the ladder already.' });

      await this.lines.lockStructure(tx, organisationId);
      const managerId = input.managerId ?? (admin ? null : viewerId);
      if (managerId !== null && !(await this.mayLead(scope, managerId))) {
        throw Problem.invalid({ field: 'managerId', message: 'Choose a manager among the people you see.' });
      }
      const id = uuid();
      await this.people.insert(tx, organisationId, [{ id, name: input.name.trim(), email, isAdmin: input.isAdmin === true, aspiring: input.aspiring === true, ...workingDetails(input) }]);
      if (rung) await this.people.insertLevels(tx, organisationId, viewerId, [{ personId: id, rung: rung.id, effectiveFrom: input.levelSince ?? today, reason: 'Added' }]);
      if (managerId !== null) await this.lines.insert(tx, organisationId, [{ personId: id, managerId, from: today }]);
      return this.edits.settle({ ...scope, relations: admin ? relations : new Set<Relation>([...relations, 'manager']) }, id);
    });
  }

  /** Of these people, those whom the reader may make somebody's manager. */
  private async reachable({ tx, organisationId, viewerId, relations, today }: Scope, personIds: readonly string[]): Promise<Set<string>> {
    if (relations.has('admin')) return new Set(personIds);
    return new Set([viewerId, ...(await this.lines.below(tx, organisationId, viewerId, today, personIds))]);
  }

  private async mayLead(scope: Scope, managerId: string): Promise<boolean> {
    if (!(await this.reachable(scope, [managerId])).has(managerId)) return false;
    const manager = await this.people.row(scope.tx, scope.organisationId, managerId, scope.today);
    return manager !== null && manager.endedOn === null;
  }
}

const workingDetails = ({ teamId = null, location, workingShare = 100, contractor = false }: AddPerson): Pick<NewPerson, 'teamId' | 'location' | 'workingShare' | 'contractor'> => ({
  teamId, location: location || null, workingShare, contractor,
});
