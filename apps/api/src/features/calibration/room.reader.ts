import { Injectable } from '@nestjs/common';
import type { Ladder } from '@nextrung/domain/ladder';
import type { Scope } from '../../platform/access/access.js';
import { Problem } from '../../platform/http/problem.js';
import { CasesRepository } from '../cases/cases.repository.js';
import { Judges } from '../cases/judges.js';
import { Seats } from '../cases/seats.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import type { CalibrationRoom, ManagerMovements, Movements, RoomCase, RoomPart } from './room.dto.js';
import { agendaCase, namesShown, partsIn, roomChange, seesRatings, spreadOfRatings, withTexts } from './room.mapper.js';
import { RoomNamesRepository } from './room-names.repository.js';
import { type AgendaRow, type PanelRow, RoomRepository } from './room.repository.js';

interface InRoom {
  readonly row: AgendaRow;
  readonly parts: RoomPart[];
}

/** Puts the room together, as far as the reader may see it. */
@Injectable()
export class RoomReader {
  constructor(
    private readonly repository: RoomRepository,
    private readonly cases: CasesRepository,
    private readonly seats: Seats,
    private readonly judges: Judges,
    private readonly ladders: LaddersRepository,
    private readonly names: RoomNamesRepository,
  ) {}

  async room(scope: Scope, panelId: string, mask: boolean): Promise<CalibrationRoom> {
    const { panel, rows, mine } = await this.agenda(scope, panelId);
    const ladders = await this.laddersOf(scope, mine);
    const ladderOf = ({ ladderVersion }: AgendaRow): Ladder => ladders(ladderVersion);
    const onTable = mine.find(({ row }) => row.onTable);
    const kept = onTable !== undefined && (await this.kept(scope, onTable));
    return {
      panelId,
      name: panel.name,
      quorum: panel.quorum,
      facilitator: panel.facilitator,
      parts: (['facilitator', 'member', 'decider', 'presenter'] as const).filter((part) => mine.some(({ parts }) => parts.includes(part)) || (part === 'facilitator' && panel.facilitator.id === scope.viewerId)),
      masked: mask,
      agenda: mine.map(({ row, parts }) => agendaCase(row, ladderOf(row), parts, mask)),
      onTable: onTable && !kept ? await this.masked(scope, panel, await this.onTable(scope, panel, onTable, ladderOf(onTable.row), mask), mask) : null,
      elsewhere: rows.some((row) => row.onTable) && (onTable === undefined || kept),
    };
  }

  /** What was written is read without names, as the packet is. */
  private async masked({ tx, organisationId }: Scope, { facilitator }: PanelRow, onTable: RoomCase, mask: boolean): Promise<RoomCase> {
    const maskOf = mask ? (await this.names.masks(tx, organisationId, [onTable.caseId])).get(onTable.caseId) : undefined;
    return maskOf ? withTexts(onTable, maskOf([facilitator.name, ...namesShown(onTable)])) : onTable;
  }

  /** Of cases whose ratings the reader has seen. */
  async movements(scope: Scope, panelId: string, mask: boolean): Promise<Movements> {
    const { tx, organisationId } = scope;
    const { panel, mine } = await this.agenda(scope, panelId);
    const shown = mine.filter(({ row, parts }) => seesRatings(row, parts)).map(({ row }) => row);
    const seen: AgendaRow[] = [];
    for (const row of shown) if (!(await this.conflicted(scope, row))) seen.push(row);
    const ladders = await this.laddersOf(scope, mine);
    const rowOf = new Map(seen.map((row) => [row.caseId, row]));
    const found = await this.repository.changes(tx, organisationId, [...rowOf.keys()]);
    const masks = mask ? await this.names.masks(tx, organisationId, [...new Set(found.map(({ caseId }) => caseId))]) : undefined;
    const shownOf = (caseId: string): string[] => [panel.facilitator.name, ...found.flatMap((change) => (change.caseId === caseId ? [change.rater.name] : []))];
    const change = new Map([...(masks ?? [])].map(([caseId, maskOf]) => [caseId, maskOf(shownOf(caseId))]));
    const changes = found.flatMap((one) => {
      const row = rowOf.get(one.caseId);
      return row ? [{ ...roomChange(one, ladders(row.ladderVersion)), reason: change.get(row.caseId)?.(one.reason) ?? one.reason, caseId: row.caseId, code: row.code }] : [];
    });
    const count = (of: readonly { direction: string }[], direction: 'up' | 'down'): number => of.filter((one) => one.direction === direction).length;
    const managers = [...Map.groupBy(seen, ({ presenter }) => presenter?.id)].flatMap(([, own]): ManagerMovements[] => {
      const manager = own[0]?.presenter;
      const moved = changes.filter(({ caseId }) => own.some((row) => row.caseId === caseId));
      return manager ? [{ manager, cases: own.length, up: count(moved, 'up'), down: count(moved, 'down') }] : [];
    });
    return { up: count(changes, 'up'), down: count(changes, 'down'), managers: mask ? [] : managers.sort((a, b) => a.manager.name.localeCompare(b.manager.name)), changes: changes.reverse() };
  }

