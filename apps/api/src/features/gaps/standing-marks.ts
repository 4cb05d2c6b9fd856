import { Injectable } from '@nestjs/common';
import type { Scope } from '../../platform/access/access.js';
import type { Relation } from '../../platform/access/relations.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import { namedIndicators } from '../ladders/named-indicators.js';
import { Dossiers } from '../readiness/dossiers.js';
import type { GapKindName } from './gaps.dto.js';
import { gapsOf } from './gaps-of.js';
import { GapsRepository } from './gaps.repository.js';
import { newestInForce, saidLast } from './newest-in-force.js';

/** What a line manager called a gap, without their words on it. */
export interface StandingMark {
  readonly indicator: string;
  readonly text: string;
  readonly kind: GapKindName;
  readonly markedOn: string;
}

const LINE_MANAGER: ReadonlySet<Relation> = new Set<Relation>(['manager', 'line_manager']);

/** What line managers called the gaps of one person. */
@Injectable()
export class StandingMarks {
  constructor(
    private readonly repository: GapsRepository,
    private readonly ladders: LaddersRepository,
    private readonly dossiers: Dossiers,
  ) {}

  /**
   * Those on gaps that are open today.
   * @param managerId the line manager from whose place the gaps are looked at, so that everyone is told the same
   */
  async open(scope: Scope, managerId: string): Promise<StandingMark[]> {
    const marks = await this.before(scope, null);
    if (marks.length === 0) return [];
    const { candidates } = await this.dossiers.of({ ...scope, viewerId: managerId }, [scope.personId], () => LINE_MANAGER);
    const gaps = new Set(candidates.flatMap(({ targets }) => targets.flatMap(gapsOf)).map(({ indicator }) => indicator));
    return marks.filter(({ indicator }) => gaps.has(indicator));
  }

  /** Those said before a day, whatever has become of the gap; null: all. */
  async before({ tx, organisationId, personId }: Scope, day: string | null): Promise<StandingMark[]> {
    const published = await this.ladders.current(tx, organisationId);
    const marks = newestInForce(await this.repository.marks(tx, organisationId, personId, day), published.lineage, saidLast);
    const indicators = namedIndicators(published);
    return [...marks].map(([indicator, { kind, markedOn }]) => ({ indicator, text: indicators.get(indicator)?.text ?? indicator, kind, markedOn }));
  }
}
