import { Injectable } from '@nestjs/common';
import type { Scope } from '../../platform/access/access.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import { CaseListRepository } from './case-list.repository.js';
import { caseLine, rungOf } from './case.mapper.js';
import type { CaseRung, CycleRef, ListedCase } from './cases.dto.js';
import { NeedsRepository } from './needs.repository.js';

/** A calibration room that is due, with how many cases wait in it. */
export interface RoomWaiting {
  readonly panelId: string;
  readonly name: string;
  readonly cycle: CycleRef | null;
  readonly cases: number;
  readonly dueOn: string | null;
  readonly since: string;
}

export interface CasesWaiting {
  readonly cases: ListedCase[];
  readonly rooms: RoomWaiting[];
  readonly needs: { id: string; target: CaseRung; writtenOn: string }[];
}

/** What promotion cases ask of somebody. */
@Injectable()
export class CasesToDo {
  constructor(
    private readonly repository: CaseListRepository,
    private readonly businessNeeds: NeedsRepository,
    private readonly ladders: LaddersRepository,
  ) {}

  /** `cases`: those that wait for them, the longest waiting first. `rooms`: those that they lead, in place of their cases. `needs`: business needs to decide, without the names. */
  async of({ tx, organisationId, viewerId, today }: Pick<Scope, 'tx' | 'organisationId' | 'viewerId' | 'today'>): Promise<CasesWaiting> {
    const rows = await this.repository.list(tx, organisationId, viewerId, { today });
    const needs = await this.businessNeeds.waiting(tx, organisationId, viewerId);
    if (rows.length + needs.length === 0) return { cases: [], rooms: [], needs: [] };
    const { ladder } = await this.ladders.current(tx, organisationId);
    const waiting = rows.map((row) => caseLine(row, ladder, viewerId)).filter(({ task }) => task !== null).sort((a, b) => (a.since < b.since ? -1 : 1));
    return {
      cases: waiting.filter(({ task }) => task !== 'calibrate'),
      rooms: roomsOf(waiting.filter(({ task }) => task === 'calibrate')),
      needs: needs.map(({ id, targetRung, writtenOn }) => ({ id, target: rungOf(ladder, targetRung), writtenOn })),
    };
  }
}

/** One entry for each room, of cases in the order in which they wait. */
function roomsOf(cases: readonly ListedCase[]): RoomWaiting[] {
  return [...Map.groupBy(cases, ({ room }) => room?.panelId)].flatMap(([, [first, ...others]]) =>
    first?.room ? [{ ...first.room, cycle: first.cycle, cases: 1 + others.length, dueOn: first.dueOn, since: first.since }] : [],
  );
}
