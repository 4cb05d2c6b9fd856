import { Injectable } from '@nestjs/common';
import { findRung, type Ladder } from '@nextrung/domain/ladder';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import type { Relation } from '../../platform/access/operations.js';
import { Problem } from '../../platform/http/problem.js';
import { Dossiers } from '../readiness/dossiers.js';
import type { TeamQuery, TeamView } from './team.dto.js';
import { arrangeTeam, NO_RUNG, teamCounts } from './team-order.js';
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
  ) {}

  /** Refuses (400) a rung that the ladder does not have. */
  async team(call: Call, query: TeamQuery): Promise<TeamView> {
    const people = query.scope ?? 'direct';
    const { found, waiting, today } = await this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      const { tx, organisationId, viewerId } = scope;
      const below = await this.people.below(tx, organisationId, viewerId, scope.today);
      const steps = new Map(below.map((row) => [row.id, row.steps]));
      const direct = below.filter((row) => row.steps === 1).map(({ id }) => id);
      return {
        found: await this.dossiers.of(scope, people === 'all' ? [...steps.keys()] : direct, (id) => (steps.get(id) === 1 ? DIRECT : ABOVE)),
        // Only the line manager rates, so nothing of anyone further below waits.
        waiting: await this.people.waitingForRating(tx, organisationId, viewerId, direct),
        today: scope.today,
      };
    });
    const { ladder } = found.published;
    requireRung(ladder, query.rung);
    const rows = found.candidates.map((candidate) => teamRow(candidate, waiting.get(candidate.person.id) ?? 0, ladder, today));
    return {
      scope: people,
      asOf: today,
      competencies: ladder.competencies.map(({ id, name }) => ({ id, name })),
      counts: teamCounts(rows),
      rows: arrangeTeam(rows, query, ladder, today),
    };
  }
}

function requireRung(ladder: Ladder, rung: string | undefined): void {
  if (rung === undefined || rung === NO_RUNG || findRung(ladder, rung)) return;
  throw Problem.invalid({ field: 'rung', message: `rung is one of ${ladder.rungs.map(({ id }) => id).join(', ')} or ${NO_RUNG}` });
}