  private async agenda({ tx, organisationId, viewerId }: Scope, panelId: string): Promise<{ panel: PanelRow; rows: AgendaRow[]; mine: InRoom[] }> {
    const panel = await this.repository.panel(tx, organisationId, panelId);
    if (!panel) throw Problem.notFound();
    const rows = await this.repository.agenda(tx, organisationId, panelId, viewerId);
    const leads = panel.facilitator.id === viewerId;
    return { panel, rows, mine: rows.map((row) => ({ row, parts: partsIn(row, viewerId, leads) })).filter(({ parts }) => parts.length > 0) };
  }

  private async laddersOf({ tx, organisationId }: Scope, mine: readonly InRoom[]): Promise<(version: number) => Ladder> {
    const { ladder: current } = await this.ladders.current(tx, organisationId);
    const found = new Map<number, Ladder>();
    for (const version of new Set(mine.map(({ row }) => row.ladderVersion))) found.set(version, (await this.ladders.numbered(tx, organisationId, version))?.ladder ?? current);
    return (version) => found.get(version) ?? current;
  }

  /** A conflict of interest that no list says yet keeps whoever leads or decides from the case too. */
  private async kept(scope: Scope, { row, parts }: InRoom): Promise<boolean> {
    return !parts.includes('presenter') && (await this.conflicted(scope, row));
  }

  private async conflicted(scope: Scope, { caseId, person, presenter }: AgendaRow): Promise<boolean> {
    const conflicts = await this.judges.conflicts(scope, { personId: person.id, presenterId: presenter?.id ?? null, caseId }, [scope.viewerId]);
    const conflict = conflicts.get(scope.viewerId) ?? null;
    // Whoever decided it may look at what they decided.
    return conflict !== null && conflict !== 'decided_before';
  }

  private async onTable(scope: Scope, { quorum }: PanelRow, { row, parts }: InRoom, ladder: Ladder, mask: boolean): Promise<RoomCase> {
    const { tx, organisationId, viewerId } = scope;
    const found = await this.cases.one(tx, organisationId, row.caseId);
    const judging = found ? (await this.seats.of(scope, found)).filter(({ judges }) => judges) : [];
    const sees = seesRatings(row, parts);
    const head = agendaCase(row, ladder, parts, mask);
    const leads = parts.includes('facilitator');
    const rates = parts.includes('member') && row.ownSubmitted && row.revealed;
    const calibrated = row.state === 'calibration';
    return {
      ...head,
      presenter: mask ? null : row.presenter,
      presenterHere: row.presenter !== null && !row.presenterLeft && !row.revealed,
      timerEndsAt: row.timerEndsAt?.toISOString() ?? null,
      sealedForMe: parts.includes('member') && !row.ownSubmitted,
      judging: judging.length,
      members: head.submitted === null ? null : judging.map(({ person, submitted }) => ({ person, submitted })),
      spread: sees ? spreadOfRatings(await this.repository.ratings(tx, organisationId, row.caseId), ladder, viewerId) : null,
      changes: sees ? (await this.repository.changes(tx, organisationId, [row.caseId])).map((change) => roomChange(change, ladder)) : [],
      dissents: sees ? await this.repository.dissents(tx, organisationId, row.caseId) : [],
      notes: sees || (leads && head.submitted !== null) ? row.notes : '',
      version: row.version,
      can: {
        lead: leads && head.submitted !== null && calibrated,
        reveal: leads && head.submitted !== null && calibrated && !row.revealed && row.submitted >= quorum,
        change: rates && calibrated,
        dissent: rates,
        decide: parts.includes('decider') && calibrated && row.revealed,
        leave: parts.includes('presenter'),
      },
    };
  }
}
