import { Injectable } from '@nestjs/common';
import { findRung, type Ladder } from '@nextrung/domain/ladder';
import type { Scope } from '../../platform/access/access.js';
import { Problem } from '../../platform/http/problem.js';
import { type LadderInForce, LaddersRepository } from '../ladders/ladders.repository.js';
import { Assessments, basisOf } from '../readiness/assessments.js';
import { SettingsRepository } from '../readiness/settings.repository.js';
import type { Standing } from '../readiness/standing.js';
import { NO_RUNG, type TeamFilters } from './team.dto.js';
import { TeamBranchRepository } from './team-branch.repository.js';
import { inScope, TeamPeopleRepository } from './team-people.repository.js';
import type { ListedStanding } from './team-row.js';
import { type Afresh, MOST_OLD, type TeamList, TeamRepository } from './team.repository.js';
import { MOST_SORTS, type SortKey, sortKeys } from './team-sort.js';
import type { PersonRef } from '../people/people.dto.js';

/** A page of the team with what its rows are read against. */
export interface ReadTeam extends Pick<TeamList, 'counts' | 'matched' | 'from' | 'overlays'> {
  readonly published: LadderInForce;
  readonly rows: readonly ListedStanding[];
}

/** Reads the team from what is stored, and afresh whoever is not of today. */
@Injectable()
export class TeamReader {
  constructor(
    private readonly people: TeamPeopleRepository,
    private readonly repository: TeamRepository,
    private readonly branch: TeamBranchRepository,
    private readonly ladders: LaddersRepository,
    private readonly settings: SettingsRepository,
    private readonly assessments: Assessments,
  ) {}

  /** Refuses (400) rungs, competencies and orders that there are not. */
  async page(scope: Scope, filters: TeamFilters, { after, limit }: { after: string | null; limit: number }): Promise<ReadTeam> {
    const { tx, organisationId, viewerId, today } = scope;
    const [published, settings, people] = await Promise.all([this.ladders.current(tx, organisationId), this.settings.current(tx, organisationId), this.people.of(tx, organisationId, viewerId, today)]);
    const keys = checked(filters, published.ladder);
    const asked = { people, filters, keys, after, limit, basis: basisOf(published, settings, today) };
    const stored = (await this.branch.list(tx, scope, asked)) ?? (await this.repository.list(tx, scope, asked, { standings: [], waiting: [] }));
    const afresh = await this.afresh(scope, stored, published);
    const list = afresh === null ? stored : await this.repository.list(tx, scope, asked, afresh);
    return { ...list, published, rows: await this.rows(scope, list, afresh?.standings ?? []) };
  }

  /** Teams and line managers of everyone in scope, by name. */
  async choices({ tx, organisationId, viewerId, today }: Scope, all: boolean): Promise<{ teams: PersonRef[]; managers: PersonRef[] }> {
    const people = await this.people.of(tx, organisationId, viewerId, today);
    const values: unknown[] = [];
    return this.people.choices(tx, organisationId, { sql: inScope(people, all, (value) => `$${String(values.push(value) + 1)}`), values });
  }

  private async afresh(scope: Scope, { old, oldHere, unsure }: TeamList, { lineage }: LadderInForce): Promise<Afresh | null> {
    const ids = old.length > MOST_OLD ? oldHere.slice(0, MOST_OLD) : old;
    if (ids.length === 0 && unsure.length === 0) return null;
    return {
      standings: ids.length === 0 ? [] : await this.assessments.standingsNow(scope, ids),
      waiting: unsure.length === 0 ? [] : await this.repository.waiting(scope.tx, scope, unsure, lineage),
    };
  }

  private async rows(scope: Scope, { ids, waiting }: TeamList, standings: readonly Standing[]): Promise<ListedStanding[]> {
    const found = new Map((await this.repository.rows(scope.tx, scope, ids)).map((row) => [row.id, row]));
    const fresh = new Map(standings.map((standing) => [standing.id, { ...standing, asOf: scope.today }]));
    return ids.flatMap((id, at) => {
      const row = found.get(id);
      return row ? [{ ...row, ...fresh.get(id), waiting: waiting[at] ?? 0 }] : [];
    });
  }
}

function checked({ rung = [], target = [], missing, sort = 'needs-me' }: TeamFilters, ladder: Ladder): SortKey[] {
  const rungs = ladder.rungs.map(({ id }) => id).join(', ');
  if (rung.some((id) => id !== NO_RUNG && !findRung(ladder, id))) throw Problem.invalid({ field: 'rung', message: `rung is one of ${rungs} or ${NO_RUNG}` });
  if (target.some((id) => !findRung(ladder, id))) throw Problem.invalid({ field: 'target', message: `target is one of ${rungs}` });
  const competencies = new Set([...ladder.competencies, ...ladder.overlays.flatMap(({ skills }) => skills)].map(({ id }) => id));
  if (missing !== undefined && !competencies.has(missing)) throw Problem.invalid({ field: 'missing', message: `missing is one of ${[...competencies].join(', ')}` });
  const keys = sortKeys(sort);
  if (!keys || keys.some(({ competency }) => competency !== null && !competencies.has(competency))) throw Problem.invalid({ field: 'sort', message: `sort is at most ${MOST_SORTS} different keys, such as index,-name` });
  return keys;
}
