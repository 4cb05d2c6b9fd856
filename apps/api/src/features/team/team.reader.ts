import { Injectable } from '@nestjs/common';
import { findRung, type Ladder } from '@nextrung/domain/ladder';
import type { Scope } from '../../platform/access/access.js';
import { Problem } from '../../platform/http/problem.js';
import { type LadderInForce, LaddersRepository } from '../ladders/ladders.repository.js';
import { Assessments, basisOf } from '../readiness/assessments.js';
import { SettingsRepository } from '../readiness/settings.repository.js';
import { NO_RUNG, type TeamFilters } from './team.dto.js';
import { MOST_OLD, type TeamPage, TeamRepository } from './team.repository.js';
import { MOST_SORTS, type SortKey, sortKeys } from './team-sort.js';

/** A page of the team with what its rows are read against. */
export interface ReadTeam extends TeamPage {
  readonly published: LadderInForce;
}

/** Reads the team from what is stored, and afresh whoever is not of today. */
@Injectable()
export class TeamReader {
  constructor(
    private readonly people: TeamRepository,
    private readonly ladders: LaddersRepository,
    private readonly settings: SettingsRepository,
    private readonly assessments: Assessments,
  ) {}

  /** Refuses (400) rungs, competencies and orders that there are not. */
  async page(scope: Scope, filters: TeamFilters, { after, limit }: { after: string | null; limit: number }): Promise<ReadTeam> {
    const { tx, organisationId, today } = scope;
    const published = await this.ladders.current(tx, organisationId);
    const keys = checked(filters, published.ladder);
    const settings = await this.settings.current(tx, organisationId);
    const asked = { filters, keys, after, limit, basis: basisOf(published, settings, today), lineage: published.lineage };
    const stored = await this.people.page(tx, scope, asked, []);
    const old = stored.old.length > MOST_OLD ? stored.rows.filter(({ current }) => current !== true).map(({ id }) => id) : stored.old;
    if (old.length === 0) return { ...stored, published };
    const page = await this.people.page(tx, scope, asked, await this.assessments.standingsNow(scope, old));
    return { ...page, published };
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
