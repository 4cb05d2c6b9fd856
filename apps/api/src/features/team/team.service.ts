import { Injectable } from '@nestjs/common';
import { findRung, type Ladder } from '@nextrung/domain/ladder';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import { NO_TARGET, TargetsRepository } from '../ladders/targets.repository.js';
import { type OrganisationSettings, SettingsRepository } from '../readiness/settings.repository.js';
import type { TeamQuery, TeamView } from './team.dto.js';
import { arrangeTeam, NO_RUNG, teamCounts } from './team-order.js';
import { TeamRepository } from './team.repository.js';
import { teamRow } from './team-row.js';
import { TeamStandings } from './team-standings.js';

/** The heatmap: people × competencies, each for their own target rung. */
@Injectable()
export class TeamService {
  constructor(
    private readonly access: Access,
    private readonly people: TeamRepository,
    private readonly ladders: LaddersRepository,
    private readonly targets: TargetsRepository,
    private readonly settings: SettingsRepository,
    private readonly standings: TeamStandings,
  ) {}

  /** Refuses (400) a rung that the ladder does not have. */
  async team(call: Call, query: TeamQuery): Promise<TeamView> {
    const people = query.scope ?? 'direct';
    const read = await this.access.perform(call, { kind: 'organisation' }, async (scope) => {
      const { tx, organisationId, viewerId, today } = scope;
      const published = await this.ladders.current(tx, organisationId);
      const members = await this.people.members(tx, organisationId, viewerId, today, people, published.lineage);
      const settings = await this.settings.current(tx, organisationId);
      const targets = await this.targets.targetsOf(tx, organisationId, members.map(({ id }) => id), today, published);
      return { members, published, settings, targets, summaries: await this.standings.of(scope, members, { published, settings }), today };
    });
    const { ladder } = read.published;
    requireRung(ladder, query.rung);
    const rows = read.members.map((member) => {
      const target = read.targets.get(member.id) ?? NO_TARGET;
      const summary = read.summaries.get(member.id) ?? null;
      return teamRow({ member, target, summary, sustainDays: sustainDaysOf(target.targetRung, ladder, read.settings) }, ladder, read.today);
    });
    return {
      scope: people,
      asOf: read.today,
      competencies: ladder.competencies.map(({ id, name }) => ({ id, name })),
      counts: teamCounts(rows),
      rows: arrangeTeam(rows, query, ladder, read.today),
    };
  }
}

function sustainDaysOf(rung: string | null, ladder: Ladder, settings: OrganisationSettings): number {
  if (rung === null) return 0;
  return (settings.rungs[rung] ?? findRung(ladder, rung)?.policy)?.sustainDays ?? 0;
}

function requireRung(ladder: Ladder, rung: string | undefined): void {
  if (rung === undefined || rung === NO_RUNG || findRung(ladder, rung)) return;
  throw Problem.invalid({ field: 'rung', message: `rung is one of ${ladder.rungs.map(({ id }) => id).join(', ')} or ${NO_RUNG}` });
}
