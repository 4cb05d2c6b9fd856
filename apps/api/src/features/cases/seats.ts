import { Injectable } from '@nestjs/common';
import type { CaseFacts, ConflictKind } from '@nextrung/domain/promotion';
import type { Scope } from '../../platform/access/access.js';
import type { CaseRow } from './cases.repository.js';
import { Judges } from './judges.js';
import { type SeatRow, SeatsRepository } from './seats.repository.js';

/** A seat on the panel of a case, by the rules of today. */
export interface Seat extends SeatRow {
  /** Judges the case: a member, or an alternate who was drawn, without a conflict of interest. */
  readonly judges: boolean;
  /** Could be drawn. */
  readonly free: boolean;
  /** What speaks against them today; undefined: they are gone. */
  readonly conflict: ConflictKind | null | undefined;
}

type Moment = Pick<Scope, 'tx' | 'organisationId' | 'today'>;

/** Who of a panel judges a case: members, and alternates in the place of those with a conflict of interest. */
@Injectable()
export class Seats {
  constructor(
    private readonly repository: SeatsRepository,
    private readonly judges: Judges,
  ) {}

  async of(moment: Moment, row: CaseRow): Promise<Seat[]> {
    const { tx, organisationId } = moment;
    const rows = await this.repository.of(tx, organisationId, row.id);
    const conflicts = await this.judges.conflicts(moment, { personId: row.person.id, presenterId: row.presenter?.id ?? null, caseId: row.id }, rows.map(({ person }) => person.id));
    return rows.map((seat) => {
      const conflict = conflicts.get(seat.person.id);
      const able = conflict === null && seat.recused === null;
      return { ...seat, conflict, judges: able && (!seat.alternate || seat.drawn), free: able && seat.alternate && !seat.drawn };
    });
  }

  /** What the state table asks about the panel. Whoever rates and has not submitted is not told that others have. */
  async facts(scope: Scope, row: CaseRow): Promise<Pick<CaseFacts, 'eligible' | 'submitted' | 'revealed'>> {
    const judging = (await this.of(scope, row)).filter(({ judges }) => judges);
    const sealed = judging.some(({ person, submitted }) => person.id === scope.viewerId && !submitted);
    return { eligible: judging.length, submitted: sealed ? 0 : judging.filter(({ submitted }) => submitted).length, revealed: await this.repository.revealed(scope.tx, scope.organisationId, row.id) };
  }

  /** Those with a conflict by a rule leave, and the next alternates without one take their places. */
  async fill(moment: Moment, row: CaseRow): Promise<void> {
    const { tx, organisationId, today } = moment;
    const seats = await this.of(moment, row);
    for (const { person, alternate, drawn, recused, conflict } of seats) {
      if ((!alternate || drawn) && recused === null && conflict) await this.repository.recuse(tx, organisationId, row.id, { personId: person.id, kind: conflict, reason: '', on: today });
    }
    const taken = new Set(seats.flatMap(({ inPlaceOf }) => inPlaceOf?.id ?? []));
    const leaving = seats.filter((seat) => (!seat.alternate || seat.drawn) && !seat.judges && !taken.has(seat.person.id));
    const free = seats.filter((seat) => seat.free);
    for (const [at, { person }] of free.slice(0, leaving.length).entries()) {
      await this.repository.draw(tx, organisationId, row.id, { personId: person.id, inPlaceOf: leaving[at]?.person.id ?? null, on: today });
    }
  }

  /** Somebody says themselves that they should not judge the case. */
  async recuse({ tx, organisationId, viewerId, today }: Scope, row: CaseRow, reason: string): Promise<void> {
    await this.repository.recuse(tx, organisationId, row.id, { personId: viewerId, kind: 'own_word', reason, on: today });
  }
}
