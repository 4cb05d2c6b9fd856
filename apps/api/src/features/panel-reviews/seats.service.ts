import { Injectable } from '@nestjs/common';
import { Access, type Scope } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { CaseMoves } from '../cases/case-moves.js';
import { Judges } from '../cases/judges.js';
import { type Seat, Seats } from '../cases/seats.js';
import type { DeclareConflict, SeatsView, SeatView } from './panel-reviews.dto.js';

const DECLARABLE = ['locked', 'blocked', 'independent_review', 'calibration'];

/** Who judges a case, and who says that they should not. */
@Injectable()
export class SeatsService {
  constructor(
    private readonly access: Access,
    private readonly moves: CaseMoves,
    private readonly seats: Seats,
    private readonly judges: Judges,
  ) {}

  read(call: Call, caseId: string): Promise<SeatsView> {
    return this.access.perform(call, { kind: 'case', id: caseId }, (scope) => this.view(scope, caseId));
  }

  /** After people operations added an alternate, or named another decider. */
  again(call: Call, caseId: string): Promise<SeatsView> {
    return this.access.perform(call, { kind: 'case', id: caseId }, async (scope) => {
      await this.moves.reseat(scope, caseId);
      return this.view(scope, caseId);
    });
  }

  /** From then on the case is not there for them. Refused (409 `not_judged`) where nobody judges it now. */
  declare(call: Call, caseId: string, { reason }: DeclareConflict): Promise<void> {
    return this.access.perform(call, { kind: 'case', id: caseId }, async (scope) => {
      const { row } = await this.moves.atHand(scope, caseId);
      if (!DECLARABLE.includes(row.state)) throw Problem.refused('not_judged', 'This case is not judged now.');
      await this.seats.recuse(scope, row, reason);
      await this.moves.reseat(scope, caseId);
    });
  }

  private async view(scope: Scope, caseId: string): Promise<SeatsView> {
    const { row } = await this.moves.atHand(scope, caseId);
    const seats = row.panelId === null ? [] : await this.seats.of(scope, row);
    const decider = row.decider?.id ?? null;
    const conflicts = await this.judges.conflicts(scope, { personId: row.person.id, presenterId: row.presenter?.id ?? null, caseId }, decider === null ? [] : [decider]);
    return {
      caseId,
      code: row.code,
      quorum: row.quorum ?? 1,
      judging: seats.filter(({ judges }) => judges).length,
      seats: seats.map((seat) => seatView(seat, scope.relations.has('facilitator'))),
      decider: row.decider,
      deciderConflict: decider === null ? null : (conflicts.get(decider) ?? null),
    };
  }
}

const seatView = ({ person, alternate, judges, recused, conflict, reason, inPlaceOf }: Seat, leads: boolean): SeatView => ({
  person, alternate, judges, inPlaceOf,
  conflict: recused ?? conflict ?? null,
  reason: leads ? reason : '',
});
