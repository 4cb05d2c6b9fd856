import { Injectable } from '@nestjs/common';
import type { Scope } from '../../platform/access/access.js';
import type { Relation } from '../../platform/access/relations.js';
import { type Asked, Assessments } from '../readiness/assessments.js';
import { Dossiers } from '../readiness/dossiers.js';
import { storedSummary, type StoredSummary } from '../readiness/stored-assessments.js';
import type { TeamMember } from './team.repository.js';

const DIRECT: ReadonlySet<Relation> = new Set(['manager', 'line_manager']);
const ABOVE: ReadonlySet<Relation> = new Set(['manager']);

/** Where a team stands: from what is stored, and afresh for whoever's is not of today. */
@Injectable()
export class TeamStandings {
  constructor(
    private readonly assessments: Assessments,
    private readonly dossiers: Dossiers,
  ) {}

  /** By person; null without a target rung. */
  async of(scope: Scope, members: readonly TeamMember[], asked: Asked): Promise<Map<string, StoredSummary | null>> {
    const found = await this.assessments.stored(scope, members.map(({ id }) => id), 'managers', asked);
    const missing = new Map(members.filter(({ id }) => !found.has(id)).map(({ id, rates }) => [id, rates ? DIRECT : ABOVE]));
    if (missing.size === 0) return found;
    const { candidates } = await this.dossiers.of(scope, [...missing.keys()], (id) => missing.get(id) ?? ABOVE);
    const fresh = candidates.map(({ person, dossier }) => [person.id, dossier && storedSummary(dossier)] as const);
    return new Map([...found, ...fresh]);
  }
}
