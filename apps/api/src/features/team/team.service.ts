import { Injectable } from '@nestjs/common';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import type { Relation } from '../../platform/access/operations.js';
import { Dossiers } from '../readiness/dossiers.js';
import { ToDoRepository } from '../to-do/to-do.repository.js';
import type { TeamQuery, TeamView } from './team.dto.js';
import { arrangeTeam, teamCounts } from './team-order.js';
import { TeamRepository } from './team.repository.js';
import { teamRow } from './team-row.js';

const DIRECT: ReadonlySet<Relation> = new Set(['manager', 'line_manager']);
const ABOVE: ReadonlySet<Relation> = new Set(['manager']);

/** The heatmap: people × competencies, each for their own target rung. */
@Injectable()
export class TeamService {
  constructor(
    private readonly access: Access,
    private readonly people: TeamRepository,
    private readonly dossiers: Dossiers,
    private readonly toDo: ToDoRepository,
  ) {}

  async team(call: Call, query: TeamQuery): Promise<TeamView> {
    const scopeOfPeople = query.scope ?? 'direct';
    const { found, waiting, today } = await this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      const below = await this.people.below(scope.tx, scope.organisationId, scope.viewerId, scope.today);
      const steps = new Map(below.filter((row) => scopeOfPeople === 'all' || row.steps === 1).map((row) => [row.id, row.steps]));
      return {
        found: await this.dossiers.of(scope, [...steps.keys()], (id) => (steps.get(id) === 1 ? DIRECT : ABOVE)),
        waiting: await this.toDo.waitingForRating(scope.tx, scope.organisationId, scope.viewerId, scope.today),
        today: scope.today,
      };
    });
    const { ladder } = found.published;
    const waitingOf = Map.groupBy(waiting, ({ personId }) => personId);
    const rows = found.candidates.map((candidate) => teamRow(candidate, waitingOf.get(candidate.person.id)?.length ?? 0, ladder, today));
    return {
      scope: scopeOfPeople,
      asOf: today,
      competencies: ladder.competencies.map(({ id, name }) => ({ id, name })),
      counts: teamCounts(rows),
      rows: arrangeTeam(rows, query, ladder, today),
    };
  }
}
