import { Injectable } from '@nestjs/common';
import type { Ladder } from '@nextrung/domain/ladder';
import { type CycleState, hasReached, isLate, isUnderWay, reaches } from '@nextrung/domain/promotion';
import type { Scope } from '../../platform/access/access.js';
import { Problem } from '../../platform/http/problem.js';
import { CaseReader } from '../cases/case.reader.js';
import type { CaseLine } from '../cases/cases.dto.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import { CycleCasesRepository } from './cycle-cases.repository.js';
import { carriableLine, cycleHead, panelView } from './cycle.mapper.js';
import type { CycleCase, CycleList, CycleView } from './cycles.dto.js';
import { type CycleRow, CyclesRepository } from './cycles.repository.js';
import { PanelsRepository } from './panels.repository.js';

/** Puts cycles together, as the reader may see them. */
@Injectable()
export class CycleReader {
  constructor(
    private readonly cycles: CyclesRepository,
    private readonly panels: PanelsRepository,
    private readonly cases: CaseReader,
    private readonly ofCycle: CycleCasesRepository,
    private readonly ladders: LaddersRepository,
  ) {}

  async list(scope: Scope): Promise<CycleList> {
    const { tx, organisationId, viewerId, today } = scope;
    const ladder = await this.ladder(scope);
    const rows = await this.cycles.read(tx, organisationId, viewerId, today);
    return { cycles: rows.map((row) => cycleHead(row, ladder)), today };
  }

  /** In force now: what a cycle that is being planned is written against. */
  async ladder({ tx, organisationId }: Scope): Promise<Ladder> {
    return (await this.ladders.current(tx, organisationId)).ladder;
  }

  /** The cycle as it is stored, and the ladder that is in force for it. */
  async row(scope: Scope, cycleId: string): Promise<{ row: CycleRow; ladder: Ladder }> {
    const { tx, organisationId, viewerId, today } = scope;
    const [row] = await this.cycles.read(tx, organisationId, viewerId, today, cycleId);
    if (!row) throw Problem.notFound();
    const frozen = row.ladderVersion === null ? null : await this.ladders.numbered(tx, organisationId, row.ladderVersion);
    return { row, ladder: frozen?.ladder ?? (await this.ladder(scope)) };
  }

  async view(scope: Scope, cycleId: string): Promise<CycleView> {
    const { tx, organisationId, viewerId, relations } = scope;
    const { row, ladder } = await this.row(scope, cycleId);
    const admin = relations.has('admin');
    const cases = await this.lines(scope, cycleId, row.state, ladder);
    const reader = { viewerId, admin, rooms: new Set(cases.flatMap(({ room }) => room?.panelId ?? [])), begun: hasReached(row.state, 'rating') };
    return {
      ...cycleHead(row, ladder),
      ladderVersion: row.ladderVersion,
      policyVersion: row.policyVersion,
      panels: (await this.panels.of(tx, organisationId, cycleId)).map((panel) => panelView(panel, ladder, reader)),
      cases,
      counts: admin ? await this.ofCycle.counts(tx, organisationId, cycleId, viewerId) : [],
      carriable: admin && isUnderWay(row.state) ? await this.carriable(scope, row, ladder) : [],
    };
  }

  private async lines(scope: Scope, cycleId: string, state: CycleState, ladder: Ladder): Promise<CycleCase[]> {
    const { tx, organisationId, relations } = scope;
    const without = relations.has('admin') ? await this.ofCycle.withoutDecider(tx, organisationId, cycleId) : new Set<string>();
    return (await this.cases.ofCycle(scope, cycleId, ladder)).map((line) => ({ ...line, late: isLate(line.state, state), needsDecider: without.has(line.id) }));
  }

  /** What was ready without money elsewhere and is for this cycle. */
  private async carriable({ tx, organisationId, viewerId }: Scope, { id, rungs, teams }: CycleRow, ladder: Ladder): Promise<CaseLine[]> {
    const rows = await this.ofCycle.carriable(tx, organisationId, id, viewerId);
    const reach = { rungs, teamIds: teams.map((team) => team.id) };
    return rows.filter((row) => reaches(reach, row)).map((row) => carriableLine(row, ladder));
  }
}
