import { Injectable } from '@nestjs/common';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { peopleScope } from '../../platform/access/people-scope.js';
import { Problem } from '../../platform/http/problem.js';
import { requireVersion } from '../../platform/http/version.js';
import type { NameTeam, TeamEntry } from './teams.dto.js';
import { TeamsRepository } from './teams.repository.js';

/** Groups of people by the work they do together. */
@Injectable()
export class TeamsService {
  constructor(
    private readonly access: Access,
    private readonly teams: TeamsRepository,
  ) {}

  list(call: Call): Promise<TeamEntry[]> {
    return this.access.perform(call, { kind: 'organisation' }, (scope) => this.read(scope));
  }

  create(call: Call, { name }: NameTeam): Promise<TeamEntry> {
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      await this.requireFree(scope, name, null);
      return this.entry(scope, await this.teams.insert(scope.tx, scope.organisationId, name));
    });
  }

  rename(call: Call, teamId: string, { name }: NameTeam): Promise<TeamEntry> {
    return this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      const team = await this.teams.hold(scope.tx, scope.organisationId, teamId);
      if (!team) throw Problem.notFound();
      requireVersion(call, team.version);
      await this.requireFree(scope, name, teamId);
      await this.teams.rename(scope.tx, scope.organisationId, teamId, name);
      return this.entry(scope, teamId);
    });
  }

  remove(call: Call, teamId: string): Promise<void> {
    return this.access.perform(call, { kind: 'organisation' }, async ({ tx, organisationId, today }) => {
      if (!(await this.teams.hold(tx, organisationId, teamId))) throw Problem.notFound();
      const people = await this.teams.size(tx, organisationId, teamId, today);
      if (people > 0) throw Problem.refused('team_not_empty', `${people === 1 ? '1 person is' : `${people} people are`} in this team. Give them another one first.`);
      if (await this.teams.hasPromotions(tx, organisationId, teamId)) throw Problem.refused('team_in_use', 'A cycle or a promotion case names this team, so it stays.');
      await this.teams.remove(tx, organisationId, teamId);
    });
  }

  private async requireFree({ tx, organisationId }: Scope, name: string, ownId: string | null): Promise<void> {
    await this.teams.lockNames(tx, organisationId);
    const taken = await this.teams.named(tx, organisationId, name);
    if (taken && taken.id !== ownId) throw Problem.invalid({ field: 'name', message: `There is a team “${taken.name}” already.` });
  }

  private read({ tx, organisationId, viewerId, relations, today }: Scope): Promise<TeamEntry[]> {
    return this.teams.list(tx, organisationId, { viewerId, visible: peopleScope('people.read', relations, 'p.id'), today });
  }

  private async entry(scope: Scope, teamId: string): Promise<TeamEntry> {
    const entry = (await this.read(scope)).find(({ id }) => id === teamId);
    if (!entry) throw Problem.notFound();
    return entry;
  }
}
